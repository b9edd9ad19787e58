import { fail } from '../../../workflows/contract/index.js';
import { peopleSettings, readSettings } from '../../config/index.js';

/** Throws config.invalid for what a start cannot do as the environment asks, before anything runs. */
export function checkEnvironment(env: NodeJS.ProcessEnv): void {
  // Scripts, tests and Prometheus ask the API by its number on this machine, which no certificate names.
  if (env.TLS_CERT_FILE || env.TLS_KEY_FILE)
    fail(
      'config.invalid',
      'npm start serves this machine alone, without TLS: unset TLS_CERT_FILE and TLS_KEY_FILE. Put a server with TLS in front, and name its address by PUBLIC_URL.',
    );
  readSettings({ publicUrl: peopleSettings.publicUrl }, env);
}
