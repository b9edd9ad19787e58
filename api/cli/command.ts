import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Readable } from 'node:stream';
import { CliFailure } from './failures.js';
import type { Product } from './product.js';
import type { Output } from './show/output.js';

/** What a command works with. */
export interface CommandContext {
  /** Opened on first use: what is wrong with the words is told before what is wrong with the connection. */
  product: (patience?: { forMs: number }) => Product;
  output: Output;
  stdin: Readable;
  env: Record<string, string | undefined>;
  /** Answers are JSON, one object a line. */
  json: boolean;
  /** Fires when the program is to end. */
  signal: AbortSignal;
}

export type OptionTable = NonNullable<ParseArgsConfig['options']>;
type ParsedValues<O extends OptionTable> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>>['values'];

interface Definition<O extends OptionTable> {
  name: string;
  /** What follows the name. */
  usage: string;
  summary: string;
  /** Everything behind the usage line of `--help`. */
  help: string;
  options: O;
  /** Checks the words, and gives what is to be done; nothing is done before all of them make sense. */
  prepare: (words: string[], values: ParsedValues<O>) => (context: CommandContext) => Promise<number>;
}

export interface Command extends Omit<Definition<OptionTable>, 'prepare' | 'options'> {
  options: OptionTable;
  parse: (args: string[]) => { json: boolean; help: boolean; patienceMs: number | null; run: (context: CommandContext) => Promise<number> };
}

export const commonHelp = `  --json            one JSON object a line, of a shape that stays
  --patience S      seconds to go on trying while the product does not answer (default 30)
  --help            this text`;
const common = {
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  patience: { type: 'string' },
} as const satisfies OptionTable;

export function defineCommand<const O extends OptionTable>({ prepare, ...definition }: Definition<O>): Command {
  return {
    ...definition,
    parse(args) {
      const { values, positionals } = parsed(args, { ...common, ...definition.options });
      const { help, json, patience } = values as { help: boolean; json: boolean; patience?: string };
      const patienceMs = patience === undefined ? null : wholeNumber('--patience', patience, { min: 0, max: 86_400 }) * 1000;
      if (help) return { help, json, patienceMs, run: () => Promise.resolve(0) };
      return { help, json, patienceMs, run: prepare(positionals, values as ParsedValues<O>) };
    },
  };
}

function parsed(args: string[], options: OptionTable) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage((error as Error).message);
  }
}

export const usage = (message: string): CliFailure => new CliFailure('usage.invalid', message);

export function wholeNumber(name: string, text: string, { min, max }: { min: number; max: number }): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < min || number > max) throw usage(`${name} must be a whole number from ${min} to ${max}.`);
  return number;
}

/** At least one document, each named by an id. */
export function documentIds(words: readonly string[]): string[] {
  if (!words.length) throw usage('Name at least one document, by its id.');
  for (const word of words)
    if (!/^doc_[0-7][0-9a-hjkmnp-tv-z]{25}$/.test(word)) throw usage(`${JSON.stringify(word)} is no id of a document.`);
  return [...new Set(words)];
}

export function oneDocumentId(words: readonly string[]): string {
  const [id, ...more] = documentIds(words);
  if (more.length) throw usage('Name one document.');
  return id!;
}

export function oneOf<T extends string>(name: string, text: string | undefined, known: Record<T, unknown>): T | undefined {
  if (text === undefined || Object.hasOwn(known, text)) return text as T | undefined;
  throw usage(`${name} must be one of ${Object.keys(known).join(', ')}.`);
}
