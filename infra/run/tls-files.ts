import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { fail } from '../../workflows/contract/index.js';

/** Both files or neither. Read once: a renewed certificate counts from the next start on. Throws config.invalid. */
export function tlsFiles({ tlsCertFile, tlsKeyFile }: { tlsCertFile?: string; tlsKeyFile?: string }): { cert: string; key: string } | null {
  if (!tlsCertFile && !tlsKeyFile) return null;
  if (!tlsCertFile || !tlsKeyFile) return fail('config.invalid', 'TLS_CERT_FILE and TLS_KEY_FILE go together.');
  const files = { cert: contentOf('TLS_CERT_FILE', tlsCertFile), key: contentOf('TLS_KEY_FILE', tlsKeyFile) };
  try {
    createSecureContext(files);
  } catch (error) {
    return fail('config.invalid', `TLS_CERT_FILE and TLS_KEY_FILE do not go together: ${(error as Error).message}`, undefined, error);
  }
  return files;
}

function contentOf(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail('config.invalid', `${variable} cannot be read: ${(error as Error).message}`, undefined, error);
  }
}
