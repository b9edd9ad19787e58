import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Membership } from '../../infra/people/create-people.js';
import type { AccountId, PersonId } from '../../workflows/contract/index.js';
import { idFrom, newId } from '../../workflows/contract/new-id.js';
import type { ApiContext } from '../context.js';
import { definePersonRoute } from '../http/define-person-route.js';
import { claimOf } from '../http/idempotency.js';
import { rolePermissions } from '../role-permissions.js';
import { MeView, personView } from '../views/people.js';
import { AccountName, iso, IdempotencyHeaders } from '../views/shapes.js';

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
      name: AccountName,
      ai_processing: z.boolean().describe('Whether models may read its documents. Without it a person enters every field.'),
    })
    .meta({ id: 'NewAccount' }),
  responses: {
    201: { description: 'The account.', schema: z.object({ id: z.string(), name: z.string() }).meta({ id: 'NewAccountMade' }) },
  },
  handler: async ({ session: { person }, headers, body: { name, ai_processing } }, { repositories, policyVersion }) => {
    const { personId } = person;
    const key = headers['idempotency-key'];
    const accountId = accountIdFor(personId, key);
    const claim = claimOf({ actor: personId }, key, ['POST', '/v1/accounts', name, ai_processing]);
    const answer = { status: 201 as const, body: { id: accountId, name }, headers: {} };
    const first =
      claim && (await repositories.accounts.maybeOne(accountId)) && (await repositories.idempotency.maybeAnswer(accountId, claim));
    if (first) return first as typeof answer;
    await repositories.accounts.create({ accountId, name, aiConsent: ai_processing, policyVersion, actor: personId, owner: personId });
    return claim ? repositories.idempotency.keep(accountId, claim, null, answer) : answer;
  },
});

/** There is no account yet that could keep an answer: the same key of the same person makes the same account, which then keeps it. */
const accountIdFor = (personId: PersonId, key: string | undefined): AccountId =>
  key === undefined ? newId('account') : idFrom('account', createHash('sha256').update(`${personId} ${key}`).digest());
