import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { failure } from '../../workflows/contract/index.js';
import type { ApiLimits } from '../limits.js';
import { stateOf } from './request-state.js';

const WINDOW_MS = 60_000;

/** Counted in this process's memory: several API processes allow as many times the limit. */
export function rateLimits(limits: ApiLimits): {
  perAddress: RequestHandler;
  perKey: RequestHandler;
  refusals: RequestHandler;
  signIns: RequestHandler;
} {
  const common = {
    windowMs: WINDOW_MS,
    legacyHeaders: false,
    handler: ((_req, _res, next) => next(failure('request.rate_limited'))) as RequestHandler,
  };
  const byAddress: (req: { ip?: string }) => string = ({ ip }) => ipKeyGenerator(ip ?? '::1');
  return {
    perAddress: rateLimit({
      ...common,
      limit: limits.requestsPerMinutePerAddress,
      identifier: 'address',
      standardHeaders: 'draft-8',
      keyGenerator: byAddress,
    }),
    perKey: rateLimit({
      ...common,
      limit: limits.requestsPerMinutePerKey,
      identifier: 'key',
      standardHeaders: 'draft-8',
      keyGenerator: (_req, res) => stateOf(res).caller?.actor ?? stateOf(res).session!.person.personId,
    }),
    signIns: rateLimit({
      ...common,
      limit: limits.signInsPerMinutePerAddress,
      identifier: 'sign-ins',
      standardHeaders: 'draft-8',
      keyGenerator: byAddress,
    }),
    refusals: rateLimit({
      ...common,
      limit: limits.refusalsPerMinutePerAddress,
      identifier: 'refusals',
      standardHeaders: 'draft-8',
      keyGenerator: byAddress,
    }),
  };
}
