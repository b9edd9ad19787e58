import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { codeOf } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { createKeys } from './create-keys.js';
import { createLocalKeyStore } from './local-key-store.js';

let folder: string;
beforeEach(async () => void (folder = join(await mkdtemp(join(tmpdir(), 'blumsmart-keys-')), 'keys')));
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));
const codeFrom = (work: Promise<unknown>) => work.then(() => null, codeOf);
const accountId = newId('account');

describe('the local key store', () => {
  it('gives the same key to every process that shares the folder, however they race', async () => {
    const stores = Array.from({ length: 5 }, () => createLocalKeyStore(folder));
    await Promise.all(stores.map((store) => store.ensure(accountId, 'data')));
    const keys = await Promise.all(stores.map((store) => store.maybeOne(accountId, 'data')));
    expect(keys[0]).toHaveLength(32);
    for (const key of keys) expect(key).toEqual(keys[0]);
    expect(await readdir(join(folder, accountId))).toEqual(['data.key']);
  });

  it('keeps its files to itself, and no key plain but the master', async () => {
    const store = createLocalKeyStore(folder);
    await store.ensure(accountId, 'data');
    expect((await stat(join(folder, 'master.key'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const plain = (await store.maybeOne(accountId, 'data'))!;
    expect((await readFile(join(folder, accountId, 'data.key'))).includes(plain)).toBe(false);
  });

  it('destroys for good, and twice is once', async () => {
    const store = createLocalKeyStore(folder);
    await store.ensure(accountId, 'epoch-1');
    await store.destroy(accountId, 'epoch-1');
    await store.destroy(accountId, 'epoch-1');
    expect(await store.maybeOne(accountId, 'epoch-1')).toBeNull();
    expect(await store.names(accountId)).toEqual([]);
    expect(await store.names(newId('account'))).toEqual([]);
  });

  it('refuses a key that was changed, moved or cut off, and names that are none', async () => {
    const store = createLocalKeyStore(folder);
    await store.ensure(accountId, 'data');
    await writeFile(join(folder, accountId, 'index.key'), await readFile(join(folder, accountId, 'data.key')));
    expect(await codeFrom(store.maybeOne(accountId, 'index'))).toBe('keys.corrupt');
    await truncate(join(folder, accountId, 'data.key'), 10);
    expect(await codeFrom(store.maybeOne(accountId, 'data'))).toBe('keys.corrupt');
    expect(await codeFrom(store.maybeOne(accountId, '../data'))).toBe('request.invalid');
    expect(await codeFrom(store.maybeOne('acc_../..', 'data'))).toBe('request.invalid');
  });

  it('keeps notes beside the keys, the newest of a name, and names the accounts that have a key', async () => {
    const store = createLocalKeyStore(folder);
    expect(await store.accounts()).toEqual([]);
    await store.ensure(accountId, 'data');
    await store.ensure(newId('account'), 'epoch-1');
    expect(await store.maybeNote(accountId, 'head')).toBeNull();
    for (const text of ['first', 'second']) await store.putNote(accountId, 'head', Buffer.from(text));
    expect(await store.maybeNote(accountId, 'head')).toEqual(Buffer.from('second'));
    expect(await store.names(accountId)).toEqual(['data']);
    expect(await store.accounts()).toEqual([accountId]);
    expect((await readdir(join(folder, accountId))).sort()).toEqual(['data.key', 'head.note']);
  });

  it('says when its folder cannot be used', async () => {
    await writeFile(join(folder, '..', 'file'), '');
    expect(await codeFrom(createLocalKeyStore(join(folder, '..', 'file')).check())).toBe('keys.unavailable');
  });
});

describe('keys', () => {
  it('wrap a document key under an epoch, for that document alone', async () => {
    const keys = createKeys({ store: createLocalKeyStore(folder) });
    await keys.createAccount(accountId);
    const documentId = newId('document');
    const { plain, ...wrapped } = await keys.createDocumentKey(accountId, documentId, 1);
    expect(await keys.openDocumentKey(accountId, documentId, wrapped)).toEqual(plain);
    expect(await codeFrom(keys.openDocumentKey(accountId, newId('document'), wrapped))).toBe('keys.corrupt');
    await keys.ensureEpoch(accountId, 2);
    const rewrapped = await keys.rewrap(accountId, documentId, wrapped, 2);
    await keys.destroyEpoch(accountId, 1);
    expect(await codeFrom(keys.openDocumentKey(accountId, documentId, wrapped))).toBe('keys.destroyed');
    expect(await keys.openDocumentKey(accountId, documentId, rewrapped)).toEqual(plain);
    expect(await codeFrom(keys.indexKey(newId('account')))).toBe('keys.destroyed');
  });
});
