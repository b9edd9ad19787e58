import { ApiProblem } from '../client/index.js';

/** How the program ends; docs/command-line.md tells scripts what to make of it. */
export const exitCodes = { well: 0, someFailed: 1, usage: 2, unreachable: 3, refused: 4, interrupted: 130 } as const;

interface CliFailureEntry {
  exit: number;
  meaning: string;
}

/** What goes wrong on this side of the connection. What the API refuses keeps the API's own code (docs/errors.md). */
export const cliFailures = {
  'usage.invalid': { exit: exitCodes.usage, meaning: 'The command line makes no sense.' },
  'server.unknown': { exit: exitCodes.unreachable, meaning: 'No address and key of a product are known.' },
  'server.unreachable': { exit: exitCodes.unreachable, meaning: 'The product did not answer.' },
  'server.strange': { exit: exitCodes.unreachable, meaning: 'What answers at the address is not the API of BlumSmart.' },
  'file.not_found': { exit: exitCodes.someFailed, meaning: 'There is no such file.' },
  'file.not_a_file': { exit: exitCodes.someFailed, meaning: 'This is neither a file nor a folder.' },
  'file.unreadable': { exit: exitCodes.someFailed, meaning: 'The file cannot be read.' },
  'file.changed': { exit: exitCodes.someFailed, meaning: 'The file changed while it was being sent.' },
  'file.not_written': { exit: exitCodes.someFailed, meaning: 'The file cannot be written.' },
  'file.not_moved': { exit: exitCodes.someFailed, meaning: 'The file could not be moved out of the inbox.' },
  'file.exists': { exit: exitCodes.someFailed, meaning: 'The file to write is there already.' },
  'wait.timeout': { exit: exitCodes.someFailed, meaning: 'The document was not read within the time allowed. Reading goes on.' },
  'client.unexpected': { exit: exitCodes.someFailed, meaning: 'Something went wrong in this program.' },
} as const satisfies Record<string, CliFailureEntry>;
export type CliFailureCode = keyof typeof cliFailures;

export class CliFailure extends Error {
  readonly meaning: string;
  constructor(
    readonly code: CliFailureCode,
    detail?: string,
    cause?: unknown,
  ) {
    const { meaning } = cliFailures[code];
    super(detail ?? meaning, { cause });
    this.meaning = detail ?? meaning;
    this.name = 'CliFailure';
  }
}

/** The program is to end now: a signal, or nobody reads its output any more. */
export class Stopped extends Error {
  constructor(readonly exitCode: number) {
    super('stopped');
    this.name = 'Stopped';
  }
}

/** As the API shows a failure; the same two words for every failure of this program. */
export interface Failure {
  code: string;
  meaning: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof CliFailure) return { code: error.code, meaning: error.meaning };
  if (error instanceof ApiProblem) return { code: error.problem.code, meaning: meaningOf(error) };
  return { code: 'client.unexpected', meaning: `${cliFailures['client.unexpected'].meaning} ${(error as Error).message}` };
}

function meaningOf({ problem: { title, detail, errors = [] } }: ApiProblem): string {
  const places = errors.map(({ pointer, message }) => `${pointer.replace(/^\//, '')} ${message}`);
  return [title, ...(detail && detail !== title ? [detail] : []), ...places].join(' ');
}

export function exitCodeOf(error: unknown): number {
  if (error instanceof Stopped) return error.exitCode;
  if (error instanceof CliFailure) return cliFailures[error.code].exit;
  if (!(error instanceof ApiProblem)) return exitCodes.someFailed;
  const { status, code } = error.problem;
  if (status === 401 || status === 403) return exitCodes.refused;
  if ([429, 502, 503, 504].includes(status)) return exitCodes.unreachable;
  return code === 'request.invalid' ? exitCodes.usage : exitCodes.someFailed;
}

/** Whether the failure is one document's or file's alone, so that the next one is worth trying. */
export const isOfOneDocument = (error: unknown): boolean =>
  (error instanceof CliFailure || error instanceof ApiProblem) && exitCodeOf(error) === exitCodes.someFailed;
