import { z } from 'zod';
import { openText, seal } from '../../keys/index.js';
import { fail, type AccountId } from '../../../workflows/contract/index.js';
import { appendAudit } from '../audit/append.js';
import type { DbContext } from '../context.js';
import type { Transaction } from '../pool.js';
import type { Repositories } from '../repositories.js';
import { insertMember } from './members.js';

const accountRow = z.object({ name: z.instanceof(Buffer), created_at: z.date() });
const consentRow = z.object({ granted: z.boolean() });
const placeOf = (accountId: AccountId) => ({ table: 'accounts', column: 'name', row: [accountId] });

/** The newest line of a purpose counts; without one there is no consent. */
export const hasConsentIn = async (tx: Transaction, purpose: 'ai_processing'): Promise<boolean> =>
  (await tx.maybeOne(consentRow, 'select granted from consents where purpose = $1 order by consent_id desc limit 1', [purpose]))?.granted ??
  false;

const insertConsent = `insert into consents (account_id, purpose, granted, policy_version, actor) values (app_account(), $1, $2, $3, $4)`;

export const createAccountsRepository = ({ pool, keys }: DbContext): Repositories['accounts'] => ({
  /** Twice is once: the keys and the row of the first run stay. */
  async create({ accountId, name, aiConsent, policyVersion, actor, owner }) {
    await keys.createAccount(accountId);
    const accountKey = await keys.accountKey(accountId);
    await pool.inAccount(accountId, async (tx) => {
      const created = await tx.run(
        'insert into accounts (account_id, name) values (app_account(), $1::bytea) on conflict (account_id) do nothing',
        [seal(accountKey, placeOf(accountId), name)],
      );
      if (!created) return;
      await tx.run(insertConsent, ['ai_processing', aiConsent, policyVersion, actor]);
      if (owner) await insertMember(tx, owner, 'owner');
      await appendAudit(tx, accountKey, {
        actor,
        action: 'account.create',
        subject: accountId,
        outcome: 'done',
        details: { aiConsent, policyVersion },
      });
    });
  },

  async maybeOne(accountId) {
    const row = await pool.inAccount(accountId, (tx) => tx.maybeOne(accountRow, 'select name, created_at from accounts'));
    return row && { accountId, name: openText(await keys.accountKey(accountId), placeOf(accountId), row.name), createdAt: row.created_at };
  },

  async rename(accountId, name, actor) {
    const accountKey = await keys.accountKey(accountId);
    const row = await pool.inAccount(accountId, async (tx) => {
      const renamed = await tx.maybeOne(accountRow, 'update accounts set name = $1::bytea returning name, created_at', [
        seal(accountKey, placeOf(accountId), name),
      ]);
      // The log keeps that it happened; the names, before and after, are nobody's but the account's.
      await appendAudit(tx, accountKey, { actor, action: 'account.rename', subject: accountId, outcome: 'done', details: {} });
      return renamed ?? fail('auth.invalid');
    });
    return { accountId, name, createdAt: row.created_at };
  },

  hasConsent: (accountId, purpose) => pool.inAccount(accountId, (tx) => hasConsentIn(tx, purpose)),

  async recordConsent(accountId, { purpose, granted, policyVersion, actor }) {
    const accountKey = await keys.accountKey(accountId);
    await pool.inAccount(accountId, async (tx) => {
      await tx.run(insertConsent, [purpose, granted, policyVersion, actor]);
      await appendAudit(tx, accountKey, {
        actor,
        action: 'consent.record',
        subject: accountId,
        outcome: 'done',
        details: { purpose, granted, policyVersion },
      });
    });
  },
});
