import { TypeID, typeidUnboxed } from 'typeid-js';
import { idPrefixes, type IdKind, type IdOf } from './ids.js';

/** Makes a new id. Not for workflow code, which must be deterministic: take ids from the input or an activity there. */
export const newId = <K extends IdKind>(kind: K): IdOf[K] => typeidUnboxed(idPrefixes[kind]) as unknown as IdOf[K];

/** When an id was made, from its UUIDv7. */
export const idTime = (id: string): Date => new Date(parseInt(TypeID.fromString(id).toUUID().replaceAll('-', '').slice(0, 12), 16));
