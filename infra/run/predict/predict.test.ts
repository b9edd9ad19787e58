import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, failure, type FieldValue } from '../../../workflows/contract/index.js';
import { openOutput } from './output.js';
import { parsePredictOptions } from './options.js';
import { filesOf, predictFolder } from './predict-folder.js';
import { failedPrediction, predictionOf, type Prediction } from './prediction.js';
import type { Predictor } from './predictor.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'predict-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const field = (value: FieldValue['value']): FieldValue => ({ value, confidence: 1, boxes: [], source: 'text_layer', model: 'm@1' });
const opened = (id: string): Prediction =>
  predictionOf(id, { outcome: 'done', type: 'letter', fields: {}, lineItems: [], text: 'Dear', pages: 1 });
const predictorOf = (predict: Predictor['predict']): Predictor => ({ predict, close: () => Promise.resolve() });
const run = (predictor: Predictor, more: { fresh?: boolean; timeoutMs?: number } = {}) =>
  predictFolder({
    files: filesOf(folder),
    output: openOutput(join(folder, '.out.jsonl'), { fresh: more.fresh ?? false }),
    predictor,
    concurrency: 2,
    timeoutMs: more.timeoutMs ?? 60_000,
    say: () => undefined,
  });
const lines = () =>
  readFileSync(join(folder, '.out.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Prediction)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a prediction', () => {
  test('gives amounts as numbers, all else as it was read', () => {
    const item = { description: 'Tea', quantity: '2', unit_price: null, amount: '9.90' };
    const fields = { total: field('1234.50'), date: field('2026-01-02'), parties: field(['A', 'B']), invoice_number: field('0017') };
    expect(predictionOf('x', { outcome: 'in_review', type: 'invoice', fields, lineItems: [item], text: 't', pages: 3 })).toEqual({
      id: 'x',
      status: 'opened',
      outcome: 'in_review',
      failure: null,
      type: 'invoice',
      fields: { total: 1234.5, date: '2026-01-02', parties: ['A', 'B'], invoice_number: '0017' },
      line_items: [{ description: 'Tea', quantity: 2, unit_price: null, amount: 9.9 }],
      text: 't',
      pages: 3,
    });
  });

  test.each([
    ['document.encrypted', 'password_required'],
    ['document.wrong_password', 'password_required'],
    ['document.damaged', 'unreadable'],
    ['document.no_pages', 'unreadable'],
    ['document.empty', 'unreadable'],
    ['document.unsupported_type', 'unreadable'],
    ['models.interrupted', 'crash'],
    ['internal.unexpected', 'crash'],
  ])('of a document that failed with %s says %s', (code, status) => expect(failedPrediction('x', code, 'failed').status).toBe(status));
});

describe('a folder', () => {
  beforeEach(() => ['a.pdf', 'b.png', 'c.jpg'].forEach((name) => writeFileSync(join(folder, name), name)));

  test('has its files in files/, where there is one', () => {
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, 'files', 'd.v2.pdf'), '');
    expect(filesOf(folder)).toEqual([{ id: 'd.v2', file: join(folder, 'files', 'd.v2.pdf') }]);
  });

  test('is predicted once, a line a document, failures included', async () => {
    const predictor = predictorOf(({ id }) => (id === 'b' ? Promise.reject(failure('document.damaged')) : Promise.resolve(opened(id))));
    expect(await run(predictor)).toBe(0);
    expect(lines().map(({ id, status, failure: code }) => [id, status, code])).toEqual([
      ['a', 'opened', null],
      ['b', 'unreadable', 'document.damaged'],
      ['c', 'opened', null],
    ]);
  });

  test('goes on where a killed run stopped, without its half line', async () => {
    writeFileSync(join(folder, '.out.jsonl'), `${JSON.stringify(opened('a'))}\n{"id":"b","sta`);
    const asked: string[] = [];
    await run(predictorOf(({ id }) => (asked.push(id), Promise.resolve(opened(id)))));
    expect(asked.sort()).toEqual(['b', 'c']);
    expect(lines().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    await run(
      predictorOf(({ id }) => (asked.push(id), Promise.resolve(opened(id)))),
      { fresh: true },
    );
    expect(asked).toHaveLength(5);
  });

  test('has a time-out a document, which is told and counted', async () => {
    let cancelled = false;
    const predictor = predictorOf(({ id }, signal) =>
      id === 'c'
        ? new Promise((_, reject) => signal.addEventListener('abort', () => ((cancelled = true), reject(signal.reason as Error))))
        : Promise.resolve(opened(id)),
    );
    expect(await run(predictor, { timeoutMs: 50 })).toBe(1);
    expect(lines()[2]).toMatchObject({ id: 'c', status: 'timeout' });
    expect(cancelled).toBe(true);
  });
});

describe('the command line', () => {
  test('takes paths from where npm was called', () => {
    expect(parsePredictOptions(['in', '/out.jsonl', '--direct'], { INIT_CWD: '/home/me' })).toMatchObject({
      folder: '/home/me/in',
      out: '/out.jsonl',
      concurrency: 2,
    });
  });

  test.each([[['in']], [['in', 'out', '--no-embedded']], [['in', 'out', '--concurrency', '0']], [['in', 'out', '--wrong']]])(
    'refuses %j',
    (args) => {
      let code: string | null = null;
      try {
        parsePredictOptions(args);
      } catch (error) {
        code = codeOf(error);
      }
      expect(code).toBe('config.invalid');
    },
  );
});
