import { z } from 'zod';
import { fail, type PersonId } from '../../../workflows/contract/index.js';
import { appendAudit } from '../audit/append.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import type { Transaction } from '../pool.js';
import { memberRoles, type MemberRole, type MemberRow, type Repositories } from '../repositories.js';

const columns = 'person_id, role, joined_at';
const memberRow = z
  .object({ person_id: idColumn('person'), role: z.enum(memberRoles), joined_at: z.date() })
  .transform((row): MemberRow => ({ personId: row.person_id, role: row.role, joinedAt: row.joined_at }));

/** How many it made: none where the person belongs to the account already. */
export const insertMember = (tx: Transaction, personId: PersonId, role: MemberRole): Promise<number> =>
  tx.run('insert into members (account_id, person_id, role) values (app_account(), $1, $2) on conflict do nothing', [personId, role]);

export const findMember = (tx: Transaction, personId: PersonId) =>
  tx.maybeOne(memberRow, `select ${columns} from members where person_id = $1`, [personId]);

/** Two owners who leave at once must not both find that another is left: the owners' rows are held first, in one order. */
async function holdOwners(tx: Transaction): Promise<PersonId[]> {
  const owners = await tx.many(memberRow, `select ${columns} from members where role = 'owner' order by person_id for update`);
  return owners.map(({ personId }) => personId);
}

async function expectAnotherOwner(tx: Transaction, personId: PersonId): Promise<void> {
  const owners = await holdOwners(tx);
  if (owners.includes(personId) && owners.length === 1) fail('member.last_owner');
}

export const createMembersRepository = ({ pool, keys }: DbContext): Repositories['members'] => ({
  many: (accountId) =>
    pool.inAccount(accountId, (tx) => tx.many(memberRow, `select ${columns} from members order by joined_at, person_id`)),

  maybeOne: (accountId, personId) => pool.inAccount(accountId, (tx) => findMember(tx, personId)),

  async changeRole(accountId, personId, role, actor) {
    const accountKey = await keys.accountKey(accountId);
    return pool.inAccount(accountId, async (tx) => {
      if (role !== 'owner') await expectAnotherOwner(tx, personId);
      const before = (await findMember(tx, personId)) ?? fail('member.not_found');
      if (before.role === role) return before;
      await tx.run('update members set role = $2 where person_id = $1', [personId, role]);
      const details = { from: before.role, to: role };
      await appendAudit(tx, accountKey, { actor, action: 'member.change_role', subject: personId, outcome: 'done', details });
      return { ...before, role };
    });
  },

  async remove(accountId, personId, actor) {
    const accountKey = await keys.accountKey(accountId);
    await pool.inAccount(accountId, async (tx) => {
      await expectAnotherOwner(tx, personId);
      if (!(await tx.run('delete from members where person_id = $1', [personId]))) fail('member.not_found');
      await appendAudit(tx, accountKey, { actor, action: 'member.remove', subject: personId, outcome: 'done', details: {} });
    });
  },

  async add(accountId, personId, role, actor) {
    const accountKey = await keys.accountKey(accountId);
    await pool.inAccount(accountId, async (tx) => {
      if (!(await insertMember(tx, personId, role))) return;
      await appendAudit(tx, accountKey, { actor, action: 'member.add', subject: personId, outcome: 'done', details: { role } });
    });
  },
});
