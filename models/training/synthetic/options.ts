import { parseArgs } from 'node:util';
import type { Part } from './core/chance.js';
import { kinds } from './kinds.js';

export interface Options {
  out: string;
  seed: number;
  count: number;
  kinds: string[];
  part: Part;
  fonts: 'machine' | 'bundled';
}

export const helpText = `npm run synthesise -- OUT_FOLDER [--seed N] [--count N] [--kinds a,b,…] [--part train|test|all] [--fonts machine|bundled]

Draws COUNT documents with known answers into OUT_FOLDER: files/ and truth.jsonl. The same seed draws the same documents.
Layouts, labels and fonts of --part test are not used by --part train.
Kinds: ${Object.keys(kinds).join(', ')}`;

/** null: only help was asked for. */
export function parseOptions(args: string[]): Options | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100' },
      kinds: { type: 'string' },
      part: { type: 'string', default: 'all' },
      fonts: { type: 'string', default: 'machine' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !positionals.length) return null;
  const wanted = values.kinds?.split(',') ?? Object.keys(kinds);
  const unknown = wanted.filter((kind) => !(kind in kinds));
  if (unknown.length) throw new Error(`unknown kinds: ${unknown.join(', ')}; known are ${Object.keys(kinds).join(', ')}`);
  if (!['train', 'test', 'all'].includes(values.part)) throw new Error('--part is train, test or all');
  if (!['machine', 'bundled'].includes(values.fonts)) throw new Error('--fonts is machine or bundled');
  return {
    out: positionals[0]!,
    seed: wholeNumber('--seed', values.seed),
    count: wholeNumber('--count', values.count),
    kinds: wanted,
    part: values.part as Part,
    fonts: values.fonts as Options['fonts'],
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} is a whole number`);
  return Number(text);
}
