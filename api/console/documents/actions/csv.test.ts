import { describe, expect, it } from '@jest/globals';
import type { Document } from '../../app/api';
import { csvOf, fieldsAsRows } from './csv';

const lineOf = (...cells: string[]) => csvOf([cells]).slice(1, -2);

describe('CSV', () => {
  it('quotes as RFC 4180 says', () => {
    expect(
      csvOf([
        ['a', 'b'],
        ['1', 'x,y'],
      ]),
    ).toBe('\ufeffa,b\r\n1,"x,y"\r\n');
    expect(lineOf('say "so"')).toBe('"say ""so"""');
    expect(lineOf('two\nlines')).toBe('"two\nlines"');
  });

  it.each(['=1+1', '+cmd', '-cmd|x', '@SUM(A1)', '\t=1', '|calc'])('defuses %j', (cell) => {
    expect(lineOf(cell).replace(/^"/, '').startsWith("'")).toBe(true);
  });
  it.each(['-12.50', '12', 'Acme = good', 'a@b.c'])('leaves %j as it is', (cell) => expect(lineOf(cell)).toBe(cell));
});

describe('fields of documents', () => {
  const document = (id: string, fields: Record<string, string | string[]>) =>
    ({
      id,
      file_name: null,
      status: 'done',
      type: 'invoice',
      received_at: 'now',
      failure: null,
      fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
    }) as unknown as Document;

  it('have a column each, empty where a document lacks it', () => {
    expect(fieldsAsRows([document('a', { total: '5' }), document('b', { vendor: 'Acme', parties: ['X', 'Y'] })])).toEqual([
      ['id', 'file_name', 'status', 'type', 'received_at', 'failure', 'total', 'vendor', 'parties'],
      ['a', '', 'done', 'invoice', 'now', '', '5', '', ''],
      ['b', '', 'done', 'invoice', 'now', '', '', 'Acme', 'X; Y'],
    ]);
  });
});
