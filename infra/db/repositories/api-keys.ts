import { z } from 'zod';
import { fail, type AccountId } from '../../../workflows/contract/index.js';
import { newId } from '../../../workflows/contract/new-id.js';
import { openText, seal } from '../../keys/index.js';
import { appendAudit } from '../audit/append.js';
import { idColumn } from '../columns.js';
import type { DbContext } from '../context.js';
import { keepWithEffect, storedOnce } from '../idempotency-line.js';
import { apiKeyTokens, sameSecret } from '../secret-token.js';
import { apiScopes, type ApiKeyRow, type Repositories } from '../repositories.js';

const columns = 'api_key_id, label, scopes, created_at, expires_at, revoked_at, last_used_at';
const keyRow = z.object({
  api_key_id: idColumn('apiKey'),
  label: z.instanceof(Buffer),
  scopes: z.array(z.enum(apiScopes)),
  created_at: z.date(),
  expires_at: z.date().nullable(),
  revoked_at: z.date().nullable(),
  last_used_at: z.date().nullable(),
});
const secretRow = keyRow
  .omit({ label: true, created_at: true, last_used_at: true })
  .extend({ secret_hash: z.instanceof(Buffer), expired: z.boolean(), used_lately: z.boolean() });

const placeOf = (accountId: AccountId, apiKeyId: string) => ({ table: 'api_keys', column: 'label', row: [accountId, apiKeyId] });
const opened = (accountKey: Buffer, accountId: AccountId, row: z.output<typeof keyRow>): ApiKeyRow => ({
  apiKeyId: row.api_key_id,
  label: openText(accountKey, placeOf(accountId, row.api_key_id), row.label),
  scopes: row.scopes,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
});

export const createApiKeysRepository = ({ pool, keys }: DbContext): Repositories['apiKeys'] => ({
  async create(accountId, { label, scopes, expiresAt, actor }, given) {
    const accountKey = await keys.accountKey(accountId);
    const once = await storedOnce(keys, accountId, given);
    const apiKeyId = newId('apiKey');
    const { token, secretHash } = apiKeyTokens.create(accountId, apiKeyId);
    return pool.inAccount(accountId, async (tx) => {
      const inserted = await tx.one(
        keyRow,
        `insert into api_keys (account_id, api_key_id, secret_hash, label, scopes, expires_at)
         values (app_account(), $1, $2::bytea, $3::bytea, $4::text[], $5::timestamptz) returning ${columns}`,
        [apiKeyId, secretHash, seal(accountKey, placeOf(accountId, apiKeyId), label), scopes, expiresAt],
      );
      const made = { row: opened(accountKey, accountId, inserted), token };
      if (once) await keepWithEffect(tx, accountKey, once.claim, { documentId: null, answer: once.answer(made) });
      const details = { scopes: scopes.join(' '), expiresAt: expiresAt?.toISOString() ?? null };
      await appendAudit(tx, accountKey, { actor, action: 'api_key.create', subject: apiKeyId, outcome: 'done', details });
      return made;
    });
  },

  async many(accountId) {
    const rows = await pool.inAccount(accountId, (tx) => tx.many(keyRow, `select ${columns} from api_keys order by api_key_id desc`));
    if (!rows.length) return [];
    const accountKey = await keys.accountKey(accountId);
    return rows.map((row) => opened(accountKey, accountId, row));
  },

  async revoke(accountId, apiKeyId, actor) {
    const accountKey = await keys.accountKey(accountId);
    const row = await pool.inAccount(accountId, async (tx) => {
      const revoked = await tx.run('update api_keys set revoked_at = now() where api_key_id = $1 and revoked_at is null', [apiKeyId]);
      const found = await tx.maybeOne(keyRow, `select ${columns} from api_keys where api_key_id = $1`, [apiKeyId]);
      if (revoked) await appendAudit(tx, accountKey, { actor, action: 'api_key.revoke', subject: apiKeyId, outcome: 'done', details: {} });
      return found ?? fail('api_key.not_found');
    });
    return opened(accountKey, accountId, row);
  },

  async authenticate(token) {
    const parsed = apiKeyTokens.parse(token) ?? fail('auth.invalid');
    const { accountId, id: apiKeyId } = parsed;
    return pool.inAccount(accountId, async (tx) => {
      const row = await tx.maybeOne(
        secretRow,
        `select api_key_id, secret_hash, scopes, expires_at, revoked_at, coalesce(expires_at <= now(), false) as expired,
                coalesce(last_used_at > now() - interval '1 minute', false) as used_lately
           from api_keys where api_key_id = $1`,
        [apiKeyId],
      );
      if (!row) fail('auth.invalid');
      // Whose key it is goes along, so that the refusal stands in that account's audit log.
      if (!sameSecret(row.secret_hash, parsed.secretHash)) fail('auth.invalid', undefined, { accountId, apiKeyId });
      if (row.revoked_at) fail('auth.revoked', undefined, { accountId, apiKeyId });
      if (row.expired) fail('auth.expired', undefined, { accountId, apiKeyId });
      if (!row.used_lately) await tx.run('update api_keys set last_used_at = now() where api_key_id = $1', [apiKeyId]);
      return { accountId, apiKeyId, scopes: row.scopes, expiresAt: row.expires_at };
    });
  },
});
