import { fetches, roles, steps } from '../local/roles.js';
import { serveUntilAsked } from '../local/supervisor/serve.js';

/** `npm start`: the whole product on one machine. */
await serveUntilAsked({ args: process.argv.slice(2), fetches, steps, roles });
