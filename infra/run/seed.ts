/** Gives a new installation its demo account; run by `npm start` before anything serves, any number of times. */
import { databaseSettings, keySettings, logSettings, objectSettings, peopleSettings, readSettings } from '../config/index.js';
import { createDb } from '../db/index.js';
import { homeAt } from '../local/supervisor/home.js';
import { createKeys, createLocalKeyStore } from '../keys/index.js';
import { createObjectStore } from '../objects/index.js';
import { createLogger } from '../telemetry/index.js';
import { peopleOf } from './people-of.js';
import { s3OptionsOf } from './s3-options.js';
import { seedDemo } from './seed-demo.js';

const values = readSettings({ ...databaseSettings, ...keySettings, ...objectSettings, ...logSettings, ...peopleSettings }, process.env);
const logger = createLogger({ role: 'seed', level: values.logLevel });
const keys = createKeys({ store: createLocalKeyStore(values.keysDir) });
const db = createDb({ databaseUrl: values.databaseUrl, poolSize: 2, keys, logger });
const people = peopleOf(values, logger, db);

try {
  const { accountId, samples } = await seedDemo({
    home: homeAt(undefined).folder,
    db,
    objects: createObjectStore(s3OptionsOf(values)),
    people,
    clock: () => new Date(),
  });
  logger.info({ accountId, samples: samples.length }, 'the demo account is there');
} finally {
  await people.close();
  await db.close();
}
