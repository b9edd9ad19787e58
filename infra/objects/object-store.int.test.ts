import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../../workflows/contract/index.js';
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
  let silent: Server;
  beforeAll(
    () =>
      new Promise<void>(
        (resolve) =>
          void (silent = createServer((socket) => void socket.on('error', () => undefined).resume())).listen(0, '127.0.0.1', resolve),
      ),
  );
  afterAll(() => new Promise<void>((resolve) => void silent.close(() => resolve())));

  it('is unavailable, whether it refuses or stays silent', async () => {
    const { port } = silent.address() as { port: number };
    const mute = createObjectStore({ ...options(), endpoint: `http://127.0.0.1:${port}`, idleTimeoutMs: 200 });
    const refusing = createObjectStore({ ...options(), endpoint: 'http://127.0.0.1:1' });
    for (const away of [mute, refusing]) {
      expect(await codeFrom(away.put('x/y', key, Buffer.from('x')))).toBe('objects.unavailable');
      expect(await codeFrom(away.get('x/y', key))).toBe('objects.unavailable');
      expect(await codeFrom(away.check())).toBe('objects.unavailable');
    }
  });
});
