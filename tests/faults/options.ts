import { parseArgs } from 'node:util';
import { isKillableRole, killableRoles, type KillableRole } from './roles.js';

export interface FaultOptions {
  seeds: number[];
  documents: number;
  kills: number;
  roles: readonly KillableRole[];
  settleMs: number;
  json: string | null;
  keep: boolean;
  help: boolean;
}

/** Beyond one kill for each role. */
const MORE_KILLS = 4;

export const helpText = `npm run test:faults [-- OPTIONS]

Submits documents while every process of the product is killed (SIGKILL) at random moments, waits until all documents are final, and
proves that none was lost, recorded twice or left behind. Each seed starts a product of its own in a temporary folder.

  --seeds N        run the seeds 1 to N (3)
  --seed N         run this seed alone; it decides documents, moments and victims, so that a run can be had again
  --documents N    documents submitted for each seed (100)
  --kills N        kills for each seed, at least one of each role (${killableRoles.length + MORE_KILLS})
  --only ROLE      kill only this role; may be given more than once: ${killableRoles.join(', ')}
  --settle N       seconds that documents may take to become final after the last kill (300)
  --json FILE      write all figures there
  --keep           keep the folder of each seed; where something was violated it is kept anyway
  --help           this text

Exit code 1 when anything was violated.`;

export function parseFaultOptions(args: string[]): FaultOptions {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '3' },
      seed: { type: 'string' },
      documents: { type: 'string', default: '100' },
      kills: { type: 'string' },
      only: { type: 'string', multiple: true },
      settle: { type: 'string', default: '300' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const roles = values.only?.map(roleNamed) ?? killableRoles;
  return {
    seeds:
      values.seed === undefined ? Array.from({ length: count('seeds', values.seeds) }, (_, at) => at + 1) : [count('seed', values.seed)],
    documents: count('documents', values.documents),
    kills: values.kills === undefined ? roles.length + MORE_KILLS : count('kills', values.kills),
    roles,
    settleMs: count('settle', values.settle) * 1000,
    json: values.json ?? null,
    keep: values.keep,
    help: values.help,
  };
}

function roleNamed(text: string): KillableRole {
  if (!isKillableRole(text)) throw new Error(`--only ${text}: there is no such role; there are ${killableRoles.join(', ')}`);
  return text;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${text}: a whole number from 1 is needed`);
  return value;
}
