import { z } from 'zod';
import { fail, type AccountId } from '../../../workflows/contract/index.js';
import { newId } from '../../../workflows/contract/new-id.js';
import { blindIndex, openText, seal } from '../../keys/index.js';
import { appendAudit } from '../audit/append.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import type { Transaction } from '../pool.js';
import { memberRoles, type InvitationRow, type Repositories } from '../repositories.js';
import { invitationTokens, sameSecret, type ParsedToken } from '../secret-token.js';
import { holdAccount } from '../hold-account.js';
import { findMember, insertMember } from './members.js';

const columns = 'invitation_id, email, role, invited_by, created_at, expires_at, accepted_at, revoked_at';
const invitationRow = z.object({
  invitation_id: idColumn('invitation'),
  email: z.instanceof(Buffer),
  role: z.enum(memberRoles),
  invited_by: z.string(),
  created_at: z.date(),
  expires_at: z.date(),
  accepted_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
});
const secretRow = invitationRow.extend({ secret_hash: z.instanceof(Buffer), expired: z.boolean(), accepted_by: z.string().nullable() });

const placeOf = (accountId: AccountId, invitationId: string) => ({
  table: 'invitations',
  column: 'email',
  row: [accountId, invitationId],
});
const opened = (accountKey: Buffer, accountId: AccountId, row: z.output<typeof invitationRow>): InvitationRow => ({
  invitationId: row.invitation_id,
  email: openText(accountKey, placeOf(accountId, row.invitation_id), row.email),
  role: row.role,
  invitedBy: row.invited_by,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  acceptedAt: row.accepted_at,
  revokedAt: row.revoked_at,
});

/** A guessed or cut token is answered like one that never was. */
const parse = (token: string): ParsedToken<'invitation'> => invitationTokens.parse(token) ?? fail('invitation.not_found');

async function find(tx: Transaction, { id, secretHash }: ParsedToken<'invitation'>, lock = '') {
  const sql = `select ${columns}, accepted_by, secret_hash, expires_at <= now() as expired from invitations where invitation_id = $1 ${lock}`;
  const row = await tx.maybeOne(secretRow, sql, [id]);
  if (!row || !sameSecret(row.secret_hash, secretHash)) fail('invitation.not_found');
  return row;
}

const expectOpen = (row: z.output<typeof secretRow>) => {
  if (row.accepted_at || row.revoked_at || row.expired) fail('invitation.closed');
};

export const createInvitationsRepository = ({ pool, keys }: DbContext): Repositories['invitations'] => ({
  async create(accountId, { email, role, expiresAt, actor }) {
    const accountKey = await keys.accountKey(accountId);
    const emailIndex = blindIndex(await keys.indexKey(accountId), 'invitations.email', email);
    const invitationId = newId('invitation');
    const { token, secretHash } = invitationTokens.create(accountId, invitationId);
    return pool.inAccount(accountId, async (tx) => {
      await holdAccount(tx);
      await tx.run(
        'update invitations set revoked_at = now() where email_index = $1::bytea and accepted_at is null and revoked_at is null',
        [emailIndex],
      );
      const inserted = await tx.one(
        invitationRow,
        `insert into invitations (account_id, invitation_id, email, email_index, role, secret_hash, invited_by, expires_at)
         values (app_account(), $1, $2::bytea, $3::bytea, $4, $5::bytea, $6, $7::timestamptz) returning ${columns}`,
        [invitationId, seal(accountKey, placeOf(accountId, invitationId), email), emailIndex, role, secretHash, actor, expiresAt],
      );
      await appendAudit(tx, accountKey, { actor, action: 'invitation.create', subject: invitationId, outcome: 'done', details: { role } });
      return { row: opened(accountKey, accountId, inserted), token };
    });
  },

  async many(accountId) {
    const accountKey = await keys.accountKey(accountId);
    const rows = await pool.inAccount(accountId, (tx) =>
      tx.many(invitationRow, `select ${columns} from invitations order by invitation_id desc limit 200`),
    );
    return rows.map((row) => opened(accountKey, accountId, row));
  },

  async revoke(accountId, invitationId, actor) {
    const accountKey = await keys.accountKey(accountId);
    const row = await pool.inAccount(accountId, async (tx) => {
      const revoked = await tx.run(
        'update invitations set revoked_at = now() where invitation_id = $1 and accepted_at is null and revoked_at is null',
        [invitationId],
      );
      const found = await tx.maybeOne(invitationRow, `select ${columns} from invitations where invitation_id = $1`, [invitationId]);
      const line = { actor, action: 'invitation.revoke', subject: invitationId, outcome: 'done', details: {} } as const;
      if (revoked) await appendAudit(tx, accountKey, line);
      return found ?? fail('invitation.not_found');
    });
    return opened(accountKey, accountId, row);
  },

  async open(token) {
    const parsed = parse(token);
    const { accountId } = parsed;
    const row = await pool.inAccount(accountId, (tx) => find(tx, parsed));
    expectOpen(row);
    return { accountId, ...opened(await keys.accountKey(accountId), accountId, row) };
  },

  async accept(token, { personId, email }) {
    const parsed = parse(token);
    const { accountId } = parsed;
    return pool.inAccount(accountId, async (tx) => {
      const row = await find(tx, parsed, 'for update');
      if (row.accepted_by === personId) {
        // Asked again, by who may not have had the answer; who has left since needs a new invitation.
        const member = (await findMember(tx, personId)) ?? fail('invitation.closed');
        return { accountId, role: member.role };
      }
      expectOpen(row);
      // The account's key is asked for only now that the account is known to exist.
      const accountKey = await keys.accountKey(accountId);
      const invited = openText(accountKey, placeOf(accountId, row.invitation_id), row.email);
      if (invited !== email.toLowerCase()) fail('invitation.other_person');
      if (!(await insertMember(tx, personId, row.role))) fail('member.already');
      await tx.run('update invitations set accepted_at = now(), accepted_by = $2 where invitation_id = $1', [row.invitation_id, personId]);
      const details = { role: row.role };
      const line = { actor: personId, action: 'invitation.accept', subject: row.invitation_id, outcome: 'done', details } as const;
      await appendAudit(tx, accountKey, line);
      return { accountId, role: row.role };
    });
  },
});
