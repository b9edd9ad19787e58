import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openApi, paper, type ApiOnServers } from '../infra/run/testing/api-on-servers.js';
import { openWorkers, type WorkersOnServers } from '../infra/run/testing/workers-on-servers.js';
import { createWorkflowPort } from '../infra/temporal/index.js';
import { documentWorkflowId, failure, type DocumentId } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import type { WorkflowPort } from './context.js';

let api: ApiOnServers;
let workers: WorkersOnServers;
let port: WorkflowPort;
/** Runs before the decision is applied. */
let beforeApplying = () => Promise.resolve();
beforeAll(async () => {
  api = await openApi();
  workers = await openWorkers(api.database, (activities) => ({
    ...activities,
    applyReview: async (input) => {
      await beforeApplying();
      return activities.applyReview(input);
    },
  }));
  port = createWorkflowPort({ client: workers.client, check: () => Promise.resolve() });
}, 60_000);
afterAll(async () => {
  await workers.close();
  await api.close();
});

const unavailable = () => Promise.reject(failure('temporal.unavailable'));
const listen = (decideReview: WorkflowPort['decideReview'] = (...given) => port.decideReview(...given)) =>
  api.listen({ workflows: { ...port, decideReview } });

const untilStatus = async (documentId: DocumentId, status: string) => {
  for (;;) {
    const { body, headers } = await api.ask('GET', `/v1/documents/${documentId}`);
    if (body.status === status) return { recordVersion: body.record_version as number, attempt: body.attempt, etag: headers.get('etag')! };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** A document that waits for a person, and that person's decision. */
async function open() {
  const documentId = (await api.submit(paper())).body.id as DocumentId;
  const { etag } = await untilStatus(documentId, 'in_review');
  const headers = { 'idempotency-key': newId('request'), 'if-match': etag };
  const { version } = (await api.db.repositories.records.maybeLatest(api.account, documentId))!;
  const decide = (body: object, at: string) =>
    api.askJson('POST', `/v1/documents/${documentId}/review`, JSON.stringify({ record_version: version, ...body }), { headers, at });
  const corrections = { fields: { vendor: 'By Hand & Co' }, line_items: [] };
  return {
    documentId,
    correct: (at: string) => decide({ action: 'correct', corrections }, at),
    reject: (at: string) => decide({ action: 'reject' }, at),
    /** Who wrote the versions of the record, and how many decisions the workflows of the document took. */
    effects: async () => {
      const authors = (await api.db.repositories.records.many(api.account, documentId)).map(({ author }) => author);
      const { events } = await workers.client.workflow.getHandle(documentWorkflowId(api.account, documentId)).fetchHistory();
      return [...authors, events!.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes).length];
    },
  };
}
const decided = {
  status: 200,
  body: { status: 'done', record_version: 2, fields: { vendor: { value: 'By Hand & Co', source: 'human' } } },
};

describe('a decision under an Idempotency-Key', () => {
  test('that was applied while its answer was lost is answered by what it led to, after the run has ended and with Temporal away', async () => {
    const review = await open();
    const lost: WorkflowPort['decideReview'] = async (...given) => {
      await port.decideReview(...given);
      return unavailable();
    };
    expect(await review.correct(await listen(lost))).toMatchObject({ status: 503, code: 'temporal.unavailable' });
    await untilStatus(review.documentId, 'done');
    const answer = await review.correct(await listen(unavailable));
    expect(answer).toMatchObject(decided);
    expect((await review.correct(await listen())).body).toEqual(answer.body);
    expect(await review.effects()).toEqual(['machine', 'human', 1]);
  });

  test('that never reached the workflow is made when asked again', async () => {
    const review = await open();
    expect(await review.correct(await listen(unavailable))).toMatchObject({ status: 503, code: 'temporal.unavailable' });
    expect(await review.correct(await listen())).toMatchObject(decided);
    expect(await review.effects()).toEqual(['machine', 'human', 1]);
  });

  test('that is being applied when asked again is waited for', async () => {
    const review = await open();
    let release = () => undefined as void;
    const applying = new Promise<void>((entered) => {
      beforeApplying = () => {
        entered();
        return new Promise<void>((resolve) => (release = resolve));
      };
    });
    const late: Promise<unknown>[] = [];
    const impatient: WorkflowPort['decideReview'] = async (...given) => {
      late.push(port.decideReview(...given));
      await applying;
      return unavailable();
    };
    expect((await review.correct(await listen(impatient))).status).toBe(503);
    const again = review.correct(await listen());
    beforeApplying = () => Promise.resolve();
    release();
    expect(await again).toMatchObject(decided);
    expect(await Promise.all(late)).toEqual([{ status: 'done', recordVersion: 2 }]);
    expect(await review.effects()).toEqual(['machine', 'human', 1]);
  });

  test('is made once when several processes get it at the same time', async () => {
    const review = await open();
    const processes = await Promise.all([1, 2, 3].map(() => listen()));
    const answers = await Promise.all(processes.map((at) => review.correct(at)));
    for (const answer of answers) expect(answer).toMatchObject(decided);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await review.effects()).toEqual(['machine', 'human', 1]);
  });

  test('is not another decision', async () => {
    const review = await open();
    expect((await review.correct(await listen(unavailable))).status).toBe(503);
    expect(await review.reject(await listen())).toMatchObject({ status: 422, code: 'request.idempotency_key_reused' });
    expect(await review.correct(await listen())).toMatchObject(decided);
  });

  test('does not decide the next attempt, which may be in review when it is asked again', async () => {
    const review = await open();
    const lost: WorkflowPort['decideReview'] = async (...given) => {
      await port.decideReview(...given);
      return unavailable();
    };
    await review.reject(await listen(lost));
    await untilStatus(review.documentId, 'failed');
    await api.ask('POST', `/v1/documents/${review.documentId}/retry`);
    expect((await untilStatus(review.documentId, 'in_review')).attempt).toBe(2);
    expect(await review.reject(await listen())).toMatchObject({ status: 200, body: { status: 'in_review', attempt: 2 } });
    expect((await review.effects()).at(-1)).toBe(0);
  });
});

test('a cancellation reaches the workflow, also of a document whose workflow has not begun', async () => {
  const { documentId } = await open();
  await api.ask('POST', `/v1/documents/${documentId}/cancel`);
  await untilStatus(documentId, 'cancelled');
  const fresh = (await api.submit(paper())).body.id as DocumentId;
  expect((await api.ask('POST', `/v1/documents/${fresh}/cancel`)).status).toBe(202);
  await untilStatus(fresh, 'cancelled');
});
