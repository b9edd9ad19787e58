import type { Role } from '../roles.js';
import { serveUntilAsked } from '../supervisor/serve.js';

/** The stack with one small program in place of the product's: for tests of the supervisor itself. */
const roles: Role[] = [{ name: 'bare', entry: 'infra/local/testing/bare-role.js', settings: [], ready: 'line' }];

await serveUntilAsked({ args: process.argv.slice(2), fetches: [], steps: [], roles });
