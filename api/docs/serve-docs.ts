import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';
import { openApiDocument } from '../openapi/open-api-document.js';
import { errorsPage } from './errors-page.js';

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const assets = ['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png'];

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>BlumSmart API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
/** Light or dark as the reader's system is. No validator badge and no query-string configuration: the page talks to this server alone. */
const start = `const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();
window.ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', validatorUrl: null, queryConfigEnabled: false, persistAuthorization: false });\n`;

/** `/openapi.json`, and at `/docs` the same for people: served from here, with no outside script, font or picture. */
export function serveDocs(): Router {
  const router = Router();
  const json = JSON.stringify(openApiDocument());
  router.get('/openapi.json', (_req, res) => {
    res.type('json').send(json);
  });
  router.use(
    '/docs',
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Swagger UI writes style attributes into the pictures it draws.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  router.get('/docs', (_req, res) => {
    res.type('html').send(page);
  });
  router.get('/docs/start.js', (_req, res) => {
    res.type('js').send(start);
  });
  const errors = errorsPage();
  router.get('/docs/errors', (_req, res) => {
    res.type('html').send(errors);
  });
  const files = express.static(swaggerFolder, { index: false, redirect: false, maxAge: '1h' });
  router.use('/docs', (req, res, next) => (assets.includes(req.path.slice(1)) ? files(req, res, next) : next()));
  return router;
}
