import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { receiveDocument } from '../infra/db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import { createObjectStore, prepareBucket } from '../infra/objects/index.js';
import { createHistories } from '../infra/temporal/index.js';
import { startDocument } from '../infra/temporal/workflow-port.js';
import { codeOf, documentWorkflowId, objectKeys } from '../workflows/contract/index.js';
import { certifyErasure } from './erase-document.js';

const env = (name: string) => process.env[name] ?? '';
const options = {
  endpoint: env('S3_ENDPOINT'),
  accessKey: env('S3_ACCESS_KEY'),
  secretKey: env('S3_SECRET_KEY'),
  bucket: 'erase-document-test',
};
let database: TestDatabase;
let connection: Connection;
let client: Client;
beforeAll(async () => {
  await prepareBucket(options);
  database = await createTestDatabase();
  connection = await Connection.connect({ address: env('TEMPORAL_ADDRESS') });
  client = new Client({ connection });
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

test('what came late, an object or a start of the workflow, is cleared, and then the erasure is certified', async () => {
  const { repositories } = database.db;
  const objects = createObjectStore(options);
  const histories = createHistories({ client, connection, namespace: 'default' });
  const accountId = await database.newAccount();
  const { documentId } = (await receiveDocument(database.db, accountId)).row;
  const key = await database.db.documentKeys.open(accountId, documentId);
  const { erasureId } = await repositories.erasures.request(accountId, documentId, { actor: 'key_1', details: {} });
  await repositories.erasures.begin(accountId, erasureId);
  await repositories.erasures.deleteRows(accountId, erasureId);

  await objects.put(objectKeys.pages(accountId, documentId, 1, 1, 1), key, Buffer.from('late'));
  await startDocument(client, { accountId, documentId, attempt: 1 });
  const certify = () =>
    new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') }).run(certifyErasure({ repositories, objects, histories }), {
      accountId,
      documentId,
      erasureId,
      evidence: {},
    });
  expect(await certify().catch(codeOf)).toBe('erasure.incomplete');
  expect(await histories.countRuns(documentWorkflowId(accountId, documentId))).toBe(0);
  await certify();
  expect(await repositories.erasures.maybeOne(accountId, erasureId)).toMatchObject({
    state: 'completed',
    evidence: { residue: { rows: 0, objects: 0, histories: 0 } },
  });
}, 60_000);
