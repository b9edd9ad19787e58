import { ApiProblem } from '../../client/index.js';
import { CliFailure, failureOf, type Failure } from '../failures.js';
import type { FoundFile } from '../files/source-file.js';
import type { Product } from '../product.js';
import { sendFile } from '../send-file.js';
import type { SubmittedRow } from '../show/documents.js';
import type { Turns } from '../turns.js';
import { waitUntilRead } from '../wait-until-read.js';

export interface TakeOptions {
  product: Product;
  /** Waits until it is read, so that what cannot be read is known as such. */
  read: boolean;
  uploads: Turns;
}

/** What became of a file; nothing was moved yet. */
export interface Outcome {
  fingerprint: string;
  row: SubmittedRow;
  /** Why it belongs among the failed ones; null where it does not. */
  failure: Failure | null;
}

/** Sends a settled file, and waits for what is made of it. Throws what is no fault of the file's. */
export async function takeFile(file: FoundFile, { product, read, uploads }: TakeOptions): Promise<Outcome> {
  try {
    const { document: received, known, fingerprint } = await uploads(() => sendFile(product, file, { noLinks: true }));
    // Between the look and the sending it became another: what was sent may be half of it.
    if (fingerprint !== file.fingerprint) throw new CliFailure('file.changed');
    const document = read ? await waitUntilRead(product, received.id) : received;
    const failure = document.status === 'cancelled' ? CANCELLED : document.failure;
    return { fingerprint, row: { file: file.shown, known, document }, failure };
  } catch (error) {
    if (!blamesFile(error)) throw error;
    const failure = failureOf(error);
    return { fingerprint: file.fingerprint, row: { file: file.shown, failure }, failure };
  }
}

const CANCELLED: Failure = { code: 'document.cancelled', meaning: 'The document was cancelled.' };
/** The machine's troubles, which pass: too many open files, too little memory. */
const passing = ['EMFILE', 'ENFILE', 'ENOMEM', 'EINTR', 'EAGAIN'];

/** Only what is wrong with a file moves it; what is wrong with a key, an address or a server leaves it where it lies. */
function blamesFile(error: unknown): boolean {
  if (error instanceof ApiProblem) return error.problem.code.startsWith('document.') && error.problem.status < 500;
  if (!(error instanceof CliFailure)) return false;
  if (error.code === 'file.unreadable') return !passing.includes((error.cause as NodeJS.ErrnoException | undefined)?.code ?? '');
  return error.code === 'file.not_a_file';
}

/** What lies beside a failed file: for people, and the same for the same failure, so that it is known again. */
export function reasonText({ row, failure }: Outcome & { failure: Failure }): string {
  const lines = [failure.code, failure.meaning, ...('document' in row ? [`document: ${row.document.id}`] : [])];
  return `${lines.join('\n')}\n`;
}
