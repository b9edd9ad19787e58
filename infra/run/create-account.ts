import { parseArgs } from 'node:util';
import { apiScopes, createDb } from '../db/index.js';
import { databaseSettings, keySettings, readSettings } from '../config/index.js';
import { createKeys, createLocalKeyStore } from '../keys/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { policyVersion } from './policy-version.js';

/**
 * Makes an account and its first API key, which may do everything, and prints both as one line of JSON: the only time the key is shown.
 * `--name "Sharma & Sons"`; `--without-ai` leaves the consent to reading by models ungiven.
 */
const { values: options } = parseArgs({
  options: { name: { type: 'string', default: 'An account' }, 'without-ai': { type: 'boolean', default: false } },
});
const values = readSettings({ ...databaseSettings, ...keySettings }, process.env);
const db = createDb({ databaseUrl: values.databaseUrl, poolSize: 1, keys: createKeys({ store: createLocalKeyStore(values.keysDir) }) });
try {
  const accountId = newId('account');
  const { accounts, apiKeys } = db.repositories;
  await accounts.create({ accountId, name: options.name, aiConsent: !options['without-ai'], policyVersion, actor: 'system' });
  const { row, token } = await apiKeys.create(accountId, { label: 'first key', scopes: [...apiScopes], expiresAt: null, actor: 'system' });
  process.stdout.write(`${JSON.stringify({ account_id: accountId, api_key_id: row.apiKeyId, api_key: token })}\n`);
} finally {
  await db.close();
}
