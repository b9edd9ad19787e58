import { describe, expect, jest, test } from '@jest/globals';
import type { Document } from '../../api/client/index.js';
import { ask, jsonOf, type Answer } from './support/ask.js';
import { doubtfulPdf } from './support/papers.js';
import { expectRefusal } from './support/problem.js';
import { newWord, openAccount, until } from './support/product.js';

const minuteMs = 60_000;
jest.setTimeout(minuteMs);
const { client } = await openAccount('erasure');

interface Erasure {
  id: string;
  document_id: string;
  state: 'requested' | 'erasing' | 'completed';
  completed_at: string | null;
  evidence: {
    objects: number;
    histories: number;
    rows: number;
    endedEpoch: number;
    currentEpoch: number;
    residue: Record<string, number>;
  } | null;
}
const erase = (id: string): Promise<Answer> => ask(`/v1/documents/${id}`, { method: 'DELETE' });
const completed = ({ id }: Erasure): Promise<Erasure> =>
  until(async () => {
    const erasure = jsonOf<Erasure>(await ask(`/v1/erasures/${id}`));
    return erasure.state === 'completed' && erasure;
  });
const read = async (file: Buffer): Promise<Document> => (await client.upload(file, { name: 'report.pdf', waitSeconds: 60 })).document;

describe('DELETE', () => {
  test('hides the document from every answer at once, and ends with the evidence that it is gone', async () => {
    const word = newWord();
    const { id } = await read(doubtfulPdf(word));
    const answer = await erase(id);
    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toBe(`/v1/erasures/${jsonOf<Erasure>(answer).id}`);
    for (const path of ['', '/text', '/pages/1', '/original', '/events', '/records'])
      await expectRefusal(await ask(`/v1/documents/${id}${path}`), { status: 404, code: 'document.not_found' });
    for (const query of ['limit=200', `q=${word}`]) expect((await ask(`/v1/documents?${query}`)).text).not.toContain(id);

    const { evidence, completed_at, document_id } = await completed(jsonOf(answer));
    expect(document_id).toBe(id);
    expect(completed_at).not.toBeNull();
    expect(evidence!.objects).toBeGreaterThanOrEqual(2);
    expect(evidence!.histories).toBeGreaterThanOrEqual(1);
    expect(evidence!.rows).toBeGreaterThanOrEqual(4);
    expect(evidence!.currentEpoch).toBeGreaterThan(evidence!.endedEpoch);
    expect(Object.values(evidence!.residue).every((count) => count === 0)).toBe(true);
    await expectRefusal(await ask(`/v1/documents/${id}`), { status: 404, code: 'document.not_found' });
  });

  test('of a document that is still being read', async () => {
    const { document } = await client.upload(doubtfulPdf(newWord(), 400));
    const answer = await erase(document.id);
    expect(answer.status).toBe(202);
    expect((await completed(jsonOf(answer))).evidence!.residue).toEqual({ rows: 0, objects: 0, histories: 0 });
  });

  test('twice is one erasure, before and after it is completed', async () => {
    const { id } = await read(doubtfulPdf());
    const [first, second] = await Promise.all([erase(id), erase(id)]);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(jsonOf<Erasure>(second).id).toBe(jsonOf<Erasure>(first).id);
    await completed(jsonOf(first));
    expect(jsonOf<Erasure>(await erase(id))).toMatchObject({ id: jsonOf<Erasure>(first).id, state: 'completed' });
  });

  test('forgets the bytes: submitted again they are a new document', async () => {
    const file = doubtfulPdf();
    const before = await read(file);
    const answer = await erase(before.id);
    const [again] = await Promise.all([client.upload(file, { waitSeconds: 60 }), completed(jsonOf(answer))]);
    expect(again.status).toBe(201);
    expect(again.document.id).not.toBe(before.id);
    expect((await client.get(again.document.id)).status).toBe('in_review');
  });

  test('leaves the other documents of the account as they were', async () => {
    const file = doubtfulPdf();
    const [goes, stays] = [await read(doubtfulPdf()), await read(file)];
    await completed(jsonOf(await erase(goes.id)));
    expect(await client.get(stays.id)).toEqual(stays);
    expect(Buffer.from((await ask(`/v1/documents/${stays.id}/original`)).text, 'utf8').length).toBeGreaterThan(0);
    expect((await ask(`/v1/documents/${stays.id}/text`)).status).toBe(200);
  });

  test('is in the audit log, whose chain is unbroken', async () => {
    const { items } = jsonOf<{ items: { action: string }[] }>(await ask('/v1/audit?limit=200'));
    const actions = items.map(({ action }) => action);
    expect(actions.filter((action) => action === 'document.erase').length).toBeGreaterThanOrEqual(5);
    expect(actions.filter((action) => action === 'document.erased').length).toBeGreaterThanOrEqual(5);
    expect(jsonOf(await ask('/v1/audit/verification'))).toMatchObject({ intact: true, broken_at: null });
  });
});
