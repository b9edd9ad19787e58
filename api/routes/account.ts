import { z } from 'zod';
import { fail } from '../../workflows/contract/index.js';
import { defineRoute } from '../http/define-route.js';
import { AccountView, AuditView, auditView, ConsentView } from '../views/account.js';
import { AccountName, iso, pageOf, pageQuery } from '../views/shapes.js';

export const getAccount = defineRoute({
  method: 'get',
  path: '/account',
  operationId: 'getAccount',
  tag: 'Account',
  summary: 'The account, and who asks',
  scope: null,
  responses: { 200: { description: 'The account.', schema: AccountView } },
  handler: async ({ caller }, { repositories: { accounts } }) => {
    const account = (await accounts.maybeOne(caller.accountId)) ?? fail('auth.invalid');
    return {
      status: 200,
      body: {
        id: account.accountId,
        name: account.name,
        created_at: iso(account.createdAt),
        consents: { ai_processing: await accounts.hasConsent(caller.accountId, 'ai_processing') },
        api_key: caller.apiKeyId && { id: caller.apiKeyId, scopes: [...caller.scopes] },
        role: caller.role,
      },
    };
  },
});

export const renameAccount = defineRoute({
  method: 'put',
  path: '/account',
  operationId: 'renameAccount',
  tag: 'Account',
  summary: 'Give the account another name',
  scope: 'account:manage',
  body: z.strictObject({ name: AccountName }).meta({ id: 'AccountChange' }),
  responses: { 200: { description: 'Its name now.', schema: z.object({ id: z.string(), name: z.string() }).meta({ id: 'AccountName' }) } },
  handler: async ({ caller, body: { name } }, { repositories }) => {
    const account = await repositories.accounts.rename(caller.accountId, name, caller.actor);
    return { status: 200, body: { id: account.accountId, name: account.name } };
  },
});

/** A key of before `account:manage` was there goes on to do what it did. */
const consent = { path: '/account/consents/ai-processing', tag: 'Account', scope: ['account:manage', 'keys:manage'] } as const;

export const getAiConsent = defineRoute({
  ...consent,
  method: 'get',
  operationId: 'getAiConsent',
  summary: 'Whether models may read the documents of the account',
  responses: { 200: { description: 'The consent.', schema: ConsentView } },
  handler: async ({ caller }, { repositories }) => ({
    status: 200,
    body: { purpose: 'ai_processing', granted: await repositories.accounts.hasConsent(caller.accountId, 'ai_processing') },
  }),
});

export const putAiConsent = defineRoute({
  ...consent,
  method: 'put',
  operationId: 'putAiConsent',
  summary: 'Give or withdraw it',
  description: 'Without it a document waits for a person to enter its fields. It counts for documents whose reading begins from now on.',
  body: z.strictObject({ granted: z.boolean() }).meta({ id: 'ConsentChange' }),
  responses: { 200: { description: 'The consent as it now stands.', schema: ConsentView } },
  handler: async ({ caller, body: { granted } }, { repositories, policyVersion }) => {
    await repositories.accounts.recordConsent(caller.accountId, {
      purpose: 'ai_processing',
      granted,
      policyVersion,
      actor: caller.actor,
    });
    return { status: 200, body: { purpose: 'ai_processing', granted } };
  },
});

export const listAudit = defineRoute({
  method: 'get',
  path: '/audit',
  operationId: 'listAudit',
  tag: 'Audit',
  summary: 'The audit log, newest first',
  scope: 'audit:read',
  query: z.strictObject(pageQuery),
  responses: { 200: { description: 'A page of lines.', schema: pageOf(AuditView).meta({ id: 'AuditPage' }) } },
  handler: async ({ caller, query: { limit, after = null } }, { repositories }) => {
    const { items, next } = await repositories.audit.page(caller.accountId, { limit, after });
    return { status: 200, body: { items: items.map(auditView), next } };
  },
});

export const verifyAudit = defineRoute({
  method: 'get',
  path: '/audit/verification',
  operationId: 'verifyAudit',
  tag: 'Audit',
  summary: 'Walk the hash chain of the audit log from end to end',
  scope: 'audit:read',
  responses: {
    200: {
      description: 'What the walk found.',
      schema: z
        .object({ intact: z.boolean(), lines: z.int(), broken_at: z.int().nullable().describe('The first line that does not fit.') })
        .meta({ id: 'AuditVerification' }),
    },
  },
  handler: async ({ caller, signal }, { repositories, auditWalks, limits }) => {
    const walk = () => repositories.audit.verify(caller.accountId);
    const { lines, brokenAt } = await auditWalks(limits.auditWalksAtOnce, signal, walk);
    return { status: 200, body: { intact: brokenAt === null, lines, broken_at: brokenAt } };
  },
});
