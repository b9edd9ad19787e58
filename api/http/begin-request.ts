import { SpanStatusCode, trace, context, type Attributes } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { newId } from '../../workflows/contract/new-id.js';
import { contextOf, record, secondsSince, SpanKind, withLogFacts } from '../../workflows/contract/telemetry.js';
import type { RequestState } from './request-state.js';

const tracer = trace.getTracer('blumsmart.api');

/** Whoever watches the process asks these every few seconds: neither traced nor measured. */
const probes = new Set(['/healthz', '/readyz']);
/** Any word may stand there; what is not one of HTTP's is no label. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Gives the request its id, begins its part of the trace, and tells of it when it is over, in a line of the log, a span and a measure: ids,
 * codes and figures, nothing that a person wrote.
 */
export const beginRequest =
  (logger: Logger): RequestHandler =>
  (req, res, next) => {
    const state: RequestState = {
      requestId: newId('request'),
      startedAt: performance.now(),
      caller: null,
      session: null,
      route: null,
      documentId: null,
      failure: null,
    };
    Object.assign(res.locals, state);
    const current = res.locals as RequestState;
    res.setHeader('X-Request-Id', state.requestId);
    const method = methods.has(req.method) ? req.method : '_OTHER';
    const watched = !probes.has(req.path);
    const before = contextOf(req.headers.traceparent);
    const span = watched ? tracer.startSpan(method, { kind: SpanKind.SERVER }, before) : null;
    const facts = () => ({ accountId: current.caller?.accountId, documentId: current.documentId ?? undefined });

    const within = span ? trace.setSpan(before, span) : context.active();
    context.with(within, () => {
      withLogFacts(facts, () => {
        // Bound here: the event comes from a socket, which knows of no request.
        res.once('close', context.bind(context.active(), over));
        next();
      });
    });

    function over() {
      const { requestId, route, caller, failure, startedAt } = current;
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
      if (!span) return;
      const measured = {
        'http.request.method': method,
        'http.response.status_code': res.statusCode,
        ...(route && { 'http.route': route.slice(route.indexOf(' ') + 1) }),
        ...(failure && { 'error.type': failure }),
      };
      record('http.server.request.duration', secondsSince(startedAt), measured);
      const { accountId, documentId } = facts();
      const ids: Attributes = { 'blumsmart.request.id': requestId, 'blumsmart.account.id': accountId, 'blumsmart.document.id': documentId };
      span.updateName(route ?? method).setAttributes({ ...measured, ...ids });
      // As OpenTelemetry has it: what the caller did wrong is no error of the server.
      if (res.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    }
  };
