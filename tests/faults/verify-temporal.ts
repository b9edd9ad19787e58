import { setTimeout as wait } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { query } from '../../infra/local/servers/postgres.js';
import type { RunFile } from '../../infra/local/supervisor/run-file.js';
import type { Violation } from './violation.js';

/** The list of workflows follows what happens; after a crash it needs a moment more. */
const LISTED_WITHIN_MS = 30_000;

/** One chain of runs per document: ended where the document is final, running where it waits for a person. */
export async function verifyTemporal(run: RunFile): Promise<Violation[]> {
  const connection = await Connection.connect({ address: run.temporal });
  try {
    const deadline = Date.now() + LISTED_WITHIN_MS;
    for (;;) {
      const violations = compare(await documents(run), await chains(connection));
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

type Status = keyof typeof proto.temporal.api.enums.v1.WorkflowExecutionStatus;
const { WorkflowExecutionStatus: statusNames } = proto.temporal.api.enums.v1;

/** How the last run of each chain stands, by document. Asked below the client, which would open memos that only the product has keys for. */
async function chains(connection: Connection): Promise<Map<string, Status[]>> {
  const found = new Map<string, Status[]>();
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await connection.workflowService.listWorkflowExecutions({
      namespace: 'default',
      query: `WorkflowType = 'processDocument'`,
      nextPageToken,
    });
    for (const { execution, status } of page.executions) {
      const name = statusNames[status!] as Status;
      const documentId = execution!.workflowId!.split('/').at(-1)!;
      if (name !== 'WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW') found.set(documentId, [...(found.get(documentId) ?? []), name]);
    }
    nextPageToken = page.nextPageToken;
  } while (nextPageToken?.length);
  return found;
}

function compare(standing: Standing[], found: Map<string, Status[]>): Violation[] {
  const known = new Set(standing.map(({ document_id }) => document_id));
  const strangers = [...found.keys()].filter((documentId) => !known.has(documentId));
  return [
    ...strangers.map((about) => ({ kind: 'duplicate' as const, about, detail: 'a workflow without a document' })),
    ...standing.flatMap(({ document_id: about, status }): Violation[] => {
      const runs = found.get(about) ?? [];
      if (runs.length > 1) return [{ kind: 'duplicate', about, detail: `${runs.length} chains of runs` }];
      if (!runs.length) return [{ kind: 'lost', about, detail: 'no workflow' }];
      const expected: Status = status === 'in_review' ? 'WORKFLOW_EXECUTION_STATUS_RUNNING' : 'WORKFLOW_EXECUTION_STATUS_COMPLETED';
      return runs[0] === expected ? [] : [{ kind: 'stuck', about, detail: `${status}, yet its workflow has ${runs[0]}` }];
    }),
  ];
}
