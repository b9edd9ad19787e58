import { describe, expect, it } from '@jest/globals';
import { readAnswer } from './read-answer';

const read = (status: number, body: unknown, retryAfter: string | null = null) =>
  readAnswer({ status, text: typeof body === 'string' ? body : JSON.stringify(body), retryAfter, now: 0 });

describe('the answer to an upload', () => {
  it.each([
    [201, false],
    [200, true],
  ])('of %i is the document', (status, known) => expect(read(status, { id: 'doc_1' })).toEqual({ known, document: { id: 'doc_1' } }));

  it.each([
    [200, '<p>Sign in to the network</p>', { code: 'unreadable', mayPass: false }],
    [200, 'null', { code: 'unreadable', mayPass: false }],
    [502, '<h1>Bad gateway</h1>', { code: '502', mayPass: true, words: 'The server refused it (502).' }],
    [400, { code: 'request.interrupted', title: 'Broken off' }, { code: 'request.interrupted', mayPass: true, words: 'Broken off' }],
    [422, { code: 'document.empty', title: 'Empty', detail: 'No byte.' }, { code: 'document.empty', mayPass: false, words: 'No byte.' }],
    [413, '', { code: '413', mayPass: false, words: 'The file is larger than this server takes.' }],
  ])('of %i %j is refused', (status, body, expected) => {
    expect(() => read(status, body)).toThrow(expect.objectContaining(expected));
  });

  it('says how long to wait', () =>
    expect(() => read(429, { code: 'request.rate_limited', title: 'Slower' }, '7')).toThrow(
      expect.objectContaining({ code: 'request.rate_limited', mayPass: true, waitMs: 7_000 }),
    ));
});
