import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { documentWorkflowId } from '../../workflows/contract/index.js';
import { receiveDocument } from '../db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.js';
import { deliverTo } from './outbox-delivery.js';

/** No worker runs: runs end when the test ends them. */
let test: TestDatabase;
let connection: Connection;
beforeAll(async () => {
  test = await createTestDatabase();
  connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
});
afterAll(async () => {
  await connection.close();
  await test.drop();
});

it('a retry’s line that comes again after its run has ended starts nothing', async () => {
  const { documents } = test.db.repositories;
  const accountId = await test.newAccount();
  const { documentId } = (await receiveDocument(test.db, accountId)).row;
  await documents.begin(accountId, documentId, 1);
  await documents.fail(accountId, documentId, 1, 'document.damaged');
  await documents.retry(accountId, documentId, { password: null, audit: { actor: 'key_test', details: {} } });

  const client = new Client({ connection });
  const run = client.workflow.getHandle(documentWorkflowId(accountId, documentId));
  const deliver = () =>
    deliverTo({ client, documents, webhookWaitsMs: [], logger: pino({ level: 'silent' }) })({
      accountId,
      outboxId: '1',
      kind: 'process_document',
      subjectId: documentId,
      payload: { attempt: 2 },
      tries: 0,
    });
  await deliver();
  const { runId } = await run.describe();
  await documents.begin(accountId, documentId, 2);
  await documents.fail(accountId, documentId, 2, 'document.damaged');
  await run.terminate();

  await deliver();
  expect(await run.describe()).toMatchObject({ runId, status: { name: 'TERMINATED' } });
});
