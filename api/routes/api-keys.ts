import { z } from 'zod';
import { fail } from '../../workflows/contract/index.js';
import type { ApiKeyRow } from '../../infra/db/repositories.js';
import { defineRoute } from '../http/define-route.js';
import { invalid } from '../http/problem.js';
import { Scope } from '../scopes.js';
import { apiKeyView, ApiKeyView } from '../views/account.js';
import { id, IdempotencyHeaders, line } from '../views/shapes.js';

const NewApiKey = z
  .strictObject({
    label: line(100).min(1),
    scopes: z.array(Scope).min(1).max(20).describe('At most those of the key that asks.'),
    expires_at: z.iso
      .datetime({ offset: true, error: 'must be an instant as RFC 3339 writes it' })
      .nullable()
      .default(null)
      .describe('No later than that of the key that asks: what would be later, or never, ends with it.'),
  })
  .meta({ id: 'NewApiKey' });

export const listApiKeys = defineRoute({
  method: 'get',
  path: '/api-keys',
  operationId: 'listApiKeys',
  tag: 'Account',
  summary: 'The API keys of the account, without their secrets',
  scope: 'keys:manage',
  responses: { 200: { description: 'The keys.', schema: z.object({ items: z.array(ApiKeyView) }).meta({ id: 'ApiKeyList' }) } },
  handler: async ({ caller }, { repositories }) => ({
    status: 200,
    body: { items: (await repositories.apiKeys.many(caller.accountId)).map(apiKeyView) },
  }),
});

export const createApiKey = defineRoute({
  method: 'post',
  path: '/api-keys',
  operationId: 'createApiKey',
  tag: 'Account',
  summary: 'Make an API key',
  scope: 'keys:manage',
  headers: IdempotencyHeaders,
  body: NewApiKey,
  responses: {
    201: {
      description: 'The key, with its token: shown here and never again.',
      schema: ApiKeyView.extend({
        token: z
          .string()
          .nullable()
          .describe(
            'Null where an Idempotency-Key gets its first answer again: the token is kept nowhere. Revoke the key and make another.',
          ),
      }).meta({ id: 'CreatedApiKey' }),
    },
  },
  handler: async ({ caller, body: { label, scopes, expires_at }, claim }, { repositories, clock }) => {
    const beyond = scopes.find((scope) => !caller.scopes.includes(scope));
    if (beyond) fail('auth.scope', `A key cannot give the scope ${beyond}, which it does not have.`);
    const asked = expires_at === null ? null : new Date(expires_at);
    if (asked && !(asked > clock())) throw invalid({ in: 'body', pointer: '/expires_at', message: 'must lie in the future' });
    const expiresAt = earlier(asked, caller.expiresAt);
    const key = { label, scopes: [...new Set(scopes)], expiresAt, actor: caller.actor };
    const made = await repositories.apiKeys.create(caller.accountId, key, claim && { claim, answer: ({ row }) => created(row, null) });
    return created(made.row, made.token);
  },
});

const created = (row: ApiKeyRow, token: string | null) => ({ status: 201 as const, body: { ...apiKeyView(row), token }, headers: {} });

/** Null: never. */
const earlier = (one: Date | null, other: Date | null): Date | null => (one && other ? (one < other ? one : other) : (one ?? other));

export const revokeApiKey = defineRoute({
  method: 'delete',
  path: '/api-keys/{apiKeyId}',
  operationId: 'revokeApiKey',
  tag: 'Account',
  summary: 'Revoke an API key, at once and for good',
  scope: 'keys:manage',
  params: z.strictObject({ apiKeyId: id('apiKey') }),
  responses: { 200: { description: 'The revoked key.', schema: ApiKeyView } },
  failures: ['api_key.not_found'],
  handler: async ({ caller, params: { apiKeyId } }, { repositories }) => ({
    status: 200,
    body: apiKeyView(await repositories.apiKeys.revoke(caller.accountId, apiKeyId, caller.actor)),
  }),
});
