import { setTimeout as sleep } from 'node:timers/promises';
import { ApiProblem } from '../client/index.js';
import { retryAfterOf } from '../client/problem.js';
import { exitCodeOf, failureOf } from './failures.js';
import { patiently } from './patience.js';

const problem = (status: number, code: 'request.rate_limited' | 'database.unavailable' | 'internal.unexpected' | 'document.empty') =>
  new ApiProblem({ type: '', code, title: 'T.', status, instance: '' }, 5);
const broken = () => new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) });
const patience = (forMs: number, waits: string[] = []) => ({
  forMs,
  signal: new AbortController().signal,
  waiting: (why: string) => void waits.push(why),
});
const failing = (errors: Error[]) => () => (errors.length ? Promise.reject(errors.shift()!) : Promise.resolve('well'));
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('what passes is tried again until it works, as the answer says or after a pause', async () => {
  const waits: string[] = [];
  const work = failing([
    broken(),
    problem(503, 'database.unavailable'),
    problem(429, 'request.rate_limited'),
    problem(500, 'internal.unexpected'),
  ]);
  // A fault counts among the tries that came before it.
  expect(exitCodeOf(await errorOf(patiently(patience(10_000, waits), work)))).toBe(1);
  expect(waits).toEqual(['ECONNRESET', 'database.unavailable', 'request.rate_limited']);
  expect(await patiently(patience(10_000), failing([broken(), problem(500, 'internal.unexpected')]))).toBe('well');
});

test.each([
  ['a broken connection', broken, 'server.unreachable', 3],
  ['a time that ran out', () => Object.assign(new Error('x'), { name: 'TimeoutError' }), 'server.unreachable', 3],
  ['an outage that is told', () => problem(503, 'database.unavailable'), 'database.unavailable', 3],
  ['a refusal', () => problem(422, 'document.empty'), 'document.empty', 1],
  ['an answer in another language', () => new SyntaxError('x'), 'server.strange', 3],
  ['a fault of this program', () => new TypeError('x is undefined'), 'client.unexpected', 1],
])('%s ends as itself when patience is over', async (_what, error, code, exit) => {
  const ended = await errorOf(patiently(patience(0), () => Promise.reject(error())));
  expect([failureOf(ended).code, exitCodeOf(ended)]).toEqual([code, exit]);
});

test('who is told to come back is served then, whatever patience says; but not for ever', async () => {
  expect(await patiently(patience(0), failing(Array.from({ length: 5 }, () => problem(429, 'request.rate_limited'))))).toBe('well');
  const ended = await errorOf(patiently(patience(0), () => Promise.reject(problem(429, 'request.rate_limited'))));
  expect([failureOf(ended).code, exitCodeOf(ended)]).toEqual(['request.rate_limited', 3]);
});

test('a try that took longer than patience lasts is tried again when it fails', async () => {
  let tries = 0;
  const long = async () => {
    if (++tries > 1) return 'well';
    await sleep(120);
    throw problem(503, 'database.unavailable');
  };
  expect(await patiently(patience(60), long)).toBe('well');
});

test('patience ends although each try takes its time', async () => {
  let tries = 0;
  const long = async () => {
    tries++;
    await sleep(40);
    throw problem(503, 'database.unavailable');
  };
  expect(failureOf(await errorOf(patiently(patience(60), long))).code).toBe('database.unavailable');
  expect(tries).toBeLessThan(5);
});

test('a stop ends the waiting', async () => {
  const stop = new AbortController();
  const waiting = patiently({ ...patience(60_000), signal: stop.signal, waiting: () => stop.abort(new Error('enough')) }, () =>
    Promise.reject(broken()),
  );
  expect(await errorOf(waiting)).toEqual(new Error('enough'));
});

test.each([
  [null, null],
  ['7', 7_000],
  ['Mon, 23 Nov 2026 00:00:10 GMT', 10_000],
  ['Mon, 23 Nov 2020 00:00:10 GMT', 0],
  ['soon', null],
])('Retry-After: %s', (header, ms) => expect(retryAfterOf(header, Date.parse('2026-11-23T00:00:00Z'))).toBe(ms));
