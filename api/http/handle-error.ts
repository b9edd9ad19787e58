import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { codeOf, failureFor, type FailureCode } from '../../workflows/contract/index.js';
import { sendProblem } from './problem.js';
import { stateOf } from './request-state.js';

/** The one place where a failure becomes an answer. The log gets all of it, the caller what the table allows. */
export const handleError =
  (logger: Logger): ErrorRequestHandler =>
  (error: unknown, req, res, _next) => {
    const state = stateOf(res);
    const code = codeOf(error) ?? codeOfLibrary(error);
    state.failure = code;
    if (failureFor(code).status >= 500)
      logger.error({ requestId: state.requestId, route: state.route, accountId: state.caller?.accountId, error }, 'request failed');
    if (res.destroyed) logger.info({ requestId: state.requestId, route: state.route, code }, 'nobody left to answer');
    if (res.headersSent || res.destroyed) {
      res.destroy();
      return;
    }
    sendProblem(error, code, req, res);
  };

/** Express refuses some requests before any of our code sees them; it says so by a status. */
function codeOfLibrary(error: unknown): FailureCode {
  const { status } = (error ?? {}) as { status?: unknown };
  return status === 400 ? 'request.malformed' : 'internal.unexpected';
}
