import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { pino } from 'pino';
import { draftDocument, recordBody } from '../infra/db/testing/new-document.js';
import { createTestDatabase, type TestDatabase } from '../infra/db/testing/test-database.js';
import { createObjectStore, prepareBucket } from '../infra/objects/index.js';
import { objectKeys, type AccountId, type DocumentId } from '../workflows/contract/index.js';
import { newId } from '../workflows/contract/new-id.js';
import { noteAuditHeads, sweepObjects } from './sweep-storage.js';

const env = (name: string) => process.env[name] ?? '';
const options = {
  endpoint: env('S3_ENDPOINT'),
  accessKey: env('S3_ACCESS_KEY'),
  secretKey: env('S3_SECRET_KEY'),
  bucket: 'sweep-storage-test',
};
const DAY_MS = 86_400_000;
const objects = createObjectStore(options);
let database: TestDatabase;
let accountId: AccountId;
beforeAll(async () => {
  await prepareBucket(options);
  database = await createTestDatabase();
});
beforeEach(async () => void (accountId = await database.newAccount()));
afterAll(() => database.drop());

const put = (key: string) => objects.put(key, Buffer.alloc(32), Buffer.from('text'));
const pages = (documentId: DocumentId, attempt: number) => objectKeys.pages(accountId, documentId, attempt, 1, 2);
const left = async () => {
  const found: string[] = [];
  for await (const { objectKey } of objects.list(`${accountId}/`)) found.push(objectKey);
  return found;
};
/** A sweep of tomorrow, and what it has told by its beats; with `heartbeatDetails`, the try after one that died there. */
async function sweep({ laterMs = DAY_MS, heartbeatDetails }: { laterMs?: number; heartbeatDetails?: unknown } = {}) {
  const clock = () => new Date(Date.now() + laterMs);
  const run = sweepObjects({ objects, repositories: database.db.repositories, clock, logger: pino({ enabled: false }) });
  const environment = new MockActivityEnvironment({ heartbeatDetails }, { logger: new DefaultLogger('ERROR') });
  const beats: unknown[] = [];
  environment.on('heartbeat', (position: unknown) => beats.push(position));
  const { objects: swept } = await environment.run<[], { objects: number }, typeof run>(run);
  return { swept, beats };
}
/** A document of two attempts, the second of which has replaced the reading of the first. */
async function readTwice(): Promise<DocumentId> {
  const { documents, readings, records } = database.db.repositories;
  const documentId = await draftDocument(database.db, accountId);
  await put(objectKeys.original(accountId, documentId));
  for (const attempt of [1, 2]) {
    if (attempt > 1) {
      await documents.fail(accountId, documentId, 1, 'document.damaged');
      await documents.retry(accountId, documentId, { password: null, audit: { actor: 'key_1', details: {} } });
      await documents.begin(accountId, documentId, attempt);
    }
    const objectKey = pages(documentId, attempt);
    await put(objectKey);
    await readings.record(accountId, documentId, { attempt, fromPage: 1, toPage: 2, objectKey, models: [] });
    await records.draft(accountId, documentId, { attempt, type: 'invoice', typeConfidence: 1, body: recordBody({}), text: '' });
  }
  return documentId;
}

describe('the sweep of the bucket', () => {
  test('takes the objects of documents that have no row, once they are old', async () => {
    const kept = await draftDocument(database.db, accountId);
    await put(objectKeys.original(accountId, kept));
    const orphan = newId('document');
    await put(objectKeys.original(accountId, orphan));
    await put(pages(orphan, 1));
    expect(await sweep({ laterMs: 0 })).toMatchObject({ swept: 0 });
    expect(await left()).toHaveLength(3);
    expect(await sweep()).toMatchObject({ swept: 2 });
    expect(await left()).toEqual([objectKeys.original(accountId, kept)]);
    expect(await sweep()).toMatchObject({ swept: 0 });
  });

  test('takes the texts of pages that a later reading has replaced, but none while a reading is under way', async () => {
    const documentId = await readTwice();
    const all = [objectKeys.original(accountId, documentId), pages(documentId, 1), pages(documentId, 2)];
    expect(await sweep()).toMatchObject({ swept: 0 });
    expect(await left()).toEqual(all);
    await database.db.repositories.documents.publish(accountId, documentId, 2);
    expect(await sweep()).toMatchObject({ swept: 1 });
    expect(await left()).toEqual([all[0], all[2]]);
  });

  test('goes on behind the last object that a try which died has judged', async () => {
    const orphans = [newId('document'), newId('document')].map((id) => objectKeys.original(accountId, id));
    for (const key of orphans) await put(key);
    const { swept, beats } = await sweep({ heartbeatDetails: { after: orphans[0], objects: 5 } });
    expect(swept).toBe(6);
    expect(beats[0]).toEqual({ after: orphans[0], objects: 5 });
    expect(beats.at(-1)).toEqual({ after: orphans[1], objects: 6 });
    expect(await left()).toEqual([orphans[0]]);
  });
});

test('an audit log that does not meet its note is said aloud', async () => {
  const { keys, db } = database;
  await keys.putAuditHead(accountId, Buffer.alloc(60));
  const lines: string[] = [];
  const run = noteAuditHeads({
    repositories: db.repositories,
    logger: pino({ level: 'error' }, { write: (line) => void lines.push(line) }),
  });
  const environment = new MockActivityEnvironment({}, { logger: new DefaultLogger('ERROR') });
  await environment.run<[], { accounts: number }, typeof run>(run);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
    expect.objectContaining({ accountId, msg: expect.stringContaining('audit:verify') }),
  );
});
