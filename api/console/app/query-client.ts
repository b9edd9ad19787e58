import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../client/problem';
import { AuthProblem } from './auth';

const RETRIES = 2;

/** A refusal will not turn into an answer by asking again; a server that is away may be back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < RETRIES && !isRefusal(error),
    },
  },
});

function isRefusal(error: unknown): boolean {
  const status = error instanceof ApiProblem ? error.problem.status : error instanceof AuthProblem ? error.status : null;
  return status !== null && status < 500;
}
