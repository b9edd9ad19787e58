import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { whatIsMissing } from './install.mjs';

describe('what is missing from node_modules', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'));
    mkdirSync(join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const wanted = (packages: object) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  const installed = (packages: object) => writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  const other = process.platform === 'linux' ? 'darwin' : 'linux';

  it('is everything when nothing was ever installed', () => {
    wanted({ 'node_modules/a': { version: '1.0.0' } });
    expect(whatIsMissing(root)).toBe('none are installed');
  });

  const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } };
  it.each([
    ['nothing when all are there', { '': {}, ...a }, a, null],
    ['a package that is not there', a, {}, 'node_modules/a is missing'],
    ['a package of another version', a, { 'node_modules/a': { version: '2.0.0' } }, 'node_modules/a is not at 1.0.0'],
    ['a package of other content', a, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-y' } }, 'node_modules/a is not at 1.0.0'],
    [
      'not what is made for another system',
      { 'node_modules/b': { version: '1.0.0', optional: true, os: [other], cpu: [process.arch] } },
      {},
      null,
    ],
    [
      'but what is made for this one',
      { 'node_modules/b': { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] } },
      {},
      'node_modules/b is missing',
    ],
  ])('is %s', (_title, lock, have, answer) => {
    wanted(lock);
    installed(have);
    expect(whatIsMissing(root)).toBe(answer);
  });
});
