import { randomBytes } from 'node:crypto';
import { codeOf, objectKeys, type AccountId } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { apiScopes, type Db } from '../db/index.js';
import type { ObjectStore } from '../objects/index.js';
import type { People } from '../people/index.js';
import { sampleDocuments, sampleNames, type SampleDocument } from '../samples/index.js';
import { readDemoFile, writeDemoFile, type DemoFile } from './demo-file.js';
import { policyVersion } from './policy-version.js';

export interface SeedContext {
  home: string;
  db: Pick<Db, 'repositories' | 'documentKeys'>;
  objects: Pick<ObjectStore, 'put' | 'deleteAll'>;
  people: Pick<People, 'ensure'>;
  clock: () => Date;
}

const actor = 'system';
const keyLabel = 'Demo key';
/** Of a domain that is reserved for this: no letter to it can reach anybody. */
const demoEmail = 'demo@blumsmart.example';
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Gives a new installation an account with an owner, a key and the sample documents. May die at any line: the account's id is written down before
 * the account is made, a key whose token was lost is revoked, and the same bytes submitted again give the first document.
 */
export async function seedDemo(ctx: SeedContext): Promise<DemoFile> {
  const { home, db } = ctx;
  const { accounts } = db.repositories;
  const write = (demo: DemoFile): DemoFile => {
    writeDemoFile(home, demo);
    return demo;
  };

  let demo = readDemoFile(home) ?? write({ accountId: newId('account'), samples: [] });
  const { accountId } = demo;
  if (!(await accounts.maybeOne(accountId))) {
    // Also where the database was replaced: nothing of what was noted is there any more.
    demo = write({ accountId, password: demo.password, samples: [] });
    await accounts.create({ accountId, name: 'Demo account', aiConsent: true, policyVersion, actor });
  }
  if (!(await isAccepted(ctx, demo.apiKey))) demo = write({ ...demo, apiKey: await replaceKey(ctx, accountId) });

  const person = { name: 'Demo Owner', email: demoEmail, password: demo.password ?? randomBytes(12).toString('base64url') };
  // Noted before it counts, so that it is known whatever happens next.
  demo = write({ ...demo, email: person.email, password: person.password });
  await db.repositories.members.add(accountId, await ctx.people.ensure(person), 'owner', actor);

  const { samples } = demo;
  const missing = sampleNames.filter((name) => !samples.includes(name));
  if (!missing.length) return demo;
  for (const sample of await sampleDocuments(missing)) await submit(ctx, accountId, sample);
  return write({ ...demo, samples: [...samples, ...missing] });
}

async function isAccepted({ db }: SeedContext, apiKey: string | undefined): Promise<boolean> {
  if (!apiKey) return false;
  try {
    await db.repositories.apiKeys.authenticate(apiKey);
    return true;
  } catch (error) {
    if (['auth.invalid', 'auth.expired', 'auth.revoked'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

async function replaceKey({ db: { repositories }, clock }: SeedContext, accountId: AccountId): Promise<string> {
  const { apiKeys } = repositories;
  const lost = (await apiKeys.many(accountId)).filter(({ label, revokedAt }) => label === keyLabel && !revokedAt);
  for (const { apiKeyId } of lost) await apiKeys.revoke(accountId, apiKeyId, actor);
  const expiresAt = new Date(clock().getTime() + YEAR_MS);
  const { token } = await apiKeys.create(accountId, { label: keyLabel, scopes: [...apiScopes], expiresAt, actor });
  return token;
}

/** As the API receives an upload; what was known already is not kept twice. */
async function submit({ db, objects }: SeedContext, accountId: AccountId, { name, mediaType, bytes }: SampleDocument): Promise<void> {
  const documentId = newId('document');
  const key = await db.documentKeys.create(accountId, documentId);
  const stored = await objects.put(objectKeys.original(accountId, documentId), key.plain, bytes);
  const { created } = await db.repositories.documents.receive(
    {
      ...stored,
      accountId,
      documentId,
      key,
      fileName: name,
      declaredMediaType: mediaType,
      idempotency: null,
      audit: { actor, details: { sample: name } },
    },
    () => ({ status: 202, body: null, headers: {} }),
  );
  if (!created) await objects.deleteAll(objectKeys.document(accountId, documentId));
}
