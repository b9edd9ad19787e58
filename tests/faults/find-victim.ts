import { existsSync, readFileSync } from 'node:fs';
import { isAlive, type ProcessIdentity } from '../../infra/local/file-lock.mjs';
import { homeAt } from '../../infra/local/supervisor/home.js';
import { descendantsOf } from './process-tree.js';
import type { KillableRole } from './roles.js';

/** The process that plays a role at this moment, also while the product is still starting; null when there is none. */
export function findVictim(folder: string, role: KillableRole): number | null {
  const home = homeAt(folder);
  const kept = (name: string) => aliveIn(home.processes, (one) => one.name === name);
  const supervisor = () => aliveIn(home.lock, () => true);
  switch (role) {
    case 'supervisor':
      return supervisor();
    case 'warden':
      return childOf(supervisor(), 'supervisor/warden.js');
    case 'parser':
      return childOf(kept('worker-ocr'), 'parser-process.js');
    case 'postgres-session':
      return childOf(kept('postgres'), 'postgres: blumsmart_app');
    default:
      return kept(role);
  }
}

const childOf = (parent: number | null, word: string): number | null =>
  (parent !== null && descendantsOf(parent).find(({ command }) => command.includes(word))?.pid) || null;

type Noted = ProcessIdentity & { name?: string };

/** A file that a killed supervisor left names processes that may be gone, whose numbers others may have by now. */
function aliveIn(file: string, wanted: (one: Noted) => boolean): number | null {
  if (!existsSync(file)) return null;
  const noted = JSON.parse(readFileSync(file, 'utf8')) as Noted | Noted[];
  return [noted].flat().find((one) => wanted(one) && isAlive(one))?.pid ?? null;
}
