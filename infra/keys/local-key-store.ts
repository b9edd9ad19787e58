import { randomBytes } from 'node:crypto';
import { access, mkdir, readdir, readFile, unlink } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { fail, isId, type AccountId } from '../../workflows/contract/index.js';
import { createExclusively, errnoOf, overwrite, replaceWhole, syncFolder } from './durable-file.js';
import type { KeyStore } from './keys.js';
import { open, seal } from './seal.js';

const keyBytes = 32;
const suffix = '.key';
const noteSuffix = '.note';

/**
 * Wrapped account keys in a folder, one folder per account, under a master key file beside them (mode 0600, made on first use). Several
 * processes may share it: a key appears whole or not at all, and of two that make the same one the first wins.
 */
export function createLocalKeyStore(folder: string): KeyStore {
  let master: Promise<Buffer> | undefined;
  const masterKey = () =>
    (master ??= readOrMakeMasterKey(folder).catch((error: unknown) => {
      master = undefined;
      throw error;
    }));
  const fileOf = (accountId: AccountId, name: string, ending = suffix) =>
    join(accountFolder(folder, accountId), `${checkedName(name)}${ending}`);
  const names = async (accountId: AccountId) => {
    const files = (await readdir(accountFolder(folder, accountId)).catch(unlessMissing)) ?? [];
    return files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
  };

  return {
    maybeOne: (accountId, name) =>
      coded(async () => {
        const wrapped = await readIfThere(fileOf(accountId, name));
        return wrapped && open(await masterKey(), placeOf(accountId, name), wrapped);
      }),
    ensure: (accountId, name) =>
      coded(async () => {
        const file = fileOf(accountId, name);
        if (await readIfThere(file)) return;
        const wrapped = seal(await masterKey(), placeOf(accountId, name), randomBytes(keyBytes));
        await mkdir(accountFolder(folder, accountId), { recursive: true, mode: 0o700 });
        await syncFolder(folder);
        await createExclusively(file, wrapped);
      }),
    destroy: (accountId, name) =>
      coded(async () => {
        const file = fileOf(accountId, name);
        const wrapped = await readIfThere(file);
        if (!wrapped) return;
        await overwrite(file, randomBytes(wrapped.length));
        await unlink(file).catch(unlessMissing);
        await syncFolder(accountFolder(folder, accountId));
      }),
    names: (accountId) => coded(() => names(accountId)),
    accounts: () =>
      coded(async () => {
        const accounts: AccountId[] = [];
        for (const name of (await readdir(folder).catch(unlessMissing)) ?? [])
          if (isId('account', name) && (await names(name)).includes('data')) accounts.push(name);
        return accounts;
      }),
    maybeNote: (accountId, name) => coded(() => readIfThere(fileOf(accountId, name, noteSuffix))),
    putNote: (accountId, name, sealed) => coded(() => replaceWhole(fileOf(accountId, name, noteSuffix), sealed)),
    check: () =>
      coded(async () => {
        await masterKey();
        await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
      }),
  };
}

async function readOrMakeMasterKey(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'master.key');
  const found = await readIfThere(file);
  if (!found) await createExclusively(file, randomBytes(keyBytes));
  const key = found ?? (await readFile(file));
  if (key.length !== keyBytes) fail('keys.corrupt', 'The master key file does not hold 32 bytes.');
  return key;
}

const placeOf = (accountId: AccountId, name: string) => ({ table: 'keys', column: 'wrapped', row: [accountId, name] });

const accountFolder = (folder: string, accountId: AccountId) =>
  isId('account', accountId) ? join(folder, accountId) : fail('request.invalid', 'This is no account id.');
const checkedName = (name: string) => (/^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : fail('request.invalid', 'This is no name of a key.'));

const readIfThere = (file: string): Promise<Buffer | null> => readFile(file).catch(unlessMissing);
const unlessMissing = (error: unknown): null => {
  if (errnoOf(error) === 'ENOENT') return null;
  throw error;
};

/** File system trouble becomes keys.unavailable; coded failures pass. */
async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (errnoOf(error)) fail('keys.unavailable', undefined, { errno: errnoOf(error) }, error);
    throw error;
  }
}
