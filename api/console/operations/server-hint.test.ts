/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { serverHint } from './server-hint';

test('what is wrong with a paper is nothing for the server, but for its limits', () => {
  expect(serverHint('document.damaged')).toBeNull();
  expect(serverHint('review.rejected')).toBeNull();
});

test('a setting that is named exists', () => {
  const named = ['document.too_many_pages', 'document.too_many_pixels'].map((code) => /[A-Z]+_[A-Z_]+/.exec(serverHint(code)!)![0]);
  const settings = readFileSync('docs/config.md', 'utf8');
  expect(named).toHaveLength(2);
  expect(named.filter((setting) => !settings.includes(setting))).toEqual([]);
});

test('what the machinery failed at says where to look', () => {
  expect(serverHint('objects.unavailable')).toContain('object store');
  expect(serverHint('internal.unexpected')).toContain('log');
});
