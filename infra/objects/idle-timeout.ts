import type http from 'node:http';
import type https from 'node:https';

/** Whoever reads an answer may pause this long, as a phone between two networks does; then its connection is wanted for others. */
const READER_PAUSE_MS = 60_000;

export const TIMED_OUT = 'ETIMEDOUT';
const tooQuiet = () => Object.assign(new Error('object storage timed out'), { code: TIMED_OUT });

/**
 * The transport of the S3 client, which sets no timeout of its own: a server that accepts and then says nothing would hold a request for
 * ever. A request is given up when nothing has moved for `idleTimeoutMs`, in either direction: a long one goes on as long as it moves.
 */
export const transportWith = (module: typeof http | typeof https, idleTimeoutMs: number) => ({
  request(options: http.RequestOptions, onResponse?: (response: http.IncomingMessage) => void): http.ClientRequest {
    const request = module.request(options, onResponse);
    boundConnecting(request, idleTimeoutMs);
    boundSilence(request, idleTimeoutMs);
    return request;
  },
});

/** Waiting for a free connection counts too: behind requests that wait for a silent server, one would wait for each in turn. */
function boundConnecting(request: http.ClientRequest, idleTimeoutMs: number): void {
  const timer = setTimeout(() => request.destroy(tooQuiet()), idleTimeoutMs);
  const done = () => clearTimeout(timer);
  request.once('close', done).once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', done);
    else done();
  });
}

function boundSilence(request: http.ClientRequest, idleTimeoutMs: number): void {
  let response: http.IncomingMessage | null = null;
  let pausedSince = 0;
  let seenBytes = -1;
  request.once('response', (begun) => (response = begun));
  request.setTimeout(idleTimeoutMs);
  request.on('timeout', () => {
    const { socket } = request;
    // What has come in and not been taken says that it is the reader who pauses, and not the server.
    if (response?.readableLength && socket) {
      if (socket.bytesRead !== seenBytes) pausedSince = performance.now();
      seenBytes = socket.bytesRead;
      if (performance.now() - pausedSince < READER_PAUSE_MS) return void socket.setTimeout(idleTimeoutMs);
    }
    request.destroy(tooQuiet());
  });
}
