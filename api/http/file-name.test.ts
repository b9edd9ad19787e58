import { describe, expect, test } from '@jest/globals';
import { cleanFileName, fileNameFrom } from './file-name.js';

describe('the name of a submitted file', () => {
  test.each([
    [undefined, null],
    ['attachment', null],
    ['attachment; filename="invoice 12.pdf"', 'invoice 12.pdf'],
    [`attachment; filename*=UTF-8''Rechnung%20M%C3%BCller.pdf`, 'Rechnung Müller.pdf'],
    [`attachment; filename="plain.pdf"; filename*=UTF-8''%e2%82%ac.pdf`, '€.pdf'],
    [Buffer.from('attachment; filename="चालान.pdf"', 'utf8').toString('latin1'), 'चालान.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\Users\\\\me\\\\scan.png"', 'scan.png'],
  ])('%s gives %s', (header, name) => expect(fileNameFrom(header)).toBe(name));

  test.each([
    ['..', null],
    ['  ', null],
    ['exe\u202efdp.scr', 'exefdp.scr'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['e\u0301.pdf', '\u00e9.pdf'],
    ['dir/', null],
  ])('%j is shown as %j', (name, shown) => expect(cleanFileName(name)).toBe(shown));

  test('a long name is cut before its extension, between characters, to what file systems hold', () => {
    const name = cleanFileName(`${'ü'.repeat(400)}.pdf`)!;
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^ü+\.pdf$/);
  });
});
