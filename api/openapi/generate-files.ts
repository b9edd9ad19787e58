import { openApiDocument } from './open-api-document.js';

export interface GeneratedFile {
  /** From the root of the repository. */
  path: string;
  content: string;
}

/** The files that are made from the routes: written by `npm run fix`, compared by `npm run check`. */
export async function generateApiFiles(): Promise<GeneratedFile[]> {
  // A tool of development: a running product neither has nor needs it.
  const { default: openapiTypescript, astToString } = await import('openapi-typescript');
  const document = openApiDocument();
  const types = await openapiTypescript(JSON.stringify(document), { alphabetize: false });
  return [
    { path: 'api/openapi.json', content: `${JSON.stringify(document, null, 2)}\n` },
    { path: 'api/client/schema.ts', content: `/* Written from the routes in api/routes by npm run fix. */\n${astToString(types)}` },
  ];
}
