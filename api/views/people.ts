import { z } from 'zod';
import type { InvitationRow, MemberRow } from '../../infra/db/repositories.js';
import type { PersonRow } from '../../infra/people/create-people.js';
import { Role } from '../role-permissions.js';
import { Scope } from '../scopes.js';
import { Instant, iso, maybeIso } from './shapes.js';

export const PersonView = z.object({ id: z.string(), name: z.string(), email: z.string() }).meta({ id: 'Person' });
export const personView = ({ personId, name, email }: PersonRow): z.input<typeof PersonView> => ({ id: personId, name, email });

export const MeView = z
  .object({
    person: PersonView.extend({ two_factor: z.boolean() }),
    session: z.object({ id: z.string(), expires_at: Instant }),
    accounts: z
      .array(z.object({ id: z.string(), name: z.string(), role: Role, scopes: z.array(Scope), joined_at: Instant }))
      .describe('In the order in which the person joined.'),
  })
  .meta({ id: 'Me' });

export const MemberView = z.object({ person: PersonView, role: Role, joined_at: Instant }).meta({ id: 'Member' });
/** A person who is gone from the sign-in tables keeps an id here until the membership goes. */
export const memberView = ({ personId, role, joinedAt }: MemberRow, person: PersonRow | undefined): z.input<typeof MemberView> => ({
  person: personView(person ?? { personId, name: '', email: '' }),
  role,
  joined_at: iso(joinedAt),
});

export const InvitationView = z
  .object({
    id: z.string(),
    email: z.string(),
    role: Role,
    state: z.enum(['open', 'accepted', 'revoked', 'expired']),
    invited_by: z.string().describe('The id of who invited.'),
    created_at: Instant,
    expires_at: Instant,
    accepted_at: Instant.nullable(),
    revoked_at: Instant.nullable(),
  })
  .meta({ id: 'Invitation' });
export const invitationView = (row: InvitationRow, now: Date): z.input<typeof InvitationView> => ({
  id: row.invitationId,
  email: row.email,
  role: row.role,
  state: row.acceptedAt ? 'accepted' : row.revokedAt ? 'revoked' : row.expiresAt <= now ? 'expired' : 'open',
  invited_by: row.invitedBy,
  created_at: iso(row.createdAt),
  expires_at: iso(row.expiresAt),
  accepted_at: maybeIso(row.acceptedAt),
  revoked_at: maybeIso(row.revokedAt),
});
