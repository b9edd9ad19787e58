import { expect, test } from '@jest/globals';
import { ApiProblem } from '../../client/problem';
import { mayPass, resending } from './resend';

type Code = ApiProblem['problem']['code'];
const problem = (status: number, code: Code = 'internal.unexpected') => new ApiProblem({ type: '', code, title: '', status, instance: '' });

test.each<[string, unknown, boolean]>([
  ['no answer', new TypeError('Failed to fetch'), true],
  ['an outage', problem(503), true],
  ['too many requests', problem(429), true],
  ['a decision that is being recorded', problem(409, 'request.idempotency_key_busy'), true],
  ['a session that has ended', problem(401), false],
  ['a value that is none', problem(422), false],
  ['a record that is another by now', problem(409, 'review.stale'), false],
])('%s may pass: %s %s', (_what, error, passes) => expect(mayPass(error)).toBe(passes));

const failing = (...errors: Error[]) => {
  let tries = 0;
  const send = () => {
    const error = errors[tries++];
    return error ? Promise.reject(error) : Promise.resolve();
  };
  return { send, tries: () => tries };
};

test('what may pass is sent again until it is answered', async () => {
  const { send, tries } = failing(problem(503), new TypeError('Failed to fetch'));
  await resending(send, [1, 1, 1]);
  expect(tries()).toBe(3);
});
test('what is refused is sent once, what does not pass not for ever', async () => {
  const refused = failing(problem(401), problem(401));
  await expect(resending(refused.send, [1, 1, 1])).rejects.toBeInstanceOf(ApiProblem);
  expect(refused.tries()).toBe(1);
  const away = failing(...Array.from({ length: 9 }, () => problem(503)));
  await expect(resending(away.send, [1, 1, 1])).rejects.toBeInstanceOf(ApiProblem);
  expect(away.tries()).toBe(4);
});
