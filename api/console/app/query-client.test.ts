import { expect, test } from '@jest/globals';
import { ApiProblem } from '../../client/problem';
import { AuthProblem } from './auth';
import { queryClient } from './query-client';

const problem = (status: number) => new ApiProblem({ type: '', code: 'internal.unexpected', title: '', status, instance: '' });
const { retry } = queryClient.getDefaultOptions().queries!;
const asksAgain = (error: Error, failures = 0) => (retry as (failures: number, error: Error) => boolean)(failures, error);

test('a question is asked again where no answer came or the server failed, and not where it was refused', () => {
  for (const error of [problem(503), new AuthProblem('x', 500, ''), new TypeError('Failed to fetch')]) expect(asksAgain(error)).toBe(true);
  for (const error of [problem(404), new AuthProblem('x', 401, '')]) expect(asksAgain(error)).toBe(false);
  expect(asksAgain(problem(503), 2)).toBe(false);
});
