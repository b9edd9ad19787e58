import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../client/problem';

const RETRIES = 2;

/** A refusal will not turn into an answer by asking again; a server that is away may be back. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < RETRIES && !(error instanceof ApiProblem && error.problem.status < 500),
    },
  },
});
