import { z } from 'zod';
import { fail, isId } from '../../workflows/contract/index.js';
import { defineRoute } from '../http/define-route.js';
import { expectMayGive, Role } from '../role-permissions.js';
import { memberView, MemberView } from '../views/people.js';
import { id } from '../views/shapes.js';

const one = {
  path: '/members/{personId}',
  tag: 'People',
  scope: 'members:manage',
  params: z.strictObject({ personId: id('person') }),
  failures: ['member.not_found', 'member.last_owner'],
} as const;

export const listMembers = defineRoute({
  method: 'get',
  path: '/members',
  operationId: 'listMembers',
  tag: 'People',
  summary: 'Who belongs to the account',
  scope: 'members:manage',
  responses: { 200: { description: 'The members.', schema: z.object({ items: z.array(MemberView) }).meta({ id: 'MemberList' }) } },
  handler: async ({ caller }, { repositories, people }) => {
    const members = await repositories.members.many(caller.accountId);
    const persons = await people.many(members.map(({ personId }) => personId));
    const items = members.map((member) =>
      memberView(
        member,
        persons.find(({ personId }) => personId === member.personId),
      ),
    );
    return { status: 200, body: { items } };
  },
});

export const changeRole = defineRoute({
  ...one,
  method: 'put',
  operationId: 'changeRole',
  summary: 'Give a member another role',
  body: z.strictObject({ role: Role }).meta({ id: 'RoleChange' }),
  responses: { 200: { description: 'The member.', schema: MemberView } },
  handler: async ({ caller, params: { personId }, body: { role } }, { repositories, people }) => {
    expectMayGive(role, caller);
    const member = await repositories.members.changeRole(caller.accountId, personId, role, caller.actor);
    return { status: 200, body: memberView(member, (await people.many([personId]))[0]) };
  },
});

export const removeMember = defineRoute({
  ...one,
  method: 'delete',
  operationId: 'removeMember',
  summary: 'Remove a member: what they see of the account ends at once',
  responses: { 204: { description: 'Removed.' } },
  handler: async ({ caller, params: { personId } }, { repositories }) => {
    await repositories.members.remove(caller.accountId, personId, caller.actor);
    return { status: 204 };
  },
});

export const leaveAccount = defineRoute({
  method: 'delete',
  path: '/account/membership',
  operationId: 'leaveAccount',
  tag: 'People',
  summary: 'Leave the account: what one sees of it ends at once',
  description: 'For members alone. The only owner stays until there is another.',
  scope: null,
  responses: { 204: { description: 'Left.' } },
  failures: ['auth.person_needed', 'member.last_owner'],
  handler: async ({ caller: { accountId, actor } }, { repositories }) => {
    if (!isId('person', actor)) return fail('auth.person_needed');
    await repositories.members.remove(accountId, actor, actor);
    return { status: 204 };
  },
});
