import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { newId } from '../../workflows/contract/new-id.js';
import type { RequestState } from './request-state.js';

/** Gives the request its id and writes one line when it is over: ids, codes and figures, nothing that a person wrote. */
export const beginRequest =
  (logger: Logger): RequestHandler =>
  (req, res, next) => {
    const state: RequestState = {
      requestId: newId('request'),
      startedAt: performance.now(),
      caller: null,
      session: null,
      route: null,
      failure: null,
    };
    Object.assign(res.locals, state);
    res.setHeader('X-Request-Id', state.requestId);
    res.once('close', () => {
      const { requestId, route, caller, failure, startedAt } = res.locals as RequestState;
      logger.info(
        {
          requestId,
          method: req.method,
          route,
          status: res.statusCode,
          ms: Math.round(performance.now() - startedAt),
          accountId: caller?.accountId,
          actor: caller?.actor,
          ...(failure && { code: failure }),
          ...(!res.writableFinished && { interrupted: true }),
        },
        'request',
      );
    });
    next();
  };
