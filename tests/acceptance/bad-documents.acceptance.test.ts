import { describe, expect, jest, test } from '@jest/globals';
import { sampleDocuments } from '../../infra/samples/index.js';
import type { Document } from '../../api/client/index.js';
import { ask, jsonOf, type Answer } from './support/ask.js';
import * as hostile from './support/hostile.js';
import { freshCopy } from './support/papers.js';
import { expectRefusal } from './support/problem.js';
import { openRaw } from './support/raw-http.js';
import { openAccount } from './support/product.js';

jest.setTimeout(60_000);
/** As the issue of a file asks: an answer within that time, whatever the file is. */
const PROMPT_MS = 30_000;
/** UPLOAD_MAX_BYTES where nobody set it. */
const LIMIT_BYTES = Number(process.env.UPLOAD_MAX_BYTES ?? 100 * 1024 * 1024);
const { client } = await openAccount('bad documents');

const listed = async () => jsonOf<{ items: Document[] }>(await ask('/v1/documents?limit=200')).items.map(({ id }) => id);
/** Whatever is tried, the account has the same documents behind it. */
async function leavesNothing<T>(act: () => Promise<T>): Promise<T> {
  const before = await listed();
  const result = await act();
  expect(await listed()).toEqual(before);
  return result;
}
const send = (body: Uint8Array | string | FormData, headers: Record<string, string> = {}): Promise<Answer> =>
  ask('/v1/documents', { method: 'POST', body, headers });
const form = (...parts: [string, string | File][]): FormData => {
  const data = new FormData();
  for (const [name, value] of parts) data.append(name, value);
  return data;
};
const file = new File([hostile.goodPdf()], 'a.pdf');

describe('at the door', () => {
  test.each<[string, () => Promise<Answer>, number, string]>([
    ['an empty file', () => send(''), 422, 'document.empty'],
    ['an empty file in a form', () => send(form(['file', new File([], 'empty.pdf')])), 422, 'document.empty'],
    ['text', () => send('Dear Sir or Madam', { 'content-type': 'application/pdf' }), 422, 'document.unsupported_type'],
    [
      'a program',
      () => send(Buffer.concat([Buffer.from('\x7fELF\x02\x01', 'latin1'), Buffer.alloc(500)])),
      422,
      'document.unsupported_type',
    ],
    ['an archive', () => send(Buffer.from('PK\x03\x04'.padEnd(300, 'x'), 'latin1')), 422, 'document.unsupported_type'],
    ['a page of HTML', () => send('<!doctype html><script>alert(1)</script>'), 422, 'document.unsupported_type'],
    ['an SVG', () => send('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 422, 'document.unsupported_type'],
    ['a compressed body', () => send('x', { 'content-encoding': 'gzip' }), 415, 'request.unsupported_media_type'],
    ['a form without a file', () => send(form()), 422, 'request.invalid'],
    ['a form with two files', () => send(form(['file', file], ['file', file])), 422, 'request.invalid'],
    ['a form with something else', () => send(form(['file', file], ['note', 'x'])), 422, 'request.invalid'],
    ['a form without its boundary', () => send('x', { 'content-type': 'multipart/form-data' }), 400, 'request.malformed'],
    [
      'a form that never ends',
      () =>
        send('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF-1.4', {
          'content-type': 'multipart/form-data; boundary=b',
        }),
      400,
      'request.malformed',
    ],
    ['an Idempotency-Key that is none', () => send(hostile.goodPdf(), { 'idempotency-key': 'two words' }), 422, 'request.invalid'],
  ])('%s is refused, and nothing is kept', async (_what, act, status, code) => {
    await expectRefusal(await leavesNothing(act), { status, code });
  });

  test('a key that was used for other bytes is refused, and nothing of the second is kept', async () => {
    const headers = { 'idempotency-key': 'one-key-two-files' };
    expect((await send(hostile.goodPdf(), headers)).status).toBe(202);
    await expectRefusal(await leavesNothing(() => send(hostile.goodPdf(), headers)), {
      status: 422,
      code: 'request.idempotency_key_reused',
    });
  });
});

describe('a type that lies', () => {
  test('does not count: the file is processed as what its bytes are', async () => {
    const [sample] = await sampleDocuments(['stationery-receipt.png']);
    const { document } = await client.upload(freshCopy(sample!), { name: 'statement.pdf', mediaType: 'text/plain', waitSeconds: 60 });
    expect(document).toMatchObject({ media_type: 'image/png', type: 'receipt', file_name: 'statement.pdf', failure: null });
  });

  test('nor does a name that tries to be a path, or to look like another', async () => {
    const { document } = await client.upload(hostile.goodPdf(), { name: '../../etc/\u202efdp.exe' });
    expect(document.file_name).toBe('fdp.exe');
  });
});

describe('too many bytes', () => {
  test('are refused by their announced length, before they are sent', async () => {
    const { answer } = openRaw(['POST /v1/documents HTTP/1.1', `Content-Length: ${LIMIT_BYTES * 10}`]);
    await expectRefusal(await leavesNothing(() => answer), { status: 413, code: 'document.too_large' });
  });

  test('are refused in the middle of the stream, as soon as the limit is passed, and the connection is closed', async () => {
    const { sent, answer } = await leavesNothing(async () => {
      const { socket, answer, answered } = openRaw(['POST /v1/documents HTTP/1.1', 'Transfer-Encoding: chunked']);
      const part = Buffer.alloc(1024 * 1024, '%PDF-1.4 ');
      const chunk = Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
      let wake = (): void => undefined;
      socket.on('drain', () => wake()).on('close', () => wake());
      const writable = () => new Promise<void>((resolve) => (wake = resolve));
      let bytes = 0;
      while (!answered() && !socket.destroyed && bytes < 3 * LIMIT_BYTES) {
        bytes += part.length;
        if (!socket.write(chunk)) await writable();
      }
      return { sent: bytes, answer: await answer };
    });
    await expectRefusal(answer, { status: 413, code: 'document.too_large' });
    expect(sent).toBeLessThan(LIMIT_BYTES + 32 * 1024 * 1024);
  });
});

describe('an upload that breaks off', () => {
  test('leaves nothing, and the second try succeeds', async () => {
    const bytes = hostile.goodPdf();
    await leavesNothing(async () => {
      const { socket } = openRaw(['POST /v1/documents HTTP/1.1', `Content-Length: ${bytes.length}`, 'Idempotency-Key: broken-off']);
      await new Promise<void>((resolve) => socket.write(bytes.subarray(0, 200), () => resolve()));
      socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    const { status, document } = await client.upload(bytes, { idempotencyKey: 'broken-off', waitSeconds: 60 });
    expect(status).toBe(201);
    expect(document.failure).toBeNull();
  });
});

describe('behind the door', () => {
  const hopeless = ['document.damaged', 'document.no_pages', 'document.too_complex', 'document.bomb'];
  test.each<[string, () => Buffer, string[] | 'read']>([
    ['a PDF without its last lines', hostile.pdfWithoutEnd, 'read'],
    ['a PDF of which half is missing', hostile.halfPdf, hopeless],
    ['a PDF that is only a header', hostile.pdfOfNothing, ['document.damaged']],
    ['a PDF without pages', hostile.pdfWithoutPages, ['document.no_pages']],
    ['a PDF whose page tree is a circle', hostile.pdfInACircle, hopeless],
    ['a PDF whose table comes before itself', hostile.pdfBeforeItself, hopeless],
    ['a PDF deeper than any stack', hostile.deepPdf, hopeless],
    ['a PDF whose page draws itself', hostile.pdfThatDrawsItself, 'read'],
    ['a decompression bomb', hostile.bombPdf, ['document.bomb', 'document.too_complex']],
    ['an image of 100,000 × 100,000 pixels', () => hostile.png(100_000, 100_000), ['document.too_many_pixels']],
    ['an image that unpacks to less than it says', () => hostile.png(2_000, 2_000), 'read'],
    ['an image without pixels', hostile.pngWithoutPixels, ['document.damaged']],
    ['a JPEG of noise', hostile.jpegOfNoise, ['document.damaged']],
    ['XML that unfolds without end', hostile.xmlBomb, [...hopeless, 'document.unsupported_type']],
    ['XML that asks for a file', () => hostile.xmlThatReads('/etc/passwd'), [...hopeless, 'document.unsupported_type']],
  ])('%s is read if it can be, else fails with its code, promptly', async (_what, make, outcome) => {
    const file = make();
    // Making a large one keeps this process from seeing that idle connections were closed meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const startedAt = Date.now();
    const answer = await send(file, { prefer: 'wait=45' });
    expect(Date.now() - startedAt).toBeLessThan(PROMPT_MS);
    if (answer.status >= 400) {
      const { code } = jsonOf<{ code: string }>(answer);
      expect(outcome).toContain(code);
      return expectRefusal(answer, { status: 422, code });
    }
    const { status, failure, id } = jsonOf<Document>(answer);
    if (outcome === 'read')
      expect({ status, failure }).toMatchObject({ failure: null, status: expect.stringMatching(/^(done|in_review)$/) });
    else {
      expect({ status, code: failure?.code }).toMatchObject({
        status: 'failed',
        code: expect.stringMatching(new RegExp(`^(${outcome.join('|')})$`)),
      });
      expect((await ask(`/v1/documents?failure=${failure!.code}`)).text).toContain(id);
    }
  });

  test('none of them has done harm to the next', async () => {
    const { status, document } = await client.upload(hostile.goodPdf(), { waitSeconds: 60 });
    expect({ status, failure: document.failure }).toEqual({ status: 201, failure: null });
  });
});
