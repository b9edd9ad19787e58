import { codeOf } from '../../../workflows/contract/fail.js';

/** The code that work fails with; null when it does not fail, the error in words when it has no code. */
export const codeOfRefusal = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: unknown) => codeOf(error) ?? String(error),
  );
