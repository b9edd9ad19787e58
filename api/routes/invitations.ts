import { z } from 'zod';
import { fail } from '../../workflows/contract/index.js';
import { definePersonRoute } from '../http/define-person-route.js';
import { defineRoute } from '../http/define-route.js';
import { expectMayGive, Role } from '../role-permissions.js';
import { invitationView, InvitationView } from '../views/people.js';
import { id, IdempotencyHeaders, Instant, iso, line } from '../views/shapes.js';

const INVITATION_HOLDS_MS = 7 * 24 * 3_600_000;
const manage = { tag: 'People', scope: 'members:manage' } as const;

export const listInvitations = defineRoute({
  ...manage,
  method: 'get',
  path: '/invitations',
  operationId: 'listInvitations',
  summary: 'Invitations of the account, newest first',
  responses: {
    200: { description: 'The invitations.', schema: z.object({ items: z.array(InvitationView) }).meta({ id: 'InvitationList' }) },
  },
  handler: async ({ caller }, { repositories, clock }) => {
    const rows = await repositories.invitations.many(caller.accountId);
    return { status: 200, body: { items: rows.map((row) => invitationView(row, clock())) } };
  },
});

export const createInvitation = defineRoute({
  ...manage,
  method: 'post',
  path: '/invitations',
  operationId: 'createInvitation',
  summary: 'Invite a person by e-mail',
  description: 'The letter holds a link for seven days, for this address alone. An open invitation of the same address is replaced.',
  headers: IdempotencyHeaders,
  body: z
    .strictObject({
      email: z
        .email('must be an e-mail address')
        .max(254)
        .transform((text) => text.toLowerCase()),
      role: Role,
    })
    .meta({ id: 'NewInvitation' }),
  responses: { 201: { description: 'The invitation; its letter is on the way.', schema: InvitationView } },
  failures: ['mail.unavailable'],
  handler: async ({ caller, session, body: { email, role }, claim }, { repositories, people, publicUrl, clock }) => {
    const { accountId, actor } = caller;
    expectMayGive(role, caller);
    const account = (await repositories.accounts.maybeOne(accountId)) ?? fail('auth.invalid');
    const expiresAt = new Date(clock().getTime() + INVITATION_HOLDS_MS);
    const { row, token } = await repositories.invitations.create(accountId, { email, role, expiresAt, actor });
    const link = `${publicUrl}/invitation?token=${token}`;
    await people.sendInvitation({ to: email, invitedBy: session?.person.name ?? account.name, accountName: account.name, link });
    const answer = { status: 201 as const, body: invitationView(row, clock()), headers: {} };
    // Kept only now: who was answered 503 tries again, and gets another letter.
    return claim ? repositories.idempotency.keep(accountId, claim, null, answer) : answer;
  },
});

export const revokeInvitation = defineRoute({
  ...manage,
  method: 'delete',
  path: '/invitations/{invitationId}',
  operationId: 'revokeInvitation',
  summary: 'Withdraw an invitation',
  params: z.strictObject({ invitationId: id('invitation') }),
  responses: { 200: { description: 'The invitation as it now stands.', schema: InvitationView } },
  failures: ['invitation.not_found'],
  handler: async ({ caller, params: { invitationId } }, { repositories, clock }) => ({
    status: 200,
    body: invitationView(await repositories.invitations.revoke(caller.accountId, invitationId, caller.actor), clock()),
  }),
});

const Token = z.strictObject({ token: line(200).min(1).describe('As the link of the letter carries it.') }).meta({ id: 'InvitationToken' });
const failures = ['invitation.not_found', 'invitation.closed'] as const;

export const openInvitation = definePersonRoute({
  method: 'post',
  path: '/invitations/open',
  operationId: 'openInvitation',
  tag: 'People',
  summary: 'What an invitation invites to',
  headers: IdempotencyHeaders,
  body: Token,
  responses: {
    200: {
      description: 'The invitation.',
      schema: z.object({ account_name: z.string(), role: Role, email: z.string(), expires_at: Instant }).meta({ id: 'OpenInvitation' }),
    },
  },
  failures,
  handler: async ({ body: { token } }, { repositories }) => {
    const { accountId, role, email, expiresAt } = await repositories.invitations.open(token);
    const account = (await repositories.accounts.maybeOne(accountId)) ?? fail('invitation.not_found');
    return { status: 200, body: { account_name: account.name, role, email, expires_at: iso(expiresAt) } };
  },
});

export const acceptInvitation = definePersonRoute({
  method: 'post',
  path: '/invitations/accept',
  operationId: 'acceptInvitation',
  tag: 'People',
  summary: 'Accept an invitation',
  description: 'Again by the same person changes nothing.',
  headers: IdempotencyHeaders,
  body: Token,
  responses: {
    200: { description: 'The account.', schema: z.object({ account_id: z.string(), role: Role }).meta({ id: 'AcceptedInvitation' }) },
  },
  failures: [...failures, 'invitation.other_person', 'member.already'],
  handler: async ({ session: { person }, body: { token } }, { repositories }) => {
    const { accountId, role } = await repositories.invitations.accept(token, person);
    return { status: 200, body: { account_id: accountId, role } };
  },
});
