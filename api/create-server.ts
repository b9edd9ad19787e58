import { createServer as createHttpServer, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { ApiContext } from './context.js';
import { createApp } from './create-app.js';
import { refuseUnparsed } from './http/refuse-unparsed.js';

/** How often Node looks for requests that take too long; by default twice a minute, which adds half a minute to every limit. */
const LOOK_FOR_SLOW_MS = 1_000;

/** The app on a server that does not listen yet, with bounds on what comes before the app: the lines of the request's head. */
export function createServer(ctx: ApiContext): Server {
  const { headersTimeoutMs, bodyTimeoutMs } = ctx.limits;
  const options: ServerOptions = {
    connectionsCheckingInterval: LOOK_FOR_SLOW_MS,
    headersTimeout: headersTimeoutMs,
    // The app bounds bodies itself, by their kind; Node's own bound would cut a slow large upload off before.
    requestTimeout: headersTimeoutMs + bodyTimeoutMs + 10_000,
    // The app says so itself, as a problem.
    requireHostHeader: false,
  };
  const app = createApp(ctx);
  const server = ctx.tls ? createHttpsServer({ ...options, ...ctx.tls, minVersion: 'TLSv1.2' }, app) : createHttpServer(options, app);
  // An expectation that is not known may be passed over (RFC 9110, 10.1.1); Node would refuse it without a word.
  server.on('checkExpectation', (req, res) => server.emit('request', req, res));
  refuseUnparsed(server, ctx.logger);
  return server;
}
