import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { codeOf, failure, failureFor, type FailureCode } from '../../workflows/contract/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { LINGER_MS } from './end-and-close.js';
import { malformed, problemOf } from './problem.js';

const codes: Record<string, FailureCode> = {
  HPE_HEADER_OVERFLOW: 'request.headers_too_large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'request.too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too_slow',
};

/** Answers what Node refuses before there is a request to speak of, in the words of all other refusals, and closes the connection. */
export function refuseUnparsed(server: Server, logger: Logger): void {
  const begun = new WeakMap<Duplex, ServerResponse>();
  const refused = new WeakSet<Duplex>();
  server.on('request', (req, res) => begun.set(req.socket, res));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // What still comes in on a connection that is being closed is refused once more by the parser.
    if (refused.has(socket)) return;
    refused.add(socket);
    const under = begun.get(socket);
    // An answer in the middle of another would be read as part of that.
    if (!socket.writable || (under?.headersSent && !under.writableFinished)) return void socket.destroy();
    const requestId = newId('request');
    const { code, text } = answerTo(error, requestId);
    logger.info({ requestId, code, reason: error.code }, 'request refused unparsed');
    socket.end(text);
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => clearTimeout(timer));
  });
}

function answerTo(error: NodeJS.ErrnoException & { reason?: unknown }, requestId: string): { code: FailureCode; text: string } {
  // The parser's reason is one of its own sentences and quotes nothing.
  const what = typeof error.reason === 'string' ? `The request is not HTTP: ${error.reason}.` : undefined;
  const known = codes[error.code ?? ''];
  const refusal = known ? failure(known) : malformed(what ?? failureFor('request.malformed').meaning);
  const code = codeOf(refusal)!;
  const { status } = failureFor(code);
  const body = JSON.stringify(problemOf(refusal, code, requestId));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    'Connection: close',
  ];
  return { code, text: `${head.join('\r\n')}\r\n\r\n${body}` };
}
