import { Router } from 'express';
import { codeOf } from '../../workflows/contract/index.js';
import type { ApiContext } from '../context.js';

/** Anybody may ask; however often they do, what we depend on is asked once in this time. */
const FRESH_MS = 500;

/** `/healthz`: this process is alive. `/readyz`: all it depends on answers. Neither names an address or a cause. */
export function health({ readiness, limits, logger }: Pick<ApiContext, 'readiness' | 'limits' | 'logger'>): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  const look = () =>
    Promise.all(
      Object.entries(readiness).map(async ([name, check]) => {
        try {
          await within(limits.readinessTimeoutMs, check());
          return { name, ok: true };
        } catch (error) {
          logger.warn({ dependency: name, error }, 'not ready');
          return { name, ok: false, code: codeOf(error) ?? 'internal.unexpected' };
        }
      }),
    );
  let last = { at: -Infinity, answer: look };
  router.get('/readyz', async (_req, res) => {
    if (performance.now() - last.at > FRESH_MS) {
      const looking = look();
      last = { at: performance.now(), answer: () => looking };
    }
    const dependencies = await last.answer();
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
