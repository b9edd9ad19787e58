import { createHash } from 'node:crypto';
import { ApiProblem, createApiClient, type ApiClient } from '../../api/client/index.js';
import type { RunFile } from '../../infra/local/supervisor/run-file.js';
import type { Submission } from './submit.js';
import type { Violation } from './violation.js';

/** What a client can see: each document it was given an answer for is there, whole, and finished; and the audit log is unbroken. */
export async function verifyByApi(run: RunFile, submissions: Submission[]): Promise<Violation[]> {
  const client = createApiClient({ baseUrl: run.api, apiKey: run.demo!.apiKey });
  const found: Violation[] = [];
  for (const submission of submissions) found.push(...(await verifySubmission(client, submission)));
  return [...found, ...(await verifyAudit(client))];
}

async function verifySubmission(client: ApiClient, { receipt, documentId, refusal, sha256 }: Submission): Promise<Violation[]> {
  if (documentId === null) return [{ kind: 'lost', about: `receipt ${receipt}`, detail: `never accepted: ${refusal}` }];
  try {
    const { status, failure } = await client.get(documentId);
    const original = await digestOfOriginal(client, documentId);
    return [
      ...(original === sha256
        ? []
        : [{ kind: 'lost' as const, about: documentId, detail: `its original is not what was sent: ${original}` }]),
      ...(status === 'received' || status === 'processing' ? [{ kind: 'stuck' as const, about: documentId, detail: status }] : []),
      // Every receipt is a good one: whatever fails it is a fault of ours.
      ...(status === 'failed' || status === 'cancelled'
        ? [{ kind: 'failed' as const, about: documentId, detail: failure?.code ?? status }]
        : []),
    ];
  } catch (error) {
    if (error instanceof ApiProblem) return [{ kind: 'lost', about: documentId, detail: error.message }];
    throw error;
  }
}

/** The digest of the bytes, or what was said instead of them. */
async function digestOfOriginal(client: ApiClient, documentId: string): Promise<string> {
  const { response } = await client.call.GET('/v1/documents/{documentId}/original', {
    params: { path: { documentId } },
    parseAs: 'stream',
  });
  if (!response.ok) return `HTTP ${response.status}`;
  const hash = createHash('sha256');
  try {
    for await (const chunk of response.body ?? []) hash.update(chunk as Uint8Array);
  } catch (error) {
    return `broken off (${(error as Error).message})`;
  }
  return hash.digest('hex');
}

async function verifyAudit(client: ApiClient): Promise<Violation[]> {
  const { data, error } = await client.call.GET('/v1/audit/verification');
  if (error) return [{ kind: 'audit', about: 'chain', detail: error.code }];
  return data.intact ? [] : [{ kind: 'audit', about: 'chain', detail: `broken at line ${data.broken_at}` }];
}
