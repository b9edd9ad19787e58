import { expect, test } from '@jest/globals';
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
