import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { idPrefixes, isId, type AccountId, type IdKind, type IdOf } from '../../workflows/contract/index.js';

/**
 * `<scheme>_<account>_<id>_<secret>`: the ids without their prefixes, so that a token names its account and is looked up under row-level
 * security; then 256 random bits. The start is fixed, so that secret scanners find one that leaked.
 */
export interface ParsedToken<K extends IdKind> {
  accountId: AccountId;
  id: IdOf[K];
  secretHash: Buffer;
}

export interface SecretTokens<K extends IdKind> {
  create(accountId: AccountId, id: IdOf[K]): { token: string; secretHash: Buffer };
  /** Null where it has not the shape of one. */
  parse(token: string): ParsedToken<K> | null;
}

export function secretTokens<K extends IdKind>(scheme: string, kind: K): SecretTokens<K> {
  const pattern = new RegExp(`^${scheme}_([0-9a-z]{26})_([0-9a-z]{26})_([\\w-]{43})$`);
  return {
    create(accountId, id) {
      const secret = randomBytes(32).toString('base64url');
      return { token: `${scheme}_${suffix(accountId)}_${suffix(id)}_${secret}`, secretHash: hash(secret) };
    },
    parse(token) {
      const [, account, subject, secret] = pattern.exec(token) ?? [];
      const accountId = `${idPrefixes.account}_${account}`;
      const id = `${idPrefixes[kind]}_${subject}`;
      if (secret === undefined || !isId('account', accountId) || !isId(kind, id)) return null;
      return { accountId, id, secretHash: hash(secret) };
    },
  };
}

export const apiKeyTokens = secretTokens('bsk', 'apiKey');
export const invitationTokens = secretTokens('bsi', 'invitation');

export const sameSecret = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** A plain hash is enough for a secret of 256 random bits: there is nothing to guess from. */
const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const suffix = (id: string): string => id.slice(id.indexOf('_') + 1);
