import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, testLimits, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { Problem } from './http/problem.js';

let api: ApiOnServers;
let impatient: string;
beforeAll(async () => {
  api = await openApi();
  impatient = await api.listen({ limits: { ...testLimits, headersTimeoutMs: 200, bodyTimeoutMs: 30_000 } });
}, 60_000);
afterAll(() => api.close());

/** Sends these pieces on a connection of their own; gives all that came back until the server closed it. */
const say = (pieces: string[], at = api.base) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(at).port), '127.0.0.1');
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => (said += text));
    // A reset behind the answer is one way of closing.
    socket.on('error', (error) => (said ? undefined : reject(error))).on('close', () => resolve(said));
    for (const piece of pieces) socket.write(piece);
  });
const host = 'Host: localhost\r\n';
const answersIn = (said: string) => said.split(/(?=HTTP\/1\.1 )/);

describe('what Node refuses before the app sees it', () => {
  test.each<[string, string[], number, string]>([
    ['words that are no HTTP', ['GARBAGE\r\n\r\n'], 400, 'request.malformed'],
    ['an unknown method', [`FETCH / HTTP/1.1\r\n${host}\r\n`], 400, 'request.malformed'],
    ['a header with a zero', [`GET / HTTP/1.1\r\n${host}X-A: a\0b\r\n\r\n`], 400, 'request.malformed'],
    ['two lengths', [`POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`], 400, 'request.malformed'],
    ['a broken chunk', [`POST /v1/documents HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`], 400, 'request.malformed'],
    ['headers too large', [`GET / HTTP/1.1\r\n${host}X-A: ${'a'.repeat(20_000)}\r\n\r\n`], 431, 'request.headers_too_large'],
    [
      'headers without end',
      [`GET / HTTP/1.1\r\n${host}`, ...Array.from({ length: 200 }, () => `X: ${'a'.repeat(10_000)}\r\n`)],
      431,
      'request.headers_too_large',
    ],
    [
      'chunk extensions without end',
      [`POST /docs HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n1;${'a'.repeat(20_000)}\r\n`],
      413,
      'request.too_large',
    ],
  ])('%s gets a problem, and the connection is closed', async (_what, pieces, status, code) => {
    const refusal = answersIn(await say(pieces)).at(-1)!;
    const [head = '', body = ''] = refusal.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} \\w`));
    expect(head).toMatch(/^Content-Type: application\/problem\+json$/m);
    expect(head).toMatch(/^Connection: close$/m);
    const problem = Problem.parse(JSON.parse(body));
    expect(problem).toMatchObject({ status, code });
    expect(head).toContain(`X-Request-Id: ${problem.instance.replace('urn:request:', '')}`);
  });

  test.each([
    ['headers that never end', [`GET / HTTP/1.1\r\n${host}`]],
    ['a client that says nothing', []],
  ])('%s get a problem when their time is over', async (_what, pieces) => {
    const [head, body] = (await say(pieces, impatient)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 408 /);
    expect(JSON.parse(body!)).toMatchObject({ code: 'request.too_slow' });
  });

  test('the log names the refusal, and quotes nothing', async () => {
    await say([`GET / HTTP/1.1\r\n${host}X-A: canary\0\r\n\r\n`]);
    expect(api.logged()).toContain('request refused unparsed');
    expect(api.logged()).not.toContain('canary');
  });
});

test('nonsense behind a good request leaves its answer whole', async () => {
  const [answer, refusal] = answersIn(await say([`GET /healthz HTTP/1.1\r\n${host}\r\n`, 'GARBAGE\r\n\r\n']));
  expect(answer).toContain('{"status":"ok"}');
  expect(refusal).toContain('request.malformed');
});

test('a request without the header Host is told so', async () => {
  expect(await say(['GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'])).toMatch(/^HTTP\/1\.1 400 [^]*"pointer":"\/host"/);
});

test('an expectation of nobody is passed over', async () => {
  expect(await say([`GET /healthz HTTP/1.1\r\n${host}Expect: tea\r\nConnection: close\r\n\r\n`])).toMatch(/^HTTP\/1\.1 200 /);
});
