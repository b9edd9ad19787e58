import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { codeOf, type AccountId, type InvitationId, type PersonId, type Taught } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { draftDocument, receiveDocument, recordBody } from './testing/new-document.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

const outcome = (work: Promise<unknown>) =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ code: codeOf(error) }),
  );

describe('row-level security', () => {
  it('is on, forced, and has a policy on every table: for the account, or, of people who sign in, for their role alone', async () => {
    const open = await test.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'migrations') and c.relkind in ('r', 'p')
          and not (c.relrowsecurity and c.relforcerowsecurity
                   and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
                                 and (p.polname = 'own_account' or n.nspname = 'people' and p.polname = 'people_alone'
                                      and p.polroles = array['blumsmart_people'::regrole::oid])))`,
    );
    expect(open).toEqual([]);
  });

  it('is passed by no role of ours, none of which owns a table', async () => {
    const roles = await test.query(
      `select rolname from pg_roles r where rolname in ('blumsmart_app', 'blumsmart_relay', 'blumsmart_people')
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (select from pg_class where relowner = r.oid))`,
    );
    expect(roles).toEqual([]);
  });

  it('grants the application and the relay what they do, and no more', async () => {
    const rows = await test.query<{ grantee: string; table_name: string; may: string }>(
      `select grantee, table_name, string_agg(lower(privilege_type), ' ' order by privilege_type) as may from information_schema.role_table_grants
        where grantee in ('blumsmart_app', 'blumsmart_relay', 'blumsmart_people', 'PUBLIC') and table_schema not in ('pg_catalog', 'information_schema') group by 1, 2`,
    );
    const may = (role: string) =>
      Object.fromEntries(rows.filter(({ grantee }) => grantee === role).map((row) => [row.table_name, row.may]));
    expect(may('PUBLIC')).toEqual({});
    expect(may('blumsmart_relay')).toEqual({
      outbox: 'delete select update',
      idempotency_answers: 'delete select',
      handed_secrets: 'delete select',
      webhook_deliveries: 'delete select',
    });
    const everything = 'delete insert select update';
    const people = ['persons', 'sessions', 'logins', 'verifications', 'second_factors', 'passkeys'];
    expect(may('blumsmart_people')).toEqual(Object.fromEntries(people.map((table) => [table, everything])));
    expect(people.filter((table) => may('blumsmart_app')[table])).toEqual([]);
    expect(may('blumsmart_app')).toMatchObject({
      members: everything,
      invitations: 'insert select update',
      audit_entries: 'insert select',
      consents: 'insert select',
      usage_events: 'insert select',
      accounts: 'insert select update',
    });
  });

  it('shows nothing to a session that names no account', async () => {
    const accountId = await test.newAccount();
    await receiveDocument(test.db, accountId);
    const client = new pg.Client({ connectionString: test.appUrl });
    await client.connect();
    const tables = await test.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { relname } of tables) expect((await client.query(`select from ${relname}`)).rowCount).toBe(0);
    await expect(
      client.query(
        `insert into consents (account_id, purpose, granted, policy_version, actor) values ($1, 'ai_processing', true, '1', 'x')`,
        [accountId],
      ),
    ).rejects.toThrow('row-level security');
    await client.end();
  });
});

describe('another account’s ids', () => {
  let own: AccountId;
  let other: AccountId;
  let documentId: `doc_${string}`;
  beforeAll(async () => {
    own = await test.newAccount();
    other = await test.newAccount();
    documentId = await draftDocument(test.db, own, { values: { vendor: 'Canary', invoice_number: '1', total: '1.00' }, text: 'canary' });
    await test.db.repositories.documents.openReview(own, documentId, 1, { reasons: ['x'], dueAt: new Date() });
  });

  it('give what ids that never were give, on every method', async () => {
    const {
      documents,
      readings,
      records,
      reviews,
      reviewQueue,
      vendorHints,
      events,
      idempotency,
      erasures,
      apiKeys,
      members,
      invitations,
      operations,
      audit,
      webhooks,
      deliveries,
    } = test.db.repositories;
    const claim = { key: 'mine', requestHash: Buffer.alloc(32) };
    await idempotency.keep(own, claim, documentId, { status: 200, body: {}, headers: {} });
    const { row: apiKey } = await apiKeys.create(own, { label: 'own', scopes: ['documents:read'], expiresAt: null, actor: 'system' });
    const personId = newId('person');
    await members.add(own, personId, 'reviewer', 'system');
    const expiresAt = new Date(Date.now() + 60_000);
    const invited = await invitations.create(own, { email: 'canary@example.com', role: 'viewer', expiresAt, actor: 'system' });
    const { invitationId } = invited.row;
    const reviewId = newId('review');
    await reviewQueue.claim(own, documentId, { actor: 'key_x', leaseMs: 60_000, ahead: false });
    await reviews.propose(own, documentId, { reviewId, action: 'accept', recordVersion: 1, corrections: null, actor: 'key_x' });
    const taught: Taught = {
      lesson: { vendor: 'Canary', named: true, type: 'invoice', misreadType: null, addsUp: null, dayFirst: null, fields: {} },
      marks: [{ kind: 'line', text: 'CANARY' }],
    };
    await reviews.apply(own, reviewId, { attempt: 1, type: 'invoice', typeConfidence: 1, body: recordBody({}) });
    await vendorHints.learn(own, { documentId, reviewId, recordVersion: 2 }, taught, []);
    expect(await vendorHints.manyKnown(own, newId('document'), taught.marks)).toHaveLength(1);
    const kept = await receiveDocument(test.db, own);
    const erasure = await erasures.request(own, kept.row.documentId, { actor: 'key_x', details: {} });
    const wishes = { url: 'https://example.com/', description: 'own', eventTypes: ['document.done' as const], actor: 'key_x' };
    const { webhookId } = (await webhooks.create(own, wishes)).row;
    const { deliveryId } = await deliveries.test(own, webhookId, 'key_x');
    const line = { actor: 'key_x', details: {} };
    const body = { attempt: 1, type: 'invoice' as const, typeConfidence: 1, body: recordBody({}) };
    const reading = { attempt: 1, fromPage: 1, toPage: 1, objectKey: 'x', models: [] };
    type Ids = {
      documentId: `doc_${string}`;
      reviewId: `rev_${string}`;
      erasureId: `era_${string}`;
      apiKeyId: `key_${string}`;
      personId: PersonId;
      invitationId: InvitationId;
      webhookId: `whk_${string}`;
      deliveryId: `dlv_${string}`;
    };
    const tried = { tries: 1, status: 200, failure: null, nextTryAt: null };
    const asOther = (ids: Ids): Promise<unknown>[] => [
      documents.maybeOne(other, ids.documentId),
      documents.manyKept(other, [ids.documentId]),
      documents.begin(other, ids.documentId, 1),
      documents.inspected(other, ids.documentId, 1, { mediaType: 'x/y', pageCount: 1, structured: null }),
      documents.openReview(other, ids.documentId, 1, { reasons: [], dueAt: new Date() }),
      documents.escalateReview(other, ids.documentId, 1),
      documents.publish(other, ids.documentId, 1),
      documents.fail(other, ids.documentId, 1, 'document.damaged'),
      documents.cancel(other, ids.documentId, 1),
      documents.retry(other, ids.documentId, { password: 'x', audit: line }),
      documents.requestCancel(other, ids.documentId, line),
      documents.peekPassword(other, ids.documentId),
      readings.record(other, ids.documentId, reading),
      readings.many(other, ids.documentId),
      records.draft(other, ids.documentId, { ...body, text: '' }),
      records.maybeLatest(other, ids.documentId),
      records.many(other, ids.documentId),
      records.manyOfVendor(other, newId('document'), 'Canary'),
      records.manyLike(other, ids.documentId, { vendor: 'Canary', invoiceNumber: '1', totalMinor: 100n }),
      reviews.propose(other, ids.documentId, {
        reviewId: newId('review'),
        action: 'accept',
        recordVersion: 1,
        corrections: null,
        actor: 'x',
      }),
      reviews.one(other, ids.reviewId),
      reviews.maybeOne(other, ids.reviewId),
      reviews.manyDecided(other, ids.documentId),
      reviews.apply(other, ids.reviewId, body),
      reviewQueue.claim(other, ids.documentId, { actor: 'x', leaseMs: 1, ahead: false }),
      reviewQueue.giveBack(other, ids.documentId, 'key_x'),
      reviewQueue.next(other, { actor: 'x', leaseMs: 1, skip: [], ahead: false }),
      reviewQueue.page(other, { limit: 10, after: null }),
      reviewQueue.figures(other, { today: new Date(0), week: new Date(0) }),
      vendorHints.manyToLearn(other, 10),
      vendorHints.learn(other, { documentId: ids.documentId, reviewId: ids.reviewId, recordVersion: 2 }, taught, [ids.documentId]),
      vendorHints.manyKnown(other, newId('document'), taught.marks),
      webhooks.update(other, ids.webhookId, { ...wishes, enabled: false }),
      webhooks.delete(other, ids.webhookId, 'key_x'),
      webhooks.rotateSecret(other, ids.webhookId, 'key_x'),
      deliveries.page(other, ids.webhookId, { limit: 10, after: null }),
      deliveries.test(other, ids.webhookId, 'key_x'),
      deliveries.resend(other, ids, 'key_x'),
      deliveries.maybeDue({ accountId: other, webhookId: ids.webhookId, deliveryId: ids.deliveryId, round: 1 }),
      deliveries.noteTry({ ...tried, accountId: other, webhookId: ids.webhookId, deliveryId: ids.deliveryId, round: 1 }),
      events.after(other, ids.documentId, 0),
      events.maybeWhen(other, ids.documentId, { attempt: 1, step: 'received' }),
      idempotency.maybeAnswer(other, claim),
      erasures.request(other, ids.documentId, line),
      erasures.maybeOne(other, ids.erasureId),
      erasures.begin(other, ids.erasureId),
      erasures.deleteRows(other, ids.erasureId),
      erasures.residue(other, ids.documentId),
      erasures.complete(other, ids.erasureId, {}),
      apiKeys.revoke(other, ids.apiKeyId, 'system'),
      operations.one(other),
      operations.page(other, { filter: {}, limit: 10, after: null }),
      operations.retryFailed(other, { failure: 'document.damaged', limit: 10, actor: 'key_x' }),
      members.maybeOne(other, ids.personId),
      members.changeRole(other, ids.personId, 'viewer', 'system'),
      members.remove(other, ids.personId, 'system'),
      invitations.revoke(other, ids.invitationId, 'system'),
      test.db.documentKeys.open(other, ids.documentId),
    ];
    const before = await test.query('select documents::text from documents order by document_id');
    const told = await test.query('select webhooks::text, d::text from webhooks join webhook_deliveries d using (webhook_id)');
    const foreign = await Promise.all(
      asOther({
        documentId,
        reviewId,
        erasureId: erasure.erasureId,
        apiKeyId: apiKey.apiKeyId,
        personId,
        invitationId,
        webhookId,
        deliveryId,
      }).map(outcome),
    );
    const unknown = await Promise.all(
      asOther({
        documentId: newId('document'),
        reviewId: newId('review'),
        erasureId: newId('erasure'),
        apiKeyId: newId('apiKey'),
        personId: newId('person'),
        invitationId: newId('invitation'),
        webhookId: newId('webhook'),
        deliveryId: newId('delivery'),
      }).map(outcome),
    );
    expect(foreign).toEqual(unknown);
    expect(await test.query('select documents::text from documents order by document_id')).toEqual(before);
    expect((await documents.page(other, { filter: {}, limit: 10, after: null })).items).toEqual([]);
    expect((await documents.page(other, { filter: { q: 'canary' }, limit: 10, after: null })).items).toEqual([]);
    expect(await test.query('select webhooks::text, d::text from webhooks join webhook_deliveries d using (webhook_id)')).toEqual(told);
    expect(told).toHaveLength(1);
    expect(await webhooks.many(other)).toEqual([]);
    expect(await apiKeys.many(other)).toEqual([]);
    expect((await audit.page(other, { limit: 50, after: null })).items.map(({ subject }) => subject)).toEqual([other]);
  });
});
