import type { Account } from '../app/session';

export type Role = Account['role'];

/** What each role is for, for those who give it; the API's table (api/role-permissions.ts) is what counts. */
export const roleWords: Record<Role, { label: string; meaning: string }> = {
  owner: { label: 'Owner', meaning: 'Does everything, and decides who else belongs to the account.' },
  reviewer: { label: 'Reviewer', meaning: 'Submits documents and decides what the machine was unsure of.' },
  viewer: { label: 'Viewer', meaning: 'Reads and searches documents, and changes nothing.' },
  operator: { label: 'Operator', meaning: 'Sees what waits and what failed, retries and cancels. Does not see what documents say.' },
};
export const roles = Object.keys(roleWords) as Role[];
