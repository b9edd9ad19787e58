import { expect, test } from '@jest/globals';
import { createMissingIds } from './missing-ids.js';

let now = 0;
const clock = () => new Date(now);
const tooMany = (watch: ReturnType<typeof createMissingIds>, key: `key_${string}`, ids: number[]) =>
  ids.filter((id) => watch.oneTooMany(key, `doc_${id}`));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test('the twenty-first different id of a key is one too many, once in a minute', () => {
  const watch = createMissingIds(clock);
  expect(tooMany(watch, 'key_a', [...upTo(20), ...upTo(20)])).toEqual([]);
  expect(tooMany(watch, 'key_b', upTo(15))).toEqual([]);
  expect(tooMany(watch, 'key_a', upTo(100))).toEqual([21]);
  now += 59_999;
  expect(tooMany(watch, 'key_a', upTo(100))).toEqual([]);
  now += 1;
  expect(tooMany(watch, 'key_a', upTo(100))).toEqual([21]);
});

test('keys beyond the bound are not watched until the next minute', () => {
  const watch = createMissingIds(clock);
  for (const at of upTo(500)) watch.oneTooMany(`key_${at}`, 'doc_1');
  expect(tooMany(watch, 'key_late', upTo(100))).toEqual([]);
  expect(tooMany(watch, 'key_1', upTo(100))).toEqual([21]);
  now += 60_000;
  expect(tooMany(watch, 'key_late', upTo(100))).toEqual([21]);
});
