import pg from 'pg';
import type { AccountId } from '../../workflows/contract/index.js';
import { translate } from './translate.js';

/**
 * Every account, for the operator's own tools. Row-level security is forced, so it takes the owner of the tables to be a superuser or to
 * bypass it; the application's role cannot ask this.
 */
export async function listAccounts({ databaseOwnerUrl }: { databaseOwnerUrl: string }): Promise<AccountId[]> {
  const client = new pg.Client({
    connectionString: databaseOwnerUrl,
    application_name: 'blumsmart-operator',
    connectionTimeoutMillis: 10_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ account_id: AccountId }>('select account_id from accounts order by account_id');
    return rows.map((row) => row.account_id);
  } catch (error) {
    return translate(error);
  } finally {
    await client.end();
  }
}
