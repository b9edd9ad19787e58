/** The oldest encryption of PDF (40-bit RC4, revision 2 of the standard handler, ISO 32000-1 7.6): enough to lock a test file. */
import { createHash } from 'node:crypto';

export interface Encryption {
  /** Entries for the file's trailer. */
  trailer: string;
  encrypt(objectNumber: number, data: Buffer): Buffer;
}

const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
const fileId = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest();
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);

export function createEncryption(password: string): Encryption {
  const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, permissions, fileId).subarray(0, 5);
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  return {
    trailer: `/ID [${hex(fileId)} ${hex(fileId)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, padding))} /P -4 >>`,
    encrypt(objectNumber, data) {
      const suffix = Buffer.from([objectNumber & 255, (objectNumber >> 8) & 255, (objectNumber >> 16) & 255, 0, 0]);
      return rc4(md5(key, suffix).subarray(0, 10), data);
    },
  };
}

/** By hand, since the OpenSSL of Node no longer offers it. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      [state[i], state[j]] = [state[j]!, state[i]!];
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}
