import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { fail } from '../workflows/contract/index.js';
import type { ApiContext } from './context.js';
import { serveDocs } from './docs/serve-docs.js';
import { authenticate } from './http/authenticate.js';
import { beginRequest } from './http/begin-request.js';
import { allowCodecOrigin, CODEC_PATH } from './http/codec-origin.js';
import { createGate } from './http/gate.js';
import { handleError } from './http/handle-error.js';
import { health } from './http/health.js';
import { createMissingIds } from './http/missing-ids.js';
import { mountRoutes } from './http/mount-routes.js';
import { malformed } from './http/problem.js';
import { rateLimits } from './http/rate-limits.js';
import { serveAuth } from './http/serve-auth.js';
import { serveConsole } from './http/serve-console.js';
import { createStreamCount } from './http/stream-count.js';
import { routes } from './routes/index.js';

/** The front door. */
export function createApp(ctx: ApiContext): Express {
  const app = express();
  app.set('etag', false).set('query parser', 'simple').set('trust proxy', ctx.trustedProxies).set('case sensitive routing', true);
  app.use(beginRequest(ctx.logger));
  app.use(securityHeaders(ctx));
  app.use(namesHost);
  app.use(health(ctx));

  const limit = rateLimits(ctx.limits);
  app.use(limit.perAddress);
  app.use(serveDocs());
  app.use('/auth', serveAuth({ ...ctx, limitSignIns: limit.signIns }));
  app.use(CODEC_PATH, allowCodecOrigin(ctx.temporalUi?.url ?? null));
  app.use(
    '/v1',
    (_req, res, next) => {
      res.setHeader('Cache-Control', 'no-store');
      next();
    },
    authenticate(ctx, limit.refusals),
    limit.perKey,
    mountRoutes(routes, '/v1', {
      ...ctx,
      busyKeys: new Set(),
      streams: createStreamCount(),
      pictureTurns: createGate(),
      excerptTurns: createGate(),
      auditWalks: createGate(),
      missingIds: createMissingIds(ctx.clock),
    }),
  );
  app.use(serveConsole(ctx.consoleFolder));
  app.use(() => fail('request.not_found'));
  app.use(handleError(ctx.logger));
  return app;
}

const TWO_YEARS_S = 2 * 365 * 24 * 3_600;

/** HTTP/1.1 asks for it, and so for a refusal of requests without. */
const namesHost: RequestHandler = (req, _res, next) => {
  if (req.httpVersion !== '1.0' && req.headers.host === undefined)
    throw malformed('The header Host is missing.', { in: 'header', pointer: '/host', message: 'is missing' });
  next();
};

/** Answers are data: nothing in them may run, load or be framed. The documentation relaxes this for itself. No CORS: browsers of other origins have no business here. */
const securityHeaders = ({ tls }: Pick<ApiContext, 'tls'>) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    // Where TLS ends in front of this process, what is in front decides.
    strictTransportSecurity: tls ? { maxAge: TWO_YEARS_S, includeSubDomains: false } : false,
  });
