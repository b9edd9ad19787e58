import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import { codeOf } from '../../workflows/contract/index.js';
import { openUpload } from './open-upload.js';

let server: Server;
let address: string;
/** What became of the last request, for those whose client does not stay to hear it. */
let outcome: Promise<unknown>;

beforeAll(async () => {
  const app = express();
  app.post('/', async (req, res) => {
    const reading = (async () => {
      const { source, fileName, declaredMediaType, complete } = await openUpload(req);
      // What breaks a form breaks its file too; `complete` is what knows why.
      const [bytes] = await Promise.all([buffer(source), complete]).catch(async (error: unknown) =>
        Promise.reject((await complete, error as Error)),
      );
      return { fileName, declaredMediaType, text: bytes.toString() };
    })().catch((error: unknown) => ({ code: codeOf(error) ?? String(error) }));
    outcome = reading;
    res.json(await reading);
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = async (body: string | FormData, headers: Record<string, string> = {}): Promise<unknown> =>
  (await fetch(address, { method: 'POST', body, headers })).json();
const form = (...parts: [name: string, value: string | File][]) => {
  const data = new FormData();
  for (const [name, value] of parts) data.append(name, value);
  return data;
};
const file = new File(['bytes'], 'चालान.pdf', { type: 'application/pdf' });

describe('an upload', () => {
  test('is the raw body, named by Content-Disposition', async () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-disposition': 'attachment; filename="a.pdf"' };
    expect(await post('bytes', headers)).toEqual({ fileName: 'a.pdf', declaredMediaType: 'text/plain', text: 'bytes' });
  });
  test('is the part `file` of a form', async () => {
    expect(await post(form(['file', file]))).toEqual({ fileName: 'चालान.pdf', declaredMediaType: 'application/pdf', text: 'bytes' });
  });
  test.each<[string, FormData, string]>([
    ['a second file', form(['file', file], ['file', file]), 'request.invalid'],
    ['a field before the file', form(['note', 'x'], ['file', file]), 'request.invalid'],
    ['a field behind the file', form(['file', file], ['note', 'x']), 'request.invalid'],
    ['a file of another name', form(['document', file]), 'request.invalid'],
    ['no file', form(), 'request.invalid'],
  ])('%s is refused', async (_what, data, code) => {
    expect(await post(data)).toEqual({ code });
  });
  test.each([
    ['no boundary', 'multipart/form-data', 'x', 'request.malformed'],
    [
      'an end that never comes',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nbytes',
      'request.malformed',
    ],
  ])('a form with %s is malformed', async (_what, type, body, code) => {
    expect(await post(body, { 'content-type': type })).toEqual({ code });
  });
  test('a compressed body is refused, for what it unpacks to is not known', async () => {
    expect(await post('x', { 'content-encoding': 'gzip' })).toEqual({ code: 'request.unsupported_media_type' });
  });
  test('a form whose client goes away is interrupted', async () => {
    const before = outcome;
    const sending = httpRequest(address, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', 'content-length': 10_000 },
    });
    sending.on('error', () => undefined);
    sending.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nbytes');
    while (outcome === before) await new Promise((resolve) => setTimeout(resolve, 5));
    sending.destroy();
    expect(await outcome).toEqual({ code: 'request.interrupted' });
  });
});
