import { fail } from '../../workflows/contract/index.js';

/** Opaque to callers, who shall not build on what is in it. */
export const cursorOf = (place: string): string => Buffer.from(`1:${place}`).toString('base64url');

export function readCursor(cursor: string): string {
  const text = /^[\w-]{1,200}$/.test(cursor) ? Buffer.from(cursor, 'base64url').toString('utf8') : '';
  return text.startsWith('1:') ? text.slice(2) : fail('request.invalid', 'The cursor is not valid.', { place: 'after' });
}
