import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../client/problem';
import { AuthProblem } from './auth';

const RETRIES = 2;

/** A refusal will not turn into an answer by asking again; a server that is away may be back. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Signed out elsewhere, or removed from the account: the gate asks anew who is here, and sends them where they belong.
    onError: (error, { queryKey }) => {
      if (queryKey[0] !== 'me' && isNobodysHere(error)) void queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  }),
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

const isNobodysHere = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.problem.status === 401 || error.problem.code === 'auth.no_account');
