import { z } from 'zod';
import type { ApiContext } from '../context.js';
import type { Membership } from '../../infra/people/create-people.js';
import { createHash } from 'node:crypto';
import { fail, type AccountId, type PersonId } from '../../workflows/contract/index.js';
import { idFrom, newId } from '../../workflows/contract/new-id.js';
import { definePersonRoute } from '../http/define-person-route.js';
import { rolePermissions } from '../role-permissions.js';
import { MeView, personView } from '../views/people.js';
import { iso, IdempotencyHeaders, line } from '../views/shapes.js';

export const getMe = definePersonRoute({
  method: 'get',
  path: '/me',
  operationId: 'getMe',
  tag: 'People',
  summary: 'Who is signed in, and the accounts they belong to',
  responses: { 200: { description: 'The person.', schema: MeView } },
  handler: async ({ session: { person, sessionId, expiresAt } }, ctx) => {
    const memberships = await ctx.people.accountsOf(person.personId);
    return {
      status: 200,
      body: {
        person: { ...personView(person), two_factor: person.twoFactorEnabled },
        session: { id: sessionId, expires_at: iso(expiresAt) },
        accounts: await Promise.all(memberships.map((membership) => accountOf(ctx, membership))),
      },
    };
  },
});

async function accountOf({ repositories }: Pick<ApiContext, 'repositories'>, { accountId, role, joinedAt }: Membership) {
  const account = await repositories.accounts.maybeOne(accountId);
  return { id: accountId, name: account?.name ?? '', role, scopes: [...rolePermissions[role].scopes], joined_at: iso(joinedAt) };
}

export const createAccount = definePersonRoute({
  method: 'post',
  path: '/accounts',
  operationId: 'createAccount',
  tag: 'People',
  summary: 'Make an account, and be its owner',
  headers: IdempotencyHeaders,
  body: z
    .strictObject({
      name: line(120).min(1).describe('Of the business.'),
      ai_processing: z.boolean().describe('Whether models may read its documents. Without it a person enters every field.'),
    })
    .meta({ id: 'NewAccount' }),
  responses: {
    201: { description: 'The account.', schema: z.object({ id: z.string(), name: z.string() }).meta({ id: 'NewAccountMade' }) },
  },
  handler: async ({ session: { person }, headers, body: { name, ai_processing } }, { repositories, policyVersion }) => {
    const { personId } = person;
    const accountId = accountIdFor(personId, headers['idempotency-key']);
    const first = headers['idempotency-key'] !== undefined && (await repositories.accounts.maybeOne(accountId));
    if (first && first.name !== name) fail('request.idempotency_key_reused');
    await repositories.accounts.create({ accountId, name, aiConsent: ai_processing, policyVersion, actor: personId, owner: personId });
    return { status: 201, body: { id: accountId, name } };
  },
});

/** There is no account yet that could keep an answer: the same key of the same person makes the same account, and making it twice is once. */
const accountIdFor = (personId: PersonId, key: string | undefined): AccountId =>
  key === undefined ? newId('account') : idFrom('account', createHash('sha256').update(`${personId} ${key}`).digest());
