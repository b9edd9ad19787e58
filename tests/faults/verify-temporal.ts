import { setTimeout as wait } from 'node:timers/promises';
import { Client, Connection, type WorkflowExecutionInfo } from '@temporalio/client';
import { query } from '../../infra/local/servers/postgres.js';
import type { RunFile } from '../../infra/local/supervisor/run-file.js';
import type { Violation } from './violation.js';

/** The list of workflows follows what happens; after a crash it needs a moment more. */
const LISTED_WITHIN_MS = 30_000;

/** One chain of runs per document: ended where the document is final, running where it waits for a person. */
export async function verifyTemporal(run: RunFile): Promise<Violation[]> {
  const connection = await Connection.connect({ address: run.temporal });
  try {
    const client = new Client({ connection });
    const deadline = Date.now() + LISTED_WITHIN_MS;
    for (;;) {
      const violations = compare(await documents(run), await chains(client));
      if (!violations.length || Date.now() > deadline) return violations;
      await wait(1_000);
    }
  } finally {
    await connection.close();
  }
}

interface Standing {
  document_id: string;
  status: string;
}
const documents = async ({ databaseOwner }: RunFile): Promise<Standing[]> =>
  (await query(databaseOwner, 'select document_id, status from documents')).rows as Standing[];

/** The last run of each chain, by document. */
async function chains(client: Client): Promise<Map<string, WorkflowExecutionInfo[]>> {
  const found = new Map<string, WorkflowExecutionInfo[]>();
  for await (const run of client.workflow.list({ query: `WorkflowType = 'processDocument'` })) {
    if (run.status.name === 'CONTINUED_AS_NEW') continue;
    const documentId = run.workflowId.split('/').at(-1)!;
    found.set(documentId, [...(found.get(documentId) ?? []), run]);
  }
  return found;
}

function compare(standing: Standing[], found: Map<string, WorkflowExecutionInfo[]>): Violation[] {
  const known = new Set(standing.map(({ document_id }) => document_id));
  const strangers = [...found.keys()].filter((documentId) => !known.has(documentId));
  return [
    ...strangers.map((about) => ({ kind: 'duplicate' as const, about, detail: 'a workflow without a document' })),
    ...standing.flatMap(({ document_id: about, status }): Violation[] => {
      const runs = found.get(about) ?? [];
      if (runs.length > 1) return [{ kind: 'duplicate', about, detail: `${runs.length} chains of runs` }];
      if (!runs.length) return [{ kind: 'lost', about, detail: 'no workflow' }];
      const expected = status === 'in_review' ? 'RUNNING' : 'COMPLETED';
      const [{ status: seen }] = runs as [WorkflowExecutionInfo];
      return seen.name === expected ? [] : [{ kind: 'stuck', about, detail: `${status}, yet its workflow is ${seen.name}` }];
    }),
  ];
}
