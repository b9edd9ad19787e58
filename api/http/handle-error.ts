import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { codeOf, failureFor } from '../../workflows/contract/index.js';
import { malformed, sendProblem } from './problem.js';
import { stateOf } from './request-state.js';

/** The one place where a failure becomes an answer. The log gets all of it, the caller what the table allows. */
export const handleError =
  (logger: Logger): ErrorRequestHandler =>
  (thrown: unknown, req, res, _next) => {
    const state = stateOf(res);
    const error = codeOf(thrown) ? thrown : fromLibrary(thrown);
    const code = codeOf(error) ?? 'internal.unexpected';
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

/** Express refuses one kind of request before any of our code sees it, and says so by a status: an address whose percent signs decode to no text. */
function fromLibrary(error: unknown): unknown {
  const { status } = (error ?? {}) as { status?: unknown };
  if (status !== 400) return error;
  const what = 'The path holds percent signs that decode to no text.';
  return malformed(what, { in: 'path', pointer: '', message: what });
}
