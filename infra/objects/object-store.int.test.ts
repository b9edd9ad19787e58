import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf } from '../../workflows/contract/index.js';
import { openFreezableProxy } from '../testing/freezable-proxy.js';
import { createObjectStore, prepareBucket } from './create-object-store.js';
import { createS3Client } from './s3-client.js';

const env = (name: string) => process.env[name] ?? '';
const options = () => ({
  endpoint: env('S3_ENDPOINT'),
  accessKey: env('S3_ACCESS_KEY'),
  secretKey: env('S3_SECRET_KEY'),
  bucket: 'object-store-test',
});
const key = randomBytes(32);
const prefix = `${randomUUID()}/`;
const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);
const store = () => createObjectStore(options());
const uploadsBelow = async (below: string) => {
  const found: unknown[] = [];
  for await (const upload of createS3Client(options()).listIncompleteUploads(options().bucket, below, true)) found.push(upload);
  return found;
};
function* megabytes(count: number) {
  for (let at = 0; at < count; at++) yield Buffer.alloc(1024 * 1024, at);
}

beforeAll(async () => {
  await prepareBucket(options());
  await prepareBucket(options());
});
afterAll(() => store().deleteAll(prefix));

describe('an object', () => {
  it('comes back as it was put, and lies there sealed', async () => {
    const plain = Buffer.from('canary '.repeat(20_000));
    const stored = await store().put(`${prefix}small`, key, plain);
    expect(stored).toEqual({ sizeBytes: plain.length, sha256: createHash('sha256').update(plain).digest() });
    expect((await store().getBytes(`${prefix}small`, key)).equals(plain)).toBe(true);
    const raw: Buffer[] = [];
    for await (const chunk of await createS3Client(options()).getObject(options().bucket, `${prefix}small`)) raw.push(chunk as Buffer);
    expect(Buffer.concat(raw).includes('canary')).toBe(false);
    expect(await codeFrom(store().getBytes(`${prefix}small`, randomBytes(32)))).toBe('objects.corrupt');
  });

  it('may be empty', async () => {
    await store().put(`${prefix}empty`, key, new Uint8Array());
    expect(await store().getBytes(`${prefix}empty`, key)).toHaveLength(0);
  });

  it('may be large: it goes in parts', async () => {
    const hash = createHash('sha256');
    for (const piece of megabytes(20)) hash.update(piece);
    const sha256 = hash.digest();
    expect(await store().put(`${prefix}large`, key, Readable.from(megabytes(20)))).toEqual({ sizeBytes: 20 * 1024 * 1024, sha256 });
    const back = createHash('sha256');
    for await (const chunk of await store().get(`${prefix}large`, key)) back.update(chunk as Buffer);
    expect(back.digest().equals(sha256)).toBe(true);
  });

  it('that is not there is missing', async () => {
    expect(await codeFrom(store().get(`${prefix}none`, key))).toBe('objects.missing');
  });
});

describe('nothing is left', () => {
  it.each([3, 20])('when the limit is passed after %i MiB', async (count) => {
    const name = `${prefix}limited-${count}`;
    expect(await codeFrom(store().put(name, key, Readable.from(megabytes(count + 5)), { limitBytes: count * 1024 * 1024 }))).toBe(
      'document.too_large',
    );
    expect(await store().count(name)).toBe(0);
    expect(await uploadsBelow(name)).toEqual([]);
  });

  it('when the source breaks off', async () => {
    const name = `${prefix}broken`;
    const source = Readable.from(
      (function* () {
        yield* megabytes(12);
        throw new Error('gone');
      })(),
    );
    expect(await codeFrom(store().put(name, key, source))).toBe('request.interrupted');
    expect(await store().count(name)).toBe(0);
    expect(await uploadsBelow(name)).toEqual([]);
  });

  it('when the caller gives up while the source says nothing', async () => {
    const name = `${prefix}silent`;
    const stop = new AbortController();
    const source = new Readable({ read: () => undefined });
    source.push(Buffer.alloc(100));
    const put = codeFrom(store().put(name, key, source, { signal: stop.signal }));
    setImmediate(() => stop.abort());
    expect(await put).toBe('request.interrupted');
    expect(await store().count(name)).toBe(0);
  });
});

describe('deleting', () => {
  it('takes every version, delete marker and unfinished upload, and nothing beside', async () => {
    const below = `${prefix}doomed/`;
    const client = createS3Client(options());
    for (let version = 0; version < 3; version++) await store().put(`${below}a`, key, Buffer.from(String(version)));
    await client.removeObject(options().bucket, `${below}a`);
    await store().put(`${below}b/c`, key, Buffer.from('x'));
    await store().put(`${prefix}doomed-not`, key, Buffer.from('x'));
    const uploadId = await client.initiateNewMultipartUpload(options().bucket, `${below}d`, {});
    await client.uploadPart(
      { bucketName: options().bucket, objectName: `${below}d`, uploadID: uploadId, partNumber: 1, headers: {} },
      Buffer.alloc(100),
    );
    expect(await store().count(below)).toBe(5);
    expect(await store().deleteAll(below)).toBe(5);
    expect(await store().deleteAll(below)).toBe(0);
    expect(await store().count(below)).toBe(0);
    expect(await uploadsBelow(below)).toEqual([]);
    expect(await store().count(`${prefix}doomed-not`)).toBe(1);
  });

  it('lists what is there, unfinished uploads too, with their age', async () => {
    const below = `${prefix}listed/`;
    await createS3Client(options()).initiateNewMultipartUpload(options().bucket, `${below}b`, {});
    await store().put(`${below}a`, key, Buffer.from('x'));
    const listed: { objectKey: string; modifiedAt: Date }[] = [];
    for await (const item of store().list(below)) listed.push(item);
    expect(listed.map(({ objectKey }) => objectKey)).toEqual([`${below}a`, `${below}b`]);
    for (const { modifiedAt } of listed) expect(Math.abs(modifiedAt.getTime() - Date.now())).toBeLessThan(3_600_000);
  });
});

describe('a store that does not answer', () => {
  let proxy: Awaited<ReturnType<typeof openFreezableProxy>>;
  const impatient = () => createObjectStore({ ...options(), endpoint: `http://127.0.0.1:${proxy.port}`, idleTimeoutMs: 500 });
  beforeEach(async () => {
    const { hostname, port } = new URL(options().endpoint);
    proxy = await openFreezableProxy({ host: hostname, port: Number(port) });
  });
  afterEach(() => proxy.close());

  it('is unavailable, whether it refuses or stands still', async () => {
    const refusing = createObjectStore({ ...options(), endpoint: 'http://127.0.0.1:1' });
    proxy.freeze();
    for (const away of [impatient(), refusing]) {
      expect(await codeFrom(away.put('x/y', key, Buffer.from('x')))).toBe('objects.unavailable');
      expect(await codeFrom(away.get('x/y', key))).toBe('objects.unavailable');
      expect(await codeFrom(away.check())).toBe('objects.unavailable');
    }
  });

  it('is unavailable in the middle of an upload and of a download, and serves again afterwards', async () => {
    const name = `${prefix}interrupted`;
    const freezing = function* () {
      yield* megabytes(10);
      proxy.freeze();
      yield* megabytes(10);
    };
    expect(await codeFrom(impatient().put(name, key, Readable.from(freezing())))).toBe('objects.unavailable');
    proxy.thaw();
    await store().put(name, key, Readable.from(megabytes(20)));
    const download = await impatient().get(name, key);
    await once(download, 'readable');
    proxy.freeze();
    expect(await codeFrom(buffer(download))).toBe('objects.unavailable');
    proxy.thaw();
    expect(await store().getBytes(name, key)).toHaveLength(20 * 1024 * 1024);
  });

  it('is not made to answer for a reader who pauses', async () => {
    await store().put(`${prefix}paused`, key, Readable.from(megabytes(20)));
    const download = await impatient().get(`${prefix}paused`, key);
    await once(download, 'readable');
    await wait(1_000);
    expect(await buffer(download)).toHaveLength(20 * 1024 * 1024);
  });

  it('is given up at once by all who wait for it, those who wait for a connection too', async () => {
    proxy.freeze();
    const store = impatient();
    const codes = await Promise.all(Array.from({ length: 100 }, () => codeFrom(store.get('x/y', key))));
    expect(new Set(codes)).toEqual(new Set(['objects.unavailable']));
    expect(proxy.accepted()).toBeLessThan(100);
  });
});
