import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fail } from '../../workflows/contract/index.js';
import { encodeFields } from './encode.js';

/** Where a sealed value stands. It is part of what is authenticated: a value moved to another row or column does not open. */
export interface SealedPlace {
  table: string;
  column: string;
  /** The row's key; several fields where it has several. */
  row: readonly string[];
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM: version byte, random 96-bit nonce, ciphertext, 128-bit tag. Random nonces are safe up to 2^32 values under one key
 * (NIST SP 800-38D, 8.3); the busiest key here, an account's, seals one value per audited act.
 */
export function seal(key: Buffer, place: SealedPlace, plain: Uint8Array | string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(associatedData(place));
  const sealed = Buffer.concat([typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, sealed, cipher.getAuthTag()]);
}

/** Throws keys.corrupt when the value was changed, moved, or sealed under another key. */
export function open(key: Buffer, place: SealedPlace, sealed: Uint8Array): Buffer {
  const facts = { table: place.table, column: place.column };
  if (sealed.length < 1 + nonceBytes + tagBytes || sealed[0] !== version)
    fail('keys.corrupt', 'A sealed value has an unknown shape.', facts);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes, sealed.length - tagBytes)), decipher.final()]);
  } catch (error) {
    return fail('keys.corrupt', 'A sealed value does not open under its key.', facts, error);
  }
}

export const openText = (key: Buffer, place: SealedPlace, sealed: Uint8Array): string => open(key, place, sealed).toString('utf8');

const associatedData = ({ table, column, row }: SealedPlace): Buffer => encodeFields([table, column, ...row]);
