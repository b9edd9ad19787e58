import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { failure } from '../../workflows/contract/index.js';
import { checkHead } from './check-head.js';

const through = (chunks: Buffer[], check: (head: Uint8Array) => void) => buffer(Readable.from(chunks).pipe(checkHead(check)));

describe('the head of a file', () => {
  test.each([
    ['a small file', [Buffer.from('ab'), Buffer.from('c')], 3],
    ['a large file', Array.from({ length: 40 }, (_, i) => Buffer.alloc(1000, i)), 17_000],
    ['an empty file', [], 0],
  ])('%s passes unchanged, its head seen once', async (_what, chunks, headBytes) => {
    const heads: number[] = [];
    expect(await through(chunks, (head) => heads.push(head.length))).toEqual(Buffer.concat(chunks));
    expect(heads).toEqual([headBytes]);
  });

  test('nothing of a refused file passes', async () => {
    let passed = 0;
    const head = checkHead(() => {
      throw failure('document.unsupported_type');
    });
    head.on('data', () => passed++);
    const refused = new Promise((resolve) => head.once('error', resolve));
    Readable.from([Buffer.alloc(20_000)]).pipe(head);
    expect(await refused).toMatchObject({ type: 'document.unsupported_type' });
    expect(passed).toBe(0);
  });
});
