import pg from 'pg';
import { codeOf, fail } from '../../workflows/contract/index.js';

/**
 * SQLSTATEs that mean "not now": connection trouble (08), too few resources (53), operator intervention such as a shutdown or a
 * cancelled statement (57), a deadlock or serialisation failure (40), a lock not had in time (55P03), a read-only standby (25006).
 */
const passing = /^(08|53|57|40|55P03|25006)/;
/** What `pg` says without a SQLSTATE when a connection is lost, refused or not had in time. */
const connectionTrouble =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|query read timeout|connection ended|pool after calling end/i;

/** Database errors become coded failures here, once. Constraints that callers expect to meet are handled where they stand in the SQL. */
export function translate(error: unknown): never {
  if (codeOf(error)) throw error;
  if (error instanceof pg.DatabaseError) {
    const facts = { sqlState: error.code, constraint: error.constraint, table: error.table };
    if (error.code && passing.test(error.code)) fail('database.unavailable', undefined, facts, error);
    // Every foreign key to a document is named so: its row went while something was written about it.
    if (error.code === '23503' && error.constraint?.endsWith('_of_document')) fail('document.erased', undefined, facts, error);
    fail('internal.unexpected', 'The database refused a statement.', facts, error);
  }
  if (isConnectionTrouble(error)) fail('database.unavailable', undefined, {}, error);
  throw error;
}

/** The connection is gone, or nothing comes through it: no further word on it is worth waiting for. */
export function isConnectionTrouble(error: unknown): boolean {
  const { syscall, message, code, cause } = error as NodeJS.ErrnoException;
  if (syscall || code === 'ECONNRESET' || code === 'EPIPE' || connectionTrouble.test(message)) return true;
  return cause instanceof Error && isConnectionTrouble(cause);
}
