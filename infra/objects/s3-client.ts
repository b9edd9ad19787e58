import http from 'node:http';
import https from 'node:https';
import { Client, type ClientOptions } from 'minio';
import { codeOf, factsOf, fail } from '../../workflows/contract/index.js';
import { TIMED_OUT, transportWith } from './idle-timeout.js';

export interface S3Options {
  /** `http://127.0.0.1:8333` */
  endpoint: string;
  region?: string;
  accessKey: string;
  secretKey: string;
  bucket: string;
  /** A request on which nothing moves for this long is given up. */
  idleTimeoutMs?: number;
}

/** The one door to S3. Retries are off: Temporal retries, and an API caller is told to. */
export function createS3Client({ endpoint, region = 'us-east-1', accessKey, secretKey, idleTimeoutMs = 30_000 }: S3Options): Client {
  const url = new URL(endpoint);
  const useSSL = url.protocol === 'https:';
  const module = useSSL ? https : http;
  const agent = new module.Agent({ keepAlive: true, maxSockets: 64, timeout: idleTimeoutMs });
  return new Client({
    endPoint: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (useSSL ? 443 : 80),
    useSSL,
    region,
    accessKey,
    secretKey,
    transportAgent: agent,
    transport: transportWith(module, idleTimeoutMs) as unknown as NonNullable<ClientOptions['transport']>,
    retryOptions: { disableRetry: true },
  });
}

export const timedOut = (error: unknown): boolean => factsOf(error).reason === TIMED_OUT;

const missingCodes = new Set(['NoSuchKey', 'NotFound', 'NoSuchVersion']);

/** Storage errors become coded failures here, once. */
export async function coded<T>(facts: Record<string, string>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return translate(error, facts);
  }
}
export function translate(error: unknown, facts: Record<string, string>): never {
  if (codeOf(error)) throw error;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && missingCodes.has(code)) fail('objects.missing', undefined, facts, error);
  return fail('objects.unavailable', undefined, { ...facts, reason: typeof code === 'string' ? code : 'unknown' }, error);
}
