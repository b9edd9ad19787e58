import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { onlyUsed } from './used-styles.mjs';

const used = new Set(['m_aaaaaaaa', 'm_bbbbbbbb']);

test.each([
  ['.m_aaaaaaaa{color:red}', '.m_aaaaaaaa{color:red}'],
  ['.m_cccccccc{color:red}', ''],
  ['.m_aaaaaaaa,.m_cccccccc{color:red}', '.m_aaaaaaaa{color:red}'],
  ['.m_aaaaaaaa:where([data-x]) .m_cccccccc{color:red}', ''],
  ['[data-x] .m_bbbbbbbb{color:red}body{margin:0}', '[data-x] .m_bbbbbbbb{color:red}body{margin:0}'],
  ['@media (width>1px){.m_cccccccc{color:red}}', ''],
  ['@media (width>1px){.m_cccccccc{color:red}.m_aaaaaaaa{color:red}}', '@media (width>1px){.m_aaaaaaaa{color:red}}'],
  ['@keyframes m{0%{opacity:0}to{opacity:1}}', '@keyframes m{0%{opacity:0}to{opacity:1}}'],
])('of %s stays %s', (css, kept) => expect(onlyUsed(css, used)).toBe(kept));

test('every file that the built console names is there', () => {
  const assets = new URL('../../dist/console/assets/', import.meta.url);
  const files = readdirSync(assets);
  const scripts = files.filter((name) => name.endsWith('.js'));
  const named = scripts.flatMap(
    (name) => readFileSync(new URL(name, assets), 'utf8').match(/(?<=["'`/])[\w-]+-[\w-]{8}\.(?:css|js)(?=["'`])/g) ?? [],
  );
  expect(named).toContainEqual(expect.stringMatching(/\.css$/));
  expect(named.filter((name) => !files.includes(name))).toEqual([]);
});
