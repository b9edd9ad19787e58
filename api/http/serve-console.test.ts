import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import { serveConsole } from './serve-console.js';

const folder = mkdtempSync(join(tmpdir(), 'console-'));
const script = 'console.log("the same again and again");'.repeat(100);
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>x</title>');
  writeFileSync(join(folder, 'assets', 'page-1.js'), script);
  writeFileSync(join(folder, 'assets', 'page-1.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'assets', 'page-1.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'assets', 'small-1.js'), '1');
  server = express().use(serveConsole(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string, encodings: string) {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': encodings } }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(await answer.toArray()) };
}

test.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['identity', undefined, (bytes: Buffer) => bytes],
] as const)('a browser that takes %s gets its files as %s, to keep', async (taken, encoding, open) => {
  const { headers, bytes } = await get('/assets/page-1.js', taken);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-type']).toMatch(/javascript/);
  expect(headers.vary).toMatch(/accept-encoding/i);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(open(bytes).toString()).toBe(script);
});

test('a file that was too small to be compressed comes as it is; nothing beside the folder comes', async () => {
  expect((await get('/assets/small-1.js', 'br')).bytes.toString()).toBe('1');
  for (const path of ['/assets/../index.html', '/assets/%2e%2e/index.html', '/assets/none.js'])
    expect((await get(path, 'br')).bytes.toString()).not.toContain('<title>x');
});
