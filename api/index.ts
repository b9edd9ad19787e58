/** The front door: checks a request, asks repositories, stores and workflows through its context, answers. Knows no SQL and no bucket. */
export { createServer } from './create-server.js';
export type { ApiContext, WorkflowPort } from './context.js';
export { defaultLimits, type ApiLimits } from './limits.js';
export { apiScopes } from './scopes.js';
export { openApiDocument } from './openapi/open-api-document.js';
export { generateApiFiles, type GeneratedFile } from './openapi/generate-files.js';
