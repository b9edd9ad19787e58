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

/** What Node says of a connection that broke, of an answer that broke off, and of one that is no HTTP. */
const socketCodes = /^(ECONN\w+|EPIPE|ETIMEDOUT|ERR_STREAM_PREMATURE_CLOSE|HPE_\w+)$/;
const missingCodes = new Set(['NoSuchKey', 'NotFound', 'NoSuchVersion']);

/** Storage errors become coded failures here, once. */
export async function coded<T>(facts: Record<string, string>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    return translate(error, facts);
  }
}

/** Answers of a server that cannot serve just now (5xx), by their S3 codes; the client gives one without a body no code.
 * A bucket that is missing counts too, as for readiness. */
const awayCodes = new Set(['InternalError', 'SlowDown', 'ServiceUnavailable', 'RequestTimeout', 'NoSuchBucket', '']);

/** Only a server that is away is called unavailable: a refusal, or a mistake of our own, does not pass by waiting. */
export function translate(error: unknown, facts: Record<string, string>): never {
  if (codeOf(error)) throw error;
  const { name, code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && missingCodes.has(code)) fail('objects.missing', undefined, facts, error);
  const away = name === 'S3Error' ? awayCodes.has(code ?? '') : syscall !== undefined || socketCodes.test(code ?? '');
  return fail(away ? 'objects.unavailable' : 'internal.unexpected', undefined, { ...facts, reason: code ?? 'unknown' }, error);
}
