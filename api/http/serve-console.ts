import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type express from 'express';
import { Router, type Response } from 'express';
import staticGzip from 'express-static-gzip';
import helmet from 'helmet';

/** What the build writes in the place of a nonce, which every answer gets anew. */
const NONCE_MARK = '__CSP_NONCE__';
const prefixes = ['v1', 'auth', 'docs', 'openapi.json', 'healthz', 'readyz', 'metrics', 'assets'];

/**
 * The web console: one page, whose addresses are the browser's affair, and its files, whose names carry their hash. Scripts and styles
 * come from here alone; the only inline styles are those that carry the nonce of this very answer.
 */
export function serveConsole(folder: string | null): Router {
  const router = Router({ caseSensitive: true });
  if (!folder || !existsSync(join(folder, 'index.html'))) return router;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  // As the build has compressed them.
  const serveAssets = staticGzip(join(folder, 'assets'), {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: { redirect: false, immutable: true, maxAge: '365d' },
  });
  router.use('/assets', serveAssets);
  router.get('/icon.svg', (_req, res) => res.sendFile(join(folder, 'icon.svg')));
  router.get(/.*/, contentSecurity, (req, res, next) => {
    // Only a browser that goes somewhere is shown the page; a program that asks for a wrong address shall learn that it is one.
    if (prefixes.includes(req.path.split('/')[1]!) || req.accepts(['json', 'html']) !== 'html') return next();
    res.setHeader('Cache-Control', 'no-store');
    res.type('html').send(page.replaceAll(NONCE_MARK, nonceOf(res)));
  });
  return router;
}

const nonceOf = (res: Response) => (res.locals as { nonce: string }).nonce;

const contentSecurity: express.RequestHandler = (req, res, next) => {
  if (prefixes.includes(req.path.split('/')[1]!)) return next();
  Object.assign(res.locals, { nonce: randomBytes(16).toString('base64') });
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", `'nonce-${nonceOf(res)}'`],
      // Pages of documents are fetched with the account's name and shown from memory.
      imgSrc: ["'self'", 'blob:', 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  })(req, res, next);
};
