import { codeOf, fail, type AccountId } from '../../../workflows/contract/index.js';
import type { Keys } from '../../keys/index.js';
import { appendAudit } from '../audit/append.js';
import { headRow, openHead, sealHead, type AuditHead } from '../audit/head.js';
import { auditColumns, auditRow, firstHash, lineHash, openDetails, openLine } from '../audit/line.js';
import type { DbContext } from '../context.js';
import { cursorOf, readCursor } from '../cursor.js';
import type { Repositories } from '../repositories.js';

const batchSize = 1_000;

export const createAuditRepository = ({ pool, keys }: DbContext): Repositories['audit'] => ({
  async append(accountId, line) {
    const accountKey = await keys.accountKey(accountId);
    await pool.inAccount(accountId, (tx) => appendAudit(tx, accountKey, line));
  },

  async page(accountId, { limit, after }) {
    const before = after === null ? null : readSeq(after);
    const accountKey = await keys.accountKey(accountId);
    const rows = await pool.inAccount(accountId, (tx) =>
      tx.many(
        auditRow,
        `select ${auditColumns} from audit_entries where $1::bigint is null or seq < $1::bigint order by seq desc limit $2`,
        [before, limit + 1],
      ),
    );
    const items = rows.slice(0, limit).map(({ line }) => openLine(accountKey, line));
    return { items, next: rows.length > limit ? cursorOf(String(items.at(-1)!.seq)) : null };
  },

  async verify(accountId) {
    const accountKey = await keys.accountKey(accountId);
    const noted = await notedHead(keys, accountKey, accountId);
    let lines = 0;
    let hash: Buffer = firstHash;
    for (;;) {
      const rows = await pool.inAccount(accountId, (tx) =>
        tx.many(auditRow, `select ${auditColumns} from audit_entries where seq > $1::bigint order by seq limit $2`, [lines, batchSize]),
      );
      for (const row of rows) {
        if (
          row.line.seq !== lines + 1 ||
          !row.line.previousHash.equals(hash) ||
          !lineHash(row.line).equals(row.hash) ||
          (row.line.seq === noted?.seq && !row.hash.equals(noted.hash)) ||
          !opens(accountKey, row.line)
        )
          return { lines, brokenAt: lines + 1 };
        hash = row.hash;
        lines += 1;
      }
      if (rows.length < batchSize) return { lines, brokenAt: noted && lines < noted.seq ? lines + 1 : null };
    }
  },

  async noteHeads(onProgress) {
    const heads = { noted: 0, broken: [] as AccountId[] };
    for (const accountId of await keys.accounts()) {
      const outcome = await noteHead({ pool, keys }, accountId);
      if (outcome === 'noted') heads.noted += 1;
      if (outcome === 'broken') heads.broken.push(accountId);
      onProgress();
    }
    return heads;
  },
});

const selectHead = 'select seq::int, hash from audit_entries';

/** A chain that does not meet the head noted before, or whose note does not open, keeps that note for whoever verifies. */
async function noteHead({ pool, keys }: Pick<DbContext, 'pool' | 'keys'>, accountId: AccountId): Promise<'noted' | 'unchanged' | 'broken'> {
  try {
    const accountKey = await keys.accountKey(accountId);
    const before = await notedHead(keys, accountKey, accountId);
    const { newest, met } = await pool.inAccount(accountId, async (tx) => ({
      newest: await tx.maybeOne(headRow, `${selectHead} order by seq desc limit 1`),
      met: before && (await tx.maybeOne(headRow, `${selectHead} where seq = $1::bigint`, [before.seq])),
    }));
    if (before && !met?.hash.equals(before.hash)) return 'broken';
    if (!newest || newest.seq === before?.seq) return 'unchanged';
    await keys.putAuditHead(accountId, sealHead(accountKey, accountId, newest));
    return 'noted';
  } catch (error) {
    if (codeOf(error) === 'keys.corrupt') return 'broken';
    throw error;
  }
}

async function notedHead(keys: Keys, accountKey: Buffer, accountId: AccountId): Promise<AuditHead | null> {
  const sealed = await keys.maybeAuditHead(accountId);
  return sealed && openHead(accountKey, accountId, sealed);
}

function opens(accountKey: Buffer, line: Parameters<typeof openDetails>[1]): boolean {
  try {
    openDetails(accountKey, line);
    return true;
  } catch (error) {
    if (codeOf(error) === 'keys.corrupt') return false;
    throw error;
  }
}

function readSeq(cursor: string): number {
  const seq = readCursor(cursor);
  return /^\d{1,15}$/.test(seq) ? Number(seq) : fail('request.invalid', 'The cursor is not valid.', { place: 'after' });
}
