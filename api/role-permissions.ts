import { z } from 'zod';
import type { ApiScope, MemberRole } from '../infra/db/repositories.js';
import { fail } from '../workflows/contract/index.js';
import { apiScopes } from './scopes.js';

/** The one table of who may do what: each route names its scope, each role has these. Tests walk roles × routes, both ways. */
export const rolePermissions: Record<MemberRole, { meaning: string; scopes: readonly ApiScope[] }> = {
  owner: { meaning: 'Does everything, and decides who else belongs to the account.', scopes: apiScopes },
  reviewer: {
    meaning: 'Submits documents and decides what the machine was unsure of.',
    scopes: ['documents:read', 'documents:write', 'documents:review'],
  },
  viewer: { meaning: 'Reads and searches documents, and changes nothing.', scopes: ['documents:read'] },
  operator: {
    meaning: 'Sees what waits and what failed, retries and cancels; does not see what documents say.',
    scopes: ['operations:read', 'operations:act', 'audit:read'],
  },
};
/** Nobody gives what they do not have: a key that may manage members makes nobody an owner unless it may do all that owners do. */
export function expectMayGive(role: MemberRole, { scopes }: { scopes: readonly ApiScope[] }): void {
  const beyond = rolePermissions[role].scopes.find((scope) => !scopes.includes(scope));
  if (beyond) fail('auth.scope', `Giving the role ${role} needs the scope ${beyond}.`);
}

const memberRoles = Object.keys(rolePermissions) as [MemberRole, ...MemberRole[]];
export const Role = z.enum(memberRoles).meta({ id: 'Role' });
