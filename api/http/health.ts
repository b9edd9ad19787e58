import { Router } from 'express';
import { codeOf } from '../../workflows/contract/index.js';
import type { ApiContext } from '../context.js';

/** `/healthz`: this process is alive. `/readyz`: all it depends on answers. Neither names an address or a cause. */
export function health({ checks, limits, logger }: Pick<ApiContext, 'checks' | 'limits' | 'logger'>): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const dependencies = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await within(limits.readinessTimeoutMs, check());
          return { name, ok: true };
        } catch (error) {
          logger.warn({ dependency: name, error }, 'not ready');
          return { name, ok: false, code: codeOf(error) ?? 'internal.unexpected' };
        }
      }),
    );
    const ready = dependencies.every(({ ok }) => ok);
    if (!ready) res.setHeader('Retry-After', '5');
    res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not_ready', dependencies });
  });
  return router;
}

function within(ms: number, answer: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
