import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Document } from '../../api/client/index.js';
import { ask, askJson, jsonOf, type Answer } from './support/ask.js';
import { doubtfulPdf } from './support/papers.js';
import { expectRefusal } from './support/problem.js';
import { newWord, openAccount, until, untilStatus } from './support/product.js';
import { whileFrozen } from './support/while-frozen.js';
import { whileDown } from './support/while-down.js';

jest.setTimeout(90_000);
const { client } = await openAccount('dependencies');
const upload = () => ask('/v1/documents', { method: 'POST', body: doubtfulPdf() });
let waiting: Document;
beforeAll(async () => {
  ({ document: waiting } = await client.upload(doubtfulPdf(), { waitSeconds: 60 }));
  expect(waiting.status).toBe('in_review');
});

interface Readiness {
  status: string;
  dependencies: { name: string; ok: boolean; code?: string }[];
}
const readiness = () => ask('/readyz', { apiKey: null });
/** An answer may be half a second old: from before. */
const notReady = async (): Promise<string[]> => {
  const answer = await until(async () => {
    const asked = await readiness();
    return asked.status === 503 && asked;
  });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  return jsonOf<Readiness>(answer)
    .dependencies.filter(({ ok }) => !ok)
    .map(({ name }) => name);
};

const outages: [role: string, named: string, code: string, tried: () => Promise<Answer>][] = [
  [
    'temporal',
    'temporal',
    'temporal.unavailable',
    () => askJson(`/v1/documents/${waiting.id}/review`, { action: 'accept', record_version: waiting.record_version }),
  ],
  ['s3', 'objects', 'objects.unavailable', upload],
  ['postgres', 'database', 'database.unavailable', () => ask('/v1/documents')],
];

describe.each(outages)('while %s is away', (role, named, code, tried) => {
  test('what needs it is refused with 503 and a time to come back, health names it, and what was under way goes on after', async () => {
    const word = newWord();
    const { document } = await client.upload(doubtfulPdf(word, 60));
    await whileDown(role, async () => {
      const [answer, names, alive] = await Promise.all([tried(), notReady(), ask('/healthz', { apiKey: null })]);
      await expectRefusal(answer, { status: 503, code });
      expect(names).toEqual([named]);
      expect(alive.status).toBe(200);
    });
    expect(await untilStatus(document.id, 'in_review', 'done', 'failed')).toMatchObject({ status: 'in_review', failure: null });
    expect((await ask(`/v1/documents?q=${word}`)).text).toContain(document.id);
  });
});

describe.each(outages)('while %s stands still', (role, named, code, tried) => {
  const word = newWord();
  let document: Document;
  beforeAll(async () => void ({ document } = await client.upload(doubtfulPdf(word, 60))));

  test('what needs it is refused with 503 and a time to come back', async () => {
    await whileFrozen(role, async () => {
      const [answer, names] = await Promise.all([tried(), notReady()]);
      await expectRefusal(answer, { status: 503, code });
      expect(names).toEqual([named]);
    });
  });

  test('what was under way goes on after', async () => {
    expect(await untilStatus(document.id, 'in_review', 'done', 'failed')).toMatchObject({ status: 'in_review', failure: null });
  });
});

test('while temporal is away documents are still received, and read once it does', async () => {
  const document = await whileDown('temporal', async () => {
    const answer = await upload();
    expect(answer.status).toBe(202);
    return jsonOf<Document>(answer);
  });
  expect(await untilStatus(document.id, 'in_review', 'done', 'failed')).toMatchObject({ status: 'in_review' });
});
