import { createLogger } from '../telemetry/index.js';
import { logSettings, migrationSettings, objectSettings, readSettings } from '../config/index.js';
import { migrate } from '../db/index.js';
import { prepareBucket } from '../objects/index.js';
import { s3OptionsOf } from './s3-options.js';

/** Brings the database to the newest migration and, where object storage is named, makes the bucket ready. Any number of times. */
const logger = createLogger({ role: 'migrate', level: readSettings(logSettings, process.env).logLevel });
try {
  const { databaseOwnerUrl } = readSettings(migrationSettings, process.env);
  const applied = await migrate({ databaseOwnerUrl });
  logger.info({ applied }, applied.length ? 'migrated' : 'nothing to migrate');
  if (process.env.S3_ENDPOINT) await prepareBucket(s3OptionsOf(readSettings(objectSettings, process.env)));
} catch (error) {
  logger.fatal({ error }, 'not migrated');
  process.exitCode = 1;
}
