import { Connection } from '@temporalio/client';
import { Client } from 'minio';
import pg from 'pg';
import { runFile } from './run-file.js';

/** What each store still knows by the document's id. These look past the API, as an auditor with every password could. */

/** Object versions and delete markers below the document's prefix. */
export async function objectVersions(prefix: string): Promise<string[]> {
  const { s3, s3Access } = runFile();
  const { hostname, port } = new URL(s3);
  const client = new Client({ endPoint: hostname, port: Number(port), useSSL: false, region: 'us-east-1', ...s3Access });
  const names: string[] = [];
  const listed = client.listObjects(s3Access.bucket, prefix, true, { IncludeVersion: true }) as AsyncIterable<{
    name?: string;
    versionId?: string | null;
  }>;
  for await (const { name, versionId } of listed) names.push(`${name}@${versionId}`);
  return names;
}

export async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: runFile().databaseOwner });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Tables with a row in which the id stands, in whatever column. */
export async function tablesNaming(id: string): Promise<string[]> {
  const tables = await query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const naming: string[] = [];
  for (const { name } of tables) {
    const [row] = await query<{ some: boolean }>(
      `select exists (select from ${name} as one where one::text like '%' || $1 || '%') as some`,
      [id],
    );
    if (row!.some) naming.push(name);
  }
  return naming;
}

/** Executions, open or closed, that bear the workflow id. */
export async function executionsOf(workflowId: string): Promise<string[]> {
  const connection = await Connection.connect({ address: runFile().temporal });
  try {
    const { executions } = await connection.workflowService.listWorkflowExecutions({
      namespace: 'default',
      query: `WorkflowId = '${workflowId}'`,
    });
    return (executions ?? []).map(({ execution }) => execution!.runId!);
  } finally {
    await connection.close();
  }
}
