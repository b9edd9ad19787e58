import { expect, test } from '@jest/globals';
import { failures } from '../../../workflows/contract/failures';
import { adviceFor } from './advice';

/** Answers to requests about a document, never why its reading failed. */
const neverStored = [
  'document.not_found',
  'document.page_not_found',
  'document.not_ready',
  'document.wrong_state',
  'document.cancelled',
  'document.erased',
];

test('every failure that blames the document says what to do about it', () => {
  const codes = Object.keys(failures).filter((code) => code.startsWith('document.') && !neverStored.includes(code));
  const general = adviceFor('something.else', false).todo;
  expect(codes.length).toBeGreaterThan(8);
  expect(codes.filter((code) => adviceFor(code, false).todo === general)).toEqual([]);
});

test('retrying is offered first where it may help, and not for a file that stays what it is', () => {
  expect(adviceFor('document.damaged', false).again).toBe(false);
  expect(adviceFor('objects.unavailable', true).again).toBe(true);
  expect(adviceFor('internal.unexpected', true).again).toBe(true);
});
