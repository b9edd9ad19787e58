import { ActivityFailure, ApplicationFailure, isCancellation } from '@temporalio/workflow';

type Activities = Record<string, (...args: never[]) => Promise<unknown>>;

/** The same activities by two ways: what fails on the first, and might succeed yet, is done by the second. */
export function orElse<A extends Activities>(first: A, second: A): A {
  return new Proxy(first, {
    get: (_, name: string) => {
      return async (...args: never[]) => {
        try {
          return await first[name]!(...args);
        } catch (error) {
          if (isCancellation(error) || isFinal(error)) throw error;
          return second[name]!(...args);
        }
      };
    },
  });
}

/** The failure table says of each code whether trying again can help; what carries no verdict (a time-out) may. */
const isFinal = (error: unknown) =>
  error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && !!error.cause.nonRetryable;
