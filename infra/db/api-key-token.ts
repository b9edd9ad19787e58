import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { idPrefixes, isId, type AccountId, type ApiKeyId } from '../../workflows/contract/index.js';

/**
 * `bsk_<account>_<key>_<secret>`: the ids without their prefixes, so that a key names its account and is looked up under row-level
 * security; then 256 random bits. The start is fixed so that secret scanners find a leaked one.
 */
const pattern = /^bsk_([0-9a-z]{26})_([0-9a-z]{26})_([\w-]{43})$/;

export interface ParsedToken {
  accountId: AccountId;
  apiKeyId: ApiKeyId;
  secretHash: Buffer;
}

export function createToken(accountId: AccountId, apiKeyId: ApiKeyId): { token: string; secretHash: Buffer } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `bsk_${suffix(accountId)}_${suffix(apiKeyId)}_${secret}`, secretHash: hash(secret) };
}

export function parseToken(token: string): ParsedToken | null {
  const [, account, key, secret] = pattern.exec(token) ?? [];
  const accountId = `${idPrefixes.account}_${account}`;
  const apiKeyId = `${idPrefixes.apiKey}_${key}`;
  if (secret === undefined || !isId('account', accountId) || !isId('apiKey', apiKeyId)) return null;
  return { accountId, apiKeyId, secretHash: hash(secret) };
}

export const sameSecret = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** A plain hash is enough for a secret of 256 random bits: there is nothing to guess from. */
const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const suffix = (id: string): string => id.slice(id.indexOf('_') + 1);
