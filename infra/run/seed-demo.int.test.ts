import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../db/testing/test-database.js';
import { createObjectStore, prepareBucket, type ObjectStore } from '../objects/index.js';
import type { People } from '../people/index.js';
import { createTestPeople } from '../people/testing/test-people.js';
import { sampleNames } from '../samples/index.js';
import type { DemoFile } from './demo-file.js';
import { seedDemo, type SeedContext } from './seed-demo.js';

const homes: string[] = [];
let database: TestDatabase;
let objects: ObjectStore;
let people: People;

beforeAll(async () => {
  database = await createTestDatabase();
  const { S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY } = process.env as Record<string, string>;
  const store = {
    endpoint: S3_ENDPOINT!,
    accessKey: S3_ACCESS_KEY!,
    secretKey: S3_SECRET_KEY!,
    bucket: 'seed-demo-test',
    region: 'us-east-1',
  };
  await prepareBucket(store);
  objects = createObjectStore(store);
  people = createTestPeople(database.peopleUrl);
});
afterAll(async () => {
  await people.close();
  await database.drop();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

function newHome(): SeedContext {
  const home = mkdtempSync(join(tmpdir(), 'seed-demo-'));
  homes.push(home);
  return { home, db: database.db, objects, people, clock: () => new Date() };
}

/** Every part of the context as it is, except that the n-th call of any of them is the last thing that this process does. */
function dyingAt(n: number, ctx: SeedContext, when: 'before' | 'after'): SeedContext {
  let calls = 0;
  const watched = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method === 'object' && method) return watched(method);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          const dies = ++calls >= n;
          if (dies && when === 'before') throw new Error('killed');
          const result: unknown = await Reflect.apply(method, target, args);
          if (dies) throw new Error('killed');
          return result;
        };
      },
    });
  return { ...ctx, db: watched(ctx.db), objects: watched(ctx.objects) };
}

async function expectWhole({ home }: SeedContext): Promise<DemoFile> {
  const file = join(home, 'demo.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const demo = JSON.parse(readFileSync(file, 'utf8')) as DemoFile;
  const { apiKeys, documents, accounts } = database.db.repositories;
  expect((await apiKeys.authenticate(demo.apiKey!)).accountId).toBe(demo.accountId);
  expect((await apiKeys.many(demo.accountId)).filter(({ revokedAt }) => !revokedAt)).toHaveLength(1);
  expect(await accounts.hasConsent(demo.accountId, 'ai_processing')).toBe(true);
  const { items } = await documents.page(demo.accountId, { filter: {}, limit: 50, after: null });
  expect(items.map(({ fileName }) => fileName).sort()).toEqual([...sampleNames].sort());
  return demo;
}

describe('the demo account', () => {
  it('comes with a key of every scope and the sample documents, and a second run changes nothing', async () => {
    const ctx = newHome();
    await seedDemo(ctx);
    const demo = await expectWhole(ctx);
    await seedDemo(ctx);
    expect(await expectWhole(ctx)).toEqual(demo);
  });

  it('does not get back a sample that was erased', async () => {
    const ctx = newHome();
    const { accountId } = await seedDemo(ctx);
    const { documents, erasures } = database.db.repositories;
    const [first] = (await documents.page(accountId, { filter: {}, limit: 1, after: null })).items;
    await erasures.request(accountId, first!.documentId, { actor: 'system', details: {} });
    await seedDemo(ctx);
    expect((await documents.page(accountId, { filter: {}, limit: 50, after: null })).items).toHaveLength(sampleNames.length - 1);
  });

  it('gets another key when its own was revoked', async () => {
    const ctx = newHome();
    const { accountId, apiKey } = await seedDemo(ctx);
    const { apiKeys } = database.db.repositories;
    await apiKeys.revoke(accountId, (await apiKeys.many(accountId))[0]!.apiKeyId, 'system');
    await seedDemo(ctx);
    expect((await expectWhole(ctx)).apiKey).not.toBe(apiKey);
  });

  it.each([1, 2, 3, 4, 6, 7])(
    'is whole after a seed that was killed at step %i, before or after it',
    async (step) => {
      for (const when of ['before', 'after'] as const) {
        const ctx = newHome();
        await expect(seedDemo(dyingAt(step, ctx, when))).rejects.toThrow('killed');
        await seedDemo(ctx);
        await expectWhole(ctx);
      }
    },
    60_000,
  );
});
