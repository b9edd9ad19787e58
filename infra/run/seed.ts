/** Gives a new installation its demo account; run by `npm start` before anything serves, any number of times. */
import { z } from 'zod';
import { databaseSettings, keySettings, logSettings, objectSettings, readSettings, setting } from '../config/index.js';
import { createDb } from '../db/index.js';
import { createKeys, createLocalKeyStore } from '../keys/index.js';
import { createObjectStore } from '../objects/index.js';
import { createLogger } from '../telemetry/index.js';
import { s3OptionsOf } from './s3-options.js';
import { seedDemo } from './seed-demo.js';

const homeSettings = { home: setting({ env: 'BLUMSMART_HOME', doc: 'Folder of this installation.', schema: z.string().min(1) }) };
const values = readSettings({ ...homeSettings, ...databaseSettings, ...keySettings, ...objectSettings, ...logSettings }, process.env);
const logger = createLogger({ role: 'seed', level: values.logLevel });
const keys = createKeys({ store: createLocalKeyStore(values.keysDir) });
const db = createDb({ databaseUrl: values.databaseUrl, poolSize: 2, keys, logger });

try {
  const { accountId, samples } = await seedDemo({
    home: values.home,
    db,
    objects: createObjectStore(s3OptionsOf(values)),
    clock: () => new Date(),
  });
  logger.info({ accountId, samples: samples.length }, 'the demo account is there');
} finally {
  await db.close();
}
