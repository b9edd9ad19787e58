import { once } from 'node:events';
import { request as httpRequest, type ClientRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { apiScopes, createServer, defaultLimits, type ApiContext } from '../../../api/index.js';
import { mediaTypeOf } from '../../../models/reader/media-type.js';
import { failure } from '../../../workflows/contract/index.js';
import { createTestDatabase } from '../../db/testing/test-database.js';
import { createObjectStore, prepareBucket } from '../../objects/index.js';
import { authPaths } from '../../people/index.js';
import { createTestPeople, testPublicUrl } from '../../people/testing/test-people.js';
import { createWorkflowPort } from '../../temporal/index.js';
import { whatIsWrongWith } from '../../webhooks/index.js';

export interface Answer {
  status: number;
  code?: string;
  body: Record<string, unknown> & { id?: string; errors?: { in: string; pointer: string }[] };
  headers: Headers;
}
export interface Asking {
  /** Null: nobody. */
  token?: string | null;
  body?: string | Buffer | FormData;
  headers?: Record<string, string>;
  /** Another app than the first. */
  at?: string;
}
export type ApiOnServers = Awaited<ReturnType<typeof openApi>>;

/** Short, so that a test need not wait for a slow client to be given up. */
export const testLimits = {
  ...defaultLimits,
  uploadMaxBytes: 1_000_000,
  bodyTimeoutMs: 500,
  jsonTimeoutMs: 500,
  streamPollMs: 200,
  refusalsPerMinutePerAddress: 100_000,
  signInsPerMinutePerAddress: 100_000,
};

/** The API for integration tests, on real PostgreSQL, S3 and Temporal. No worker runs, so that every document stays `received`. */
export async function openApi() {
  const env = process.env as Record<'S3_ENDPOINT' | 'S3_ACCESS_KEY' | 'S3_SECRET_KEY' | 'S3_BUCKET' | 'TEMPORAL_ADDRESS', string>;
  const database = await createTestDatabase();
  const { db } = database;
  const s3 = {
    endpoint: env.S3_ENDPOINT,
    accessKey: env.S3_ACCESS_KEY,
    secretKey: env.S3_SECRET_KEY,
    bucket: env.S3_BUCKET,
    region: 'us-east-1',
  };
  await prepareBucket(s3);
  const objects = createObjectStore(s3);
  const temporal = await Connection.connect({ address: env.TEMPORAL_ADDRESS });
  const checkTemporal = async () => void (await temporal.workflowService.describeNamespace({ namespace: 'default' }));
  const people = createTestPeople(database.peopleUrl);
  const servers: Server[] = [];
  let logged = '';

  /** An app of its own, with parts changed; gives its address. */
  async function listen(changes: Partial<ApiContext> = {}): Promise<string> {
    const server = createServer({
      repositories: db.repositories,
      people,
      authPaths,
      tls: null,
      publicUrl: testPublicUrl,
      consoleFolder: null,
      documentKeys: db.documentKeys,
      objects,
      // Nothing has been read here, so nothing can be drawn: the route answers before it would come to that.
      reader: { renderPage: () => Promise.reject(failure('document.not_ready')) },
      mediaTypeOf,
      whatIsWrongWithWebhookUrl: (url) => whatIsWrongWith(url, { allowHttp: false, allowed: [] }),
      workflows: createWorkflowPort({ client: new Client({ connection: temporal }), check: checkTemporal }),
      logger: pino({ level: 'trace' }, { write: (line) => void (logged += line) }),
      clock: () => new Date(),
      limits: testLimits,
      trustedProxies: [],
      policyVersion: '1',
      readiness: { database: () => db.check(), objects: () => objects.check(), temporal: checkTemporal },
      ...changes,
    });
    server.listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const account = await database.newAccount();
  const newKey = async ({ scopes = apiScopes, expiresAt = null as Date | null } = {}) =>
    (await db.repositories.apiKeys.create(account, { label: 'test', scopes: [...scopes], expiresAt, actor: 'system' })).token;
  const key = await newKey();
  const base = await listen();

  async function ask(method: string, path: string, { token = key, body, headers = {}, at = base }: Asking = {}): Promise<Answer> {
    const response = await fetch(at + path, { method, body, headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers } });
    const text = await response.text();
    const json = (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : { text }) as Answer['body'];
    return { status: response.status, code: json.code as string | undefined, body: json, headers: response.headers };
  }

  return {
    database,
    db,
    people,
    objects,
    account,
    key,
    base,
    newKey,
    listen,
    ask,
    askJson: (method: string, path: string, body: string, asking: Asking = {}) =>
      ask(method, path, { ...asking, body, headers: { 'content-type': 'application/json', ...asking.headers } }),
    submit: (bytes: Buffer, headers: Record<string, string> = {}) => ask('POST', '/v1/documents', { body: bytes, headers }),
    /** A submission whose body the test writes itself. */
    openSubmission(headers: Record<string, string | number>): ClientRequest {
      const sending = httpRequest(`${base}/v1/documents`, { method: 'POST', headers: { authorization: `Bearer ${key}`, ...headers } });
      // Tests break it off; what they look at is the server.
      return sending.on('error', () => undefined);
    },
    /** Versions and markers that stand in the store. */
    storedObjects: () => objects.count(`${account}/`),
    logged: () => logged,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
      await temporal.close();
      await people.close();
      await database.drop();
    },
  };
}

let papers = 0;
/** Bytes that begin as a PDF does, different each time. */
export const paper = (sizeBytes = 100): Buffer =>
  Buffer.concat([Buffer.from(`%PDF-1.7 ${papers++} ${Math.random()}\n`), Buffer.alloc(sizeBytes, 'x')]);
