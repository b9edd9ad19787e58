/**
 * The tree of keys: a master key wraps each account's keys, kept in a key store of their own outside the database and its backups;
 * the account's key of an epoch wraps one random key per document, kept in that document's row. All keys are 32 bytes.
 */
import type { AccountId, DocumentId } from '../../workflows/contract/index.js';

/** Where wrapped account keys lie. Names: `epoch-3`, `data`, `index`. The local one is a folder; a KMS or Vault fits behind it. */
export interface KeyStore {
  /** Unwrapped key; null when there is none. Throws keys.unavailable, keys.corrupt. */
  maybeOne(accountId: AccountId, name: string): Promise<Buffer | null>;
  /** Makes a random key unless it is there already. */
  ensure(accountId: AccountId, name: string): Promise<void>;
  /** Gone for good, also after a crash right behind it. Twice is once. */
  destroy(accountId: AccountId, name: string): Promise<void>;
  names(accountId: AccountId): Promise<string[]>;
  /** Every account that has a key here. */
  accounts(): Promise<AccountId[]>;
  /** What is kept beside an account's keys because whoever has the database must not be able to change it; sealed by who puts it there. */
  maybeNote(accountId: AccountId, name: string): Promise<Buffer | null>;
  putNote(accountId: AccountId, name: string, sealed: Buffer): Promise<void>;
  /** Answers when the store works (readiness). */
  check(): Promise<void>;
}

export interface WrappedKey {
  wrapped: Buffer;
  epoch: number;
}

export interface Keys {
  createAccount(accountId: AccountId): Promise<void>;
  /** Seals what belongs to the account and to no document. */
  accountKey(accountId: AccountId): Promise<Buffer>;
  /** Makes blind indexes and search tokens; differs per account. */
  indexKey(accountId: AccountId): Promise<Buffer>;
  /** A fresh document key, wrapped under the given epoch. */
  createDocumentKey(accountId: AccountId, documentId: DocumentId, epoch: number): Promise<WrappedKey & { plain: Buffer }>;
  /** Throws keys.destroyed when the epoch's key is gone. */
  openDocumentKey(accountId: AccountId, documentId: DocumentId, key: WrappedKey): Promise<Buffer>;
  /** Wraps a key in hand under the given epoch: a new document needs it when the epoch moved on since its key was made. */
  wrapDocumentKey(accountId: AccountId, documentId: DocumentId, plain: Buffer, epoch: number): Promise<WrappedKey>;
  rewrap(accountId: AccountId, documentId: DocumentId, key: WrappedKey, epoch: number): Promise<WrappedKey>;
  ensureEpoch(accountId: AccountId, epoch: number): Promise<void>;
  /** That epoch and, where a run that died left them, the ones before. Twice is once. */
  destroyEpoch(accountId: AccountId, epoch: number): Promise<void>;
  /** Every account that can be opened here. */
  accounts(): Promise<AccountId[]>;
  /** How far the account's audit chain had come when it was last looked at, sealed; it lies with the keys, apart from the chain. */
  maybeAuditHead(accountId: AccountId): Promise<Buffer | null>;
  putAuditHead(accountId: AccountId, sealed: Buffer): Promise<void>;
  check(): Promise<void>;
}

/** Document keys by id, through the database row; opened keys are remembered for a short while. */
export interface DocumentKeys {
  /** A fresh key under the account's current epoch. */
  create(accountId: AccountId, documentId: DocumentId): Promise<{ plain: Buffer; wrapped: Buffer; epoch: number }>;
  /** Throws document.not_found or keys.destroyed. */
  open(accountId: AccountId, documentId: DocumentId): Promise<Buffer>;
  forget(accountId: AccountId, documentId: DocumentId): void;
  /**
   * Wraps every live document key of the account under the next epoch and destroys the old one. `erasedAtEpoch` is the epoch current
   * when the erased row went: when that epoch is destroyed already, another erasure's change has served this one too. Safe to repeat.
   */
  changeEpoch(
    accountId: AccountId,
    erasedAtEpoch: number,
    onProgress?: (rewrapped: number) => void,
  ): Promise<{ epoch: number; rewrapped: number }>;
}
