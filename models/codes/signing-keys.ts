import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../workflows/contract/fail.js';

/** Public keys or certificates in PEM, one or many to a file. */
const pemBlock = /-----BEGIN (CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)-----[\s\S]+?-----END \1-----/g;
const pemName = /\.(pem|crt|cer|key|pub)$/i;
const modulusBitsMin = 2048;

/** The keys of a PEM file, or of every PEM file of a folder. A path that gives none is a mistake in the configuration. */
export function loadSigningKeys(path: string): KeyObject[] {
  const keys = filesOf(path).flatMap((file) => (readFileSync(file, 'utf8').match(pemBlock) ?? []).map((pem) => toKey(pem, file)));
  if (!keys.length) fail('config.invalid', 'no public key or certificate in PEM was found', { path });
  return keys;
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path)
      .filter((name) => pemName.test(name))
      .sort()
      .map((name) => join(path, name));
  } catch (error) {
    return fail('config.invalid', 'the file or folder of public keys cannot be read', { path }, error);
  }
}

function toKey(pem: string, file: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch (error) {
    return fail('config.invalid', 'a public key cannot be read', { path: file }, error);
  }
  if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < modulusBitsMin)
    fail('config.invalid', `a public key is not RSA of at least ${modulusBitsMin} bits`, { path: file });
  return key;
}

/** Whether one of the keys made this signature (RSASSA-PKCS1-v1_5 with SHA-256: RS256). */
export const isSignedByOneOf = (keys: readonly KeyObject[], signed: string, signature: Buffer): boolean =>
  keys.some((key) => verify('RSA-SHA256', Buffer.from(signed, 'ascii'), key, signature));
