import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from '../../../workflows/contract/index.js';

export interface PredictOptions {
  folder: string;
  out: string;
  direct: boolean;
  noEmbedded: boolean;
  fresh: boolean;
  again: boolean;
  concurrency: number;
  timeoutMs: number;
}

export const helpText = `npm run predict -- FOLDER OUT.jsonl [options]

Reads every file of FOLDER (or of its files/) and writes one line of JSON a document to OUT.jsonl: id (the file's name without its
ending), type, fields, line_items, text, status, pages, outcome, failure. Documents that OUT.jsonl has already are left out.

Without --direct the files go through the running product: the one of npm start, or the one that BLUMSMART_API and BLUMSMART_API_KEY
(or BLUMSMART_RUN_JSON, a run.json) name. It knows bytes that it was given before, and answers with what it read then.

  --direct          in this process: models only, no servers
  --no-embedded     with --direct: do not look at the XML inside e-invoices
  --again           without --direct: have documents that the product knows read anew
  --fresh           begin OUT.jsonl anew
  --concurrency N   documents at a time (default 4; with --direct 2)
  --timeout S       seconds that one document may take (default 600)`;

/** Null when help is asked for; throws config.invalid for what makes no sense. */
export function parsePredictOptions(args: string[], env: Record<string, string | undefined> = process.env): PredictOptions | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [folder, out] = positionals;
  if (!folder || !out || positionals.length > 2) fail('config.invalid', helpText);
  if (values['no-embedded'] && !values.direct) fail('config.invalid', '--no-embedded goes with --direct only');
  if (values.again && values.direct) fail('config.invalid', '--again goes without --direct only');
  // npm runs scripts in the repository; the paths are meant from where the person stands.
  const from = env.INIT_CWD ?? process.cwd();
  return {
    folder: resolve(from, folder),
    out: resolve(from, out),
    direct: values.direct,
    noEmbedded: values['no-embedded'],
    fresh: values.fresh,
    again: values.again,
    concurrency: positive('--concurrency', values.concurrency ?? (values.direct ? '2' : '4')),
    timeoutMs: positive('--timeout', values.timeout) * 1000,
  };
}

function parsed(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { ...flag, short: 'h' },
        direct: flag,
        'no-embedded': flag,
        again: flag,
        fresh: flag,
        concurrency: { type: 'string' },
        timeout: { type: 'string', default: '600' },
      },
    });
  } catch (error) {
    return fail('config.invalid', `${(error as Error).message}\n\n${helpText}`, {}, error);
  }
}

function positive(name: string, text: string): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fail('config.invalid', `${name} must be a whole number above 0`);
}
