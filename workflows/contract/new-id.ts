import { TypeID, typeidUnboxed } from 'typeid-js';
import { idPrefixes, type IdKind, type IdOf } from './ids.js';

/** Makes a new id. Not for workflow code, which must be deterministic: take ids from the input or an activity there. */
export const newId = <K extends IdKind>(kind: K): IdOf[K] => typeidUnboxed(idPrefixes[kind]) as unknown as IdOf[K];

/** The first id that could have been made at that time, in ms: 48 bits of time, then nothing. */
export function earliestId<K extends IdKind>(kind: K, atMs: number): IdOf[K] {
  const uuid = new Uint8Array(16);
  new DataView(uuid.buffer).setBigUint64(0, BigInt(Math.floor(atMs)) << 16n);
  return TypeID.fromUUIDBytes(idPrefixes[kind], uuid).toString() as unknown as IdOf[K];
}

/** The id that 128 given bits always make (a UUIDv8, for its bits are no time): for what must get the same id when it is made again. */
export function idFrom<K extends IdKind>(kind: K, bits: Uint8Array): IdOf[K] {
  const uuid = Uint8Array.from(bits.subarray(0, 16));
  uuid[6] = (uuid[6]! & 0x0f) | 0x80;
  uuid[8] = (uuid[8]! & 0x3f) | 0x80;
  return TypeID.fromUUIDBytes(idPrefixes[kind], uuid).toString() as unknown as IdOf[K];
}
