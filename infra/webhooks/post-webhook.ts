import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { codeOf, fail, failure, type FailureCode } from '../../workflows/contract/index.js';
import { resolveHost, type HostAddress } from './resolve-host.js';
import { signedHeaders } from './sign.js';
import { whatIsWrongWith, type UrlRules } from './webhook-url.js';

export interface WebhookMessage {
  url: string;
  /** The `webhook-id`, the same over all tries. */
  eventId: string;
  body: string;
  secrets: readonly string[];
  at: Date;
}
/** How a receiver answered; no failure: it took it. */
export interface WebhookAnswer {
  status: number | null;
  failure: FailureCode | null;
}
/** Throws only what is no affair of the receiver's: the reason of an aborted signal, or an error of ours. */
export type PostWebhook = (message: WebhookMessage, signal: AbortSignal) => Promise<WebhookAnswer>;

export interface PostOptions extends UrlRules {
  /** For all of it: name, connection, request, answer. Standard Webhooks asks for 15 to 30 s. */
  timeoutMs: number;
  dnsServers?: readonly string[];
}

/** Names resolve in far less; what is left of the time is the receiver's. */
const RESOLVE_TIMEOUT_MS = 5_000;
/** What a receiver says beside its status interests nobody: so much of it is let come, so that it is not cut off in the middle of a word. */
const ANSWER_MAX_BYTES = 1024;
const ANSWER_GRACE_MS = 500;

/** Makes the one way in which a request goes to a stranger's address. */
export function createPostWebhook({ timeoutMs, dnsServers, ...rules }: PostOptions): PostWebhook {
  return async (message, signal) => {
    try {
      if (whatIsWrongWith(message.url, rules)) fail('webhook.address_refused');
      const url = new URL(message.url);
      const endsAtMs = performance.now() + timeoutMs;
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const addresses = await resolveHost(host, { ...rules, dnsServers, timeoutMs: Math.min(RESOLVE_TIMEOUT_MS, timeoutMs) });
      signal.throwIfAborted();
      const status = await send({ url, addresses, message, timeoutMs: endsAtMs - performance.now(), signal });
      return { status, failure: failureOf(status) };
    } catch (error) {
      signal.throwIfAborted();
      const code = codeOf(error);
      if (!code?.startsWith('webhook.')) throw error;
      return { status: null, failure: code };
    }
  };
}

function failureOf(status: number): FailureCode | null {
  if (status >= 200 && status < 300) return null;
  if (status === 410) return 'webhook.gone';
  return status >= 300 && status < 400 ? 'webhook.redirected' : 'webhook.status';
}

interface Sending {
  url: URL;
  addresses: HostAddress[];
  message: WebhookMessage;
  timeoutMs: number;
  signal: AbortSignal;
}

/** One request on a connection of its own, to an address that was checked: the name is not resolved again. Gives the status; follows nothing. */
function send({ url, addresses, message, timeoutMs, signal }: Sending): Promise<number> {
  const bytes = Buffer.from(message.body);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: onlyThese(addresses),
    // Said aloud, since the environment could say otherwise for the whole process.
    rejectUnauthorized: true,
    maxHeaderSize: 16 * 1024,
    headers: {
      'content-type': 'application/json',
      'content-length': bytes.length,
      'user-agent': 'BlumSmart-Webhooks/1',
      connection: 'close',
      ...signedHeaders(message),
    },
  };
  const request: ClientRequest = url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options);
  return new Promise<number>((resolve, reject) => {
    const giveUp = (code: FailureCode) => request.destroy(failure(code));
    const timer = setTimeout(() => giveUp('webhook.timed_out'), timeoutMs);
    const abort = () => request.destroy(failure('webhook.unreachable'));
    signal.addEventListener('abort', abort, { once: true });
    request
      .once('response', (response) => {
        letGo(response, () => request.destroy());
        resolve(response.statusCode!);
      })
      // It would be somebody else's protocol: nobody asked for one.
      .once('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode!);
      })
      .on('error', (error: NodeJS.ErrnoException) =>
        reject(codeOf(error) ? error : failure(connectionFailure(error), undefined, {}, error)),
      )
      .once('close', () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        // Closed before it said anything, and without an error: nothing else would tell. After a status this changes nothing.
        reject(failure('webhook.unreachable'));
      })
      .end(bytes);
  });
}

/** Lets a short answer come to its end, and cuts a long or slow one off. */
function letGo(response: IncomingMessage, cut: () => void): void {
  let seenBytes = 0;
  const timer = setTimeout(cut, ANSWER_GRACE_MS);
  response
    .on('data', (chunk: Buffer) => {
      seenBytes += chunk.length;
      if (seenBytes > ANSWER_MAX_BYTES) cut();
    })
    // The status is known by then, and is all that counts.
    .on('error', () => undefined)
    .once('close', () => clearTimeout(timer));
}

/** Answers every question for the host with the addresses that were checked. */
const onlyThese =
  (addresses: HostAddress[]): LookupFunction =>
  (_host, { all }, done) => {
    if (all) done(null, addresses);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  };

/** Codes of OpenSSL and Node about certificates and the handshake. */
const tlsTrouble = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO$)/;
const connectionFailure = ({ code = '' }: NodeJS.ErrnoException): FailureCode =>
  tlsTrouble.test(code) ? 'webhook.tls' : 'webhook.unreachable';
