import { randomBytes } from 'node:crypto';
import { fail, type AccountId, type DocumentId } from '../../workflows/contract/index.js';
import type { Keys, KeyStore } from './keys.js';
import { createRemembered } from './remembered.js';
import { open, seal } from './seal.js';

const epochName = (epoch: number) => `epoch-${epoch}`;
const placeOf = (accountId: AccountId, documentId: DocumentId, epoch: number) => ({
  table: 'documents',
  column: 'wrapped_key',
  row: [accountId, documentId, String(epoch)],
});

/** Opened account keys are remembered for a minute, so that a busy account costs one read of the store a minute and not one per call. */
export function createKeys({ store, rememberMs = 60_000 }: { store: KeyStore; rememberMs?: number }): Keys {
  const opened = createRemembered<Buffer>({ max: 2_000, lifeMs: rememberMs });

  async function maybeKey(accountId: AccountId, name: string): Promise<Buffer | null> {
    const id = `${accountId}/${name}`;
    const known = opened.get(id);
    if (known) return known;
    const key = await store.maybeOne(accountId, name);
    if (key) opened.set(id, key);
    return key;
  }
  const oneKey = async (accountId: AccountId, name: string) =>
    (await maybeKey(accountId, name)) ?? fail('keys.destroyed', 'The account has no such key.', { accountId, name });
  const wrap = async (accountId: AccountId, documentId: DocumentId, plain: Buffer, epoch: number) => ({
    wrapped: seal(await oneKey(accountId, epochName(epoch)), placeOf(accountId, documentId, epoch), plain),
    epoch,
  });
  const openDocumentKey: Keys['openDocumentKey'] = async (accountId, documentId, { wrapped, epoch }) =>
    open(await oneKey(accountId, epochName(epoch)), placeOf(accountId, documentId, epoch), wrapped);

  return {
    async createAccount(accountId) {
      for (const name of ['data', 'index', epochName(1)]) await store.ensure(accountId, name);
    },
    accountKey: (accountId) => oneKey(accountId, 'data'),
    indexKey: (accountId) => oneKey(accountId, 'index'),
    async createDocumentKey(accountId, documentId, epoch) {
      const plain = randomBytes(32);
      return { plain, ...(await wrap(accountId, documentId, plain, epoch)) };
    },
    openDocumentKey,
    wrapDocumentKey: wrap,
    rewrap: async (accountId, documentId, key, epoch) =>
      wrap(accountId, documentId, await openDocumentKey(accountId, documentId, key), epoch),
    ensureEpoch: (accountId, epoch) => store.ensure(accountId, epochName(epoch)),
    async destroyEpoch(accountId, epoch) {
      for (const name of await store.names(accountId)) {
        const [, number] = /^epoch-(\d+)$/.exec(name) ?? [];
        if (number === undefined || Number(number) > epoch) continue;
        await store.destroy(accountId, name);
        opened.forget(`${accountId}/${name}`);
      }
    },
    accounts: () => store.accounts(),
    maybeAuditHead: (accountId) => store.maybeNote(accountId, 'audit-head'),
    putAuditHead: (accountId, sealed) => store.putNote(accountId, 'audit-head', sealed),
    check: () => store.check(),
  };
}
