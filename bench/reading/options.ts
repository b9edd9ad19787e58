import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { engineNames, type EngineName } from './engines.js';

export const helpText = `npm run bench:reading -- FOLDER… [options]
  FOLDER…           each with truth.jsonl and files/; what is compared is named there
  --documents N     a sample of N documents of each folder, always the same; default: all
  --threads N       for every engine; default: as many as there are cores
  --engines A,B     of ${engineNames.join(', ')}; default: all
  --profile N       documents of each folder whose stages are timed; 0 for none; default 10
  --write           docs/benchmarks.md and docs/pictures/reading.svg from this run`;

export interface ReadingOptions {
  folders: string[];
  documents: number;
  threads: number;
  engines: EngineName[];
  profile: number;
  write: boolean;
}

export function parseReadingOptions(args: string[]): ReadingOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      documents: { type: 'string' },
      threads: { type: 'string' },
      engines: { type: 'string' },
      profile: { type: 'string', default: '10' },
      write: { type: 'boolean', default: false },
    },
  });
  if (!positionals.length) throw new Error(helpText);
  const chosen = values.engines?.split(',') ?? engineNames;
  const unknown = chosen.filter((name) => !engineNames.includes(name as EngineName));
  if (unknown.length) throw new Error(`there is no engine ${unknown.join(', ')}\n${helpText}`);
  return {
    folders: positionals,
    documents: values.documents === undefined ? Infinity : count(values.documents, 1),
    threads: values.threads === undefined ? availableParallelism() : count(values.threads, 1),
    engines: chosen as EngineName[],
    profile: count(values.profile, 0),
    write: values.write,
  };
}

function count(text: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`${text} is not a whole number of at least ${least}`);
  return value;
}
