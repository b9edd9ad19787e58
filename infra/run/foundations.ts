import { createDb, type Db } from '../db/index.js';
import { createKeys, createLocalKeyStore, type Keys } from '../keys/index.js';
import { createObjectStore, type ObjectStore } from '../objects/index.js';
import { connectTemporal, createPayloadCodec, type TemporalClient } from '../temporal/index.js';
import type { PayloadCodec } from '@temporalio/common';
import { databaseSettings, keySettings, objectSettings, readSettings, temporalSettings, type TemporalValues } from '../config/index.js';
import type { Logger } from '../telemetry/index.js';
import { s3OptionsOf } from './s3-options.js';

const settings = { ...databaseSettings, ...keySettings, ...objectSettings, ...temporalSettings };

export interface Foundations {
  db: Db;
  keys: Keys;
  objects: ObjectStore;
  codec: PayloadCodec;
  temporal: TemporalClient;
  temporalSettings: TemporalValues;
  /** By dependency: answers when it works. */
  readiness: Record<string, () => Promise<void>>;
  close(): Promise<void>;
}

/** How long a process waits for servers that say nothing; by default as long as suits activities, which may have large things to do. */
export interface Patience {
  statementTimeoutMs?: number;
  objectsIdleTimeoutMs?: number;
}

/** What every process of ours stands on: database, keys, objects, and Temporal with its sealed payloads. */
export function openFoundations(logger: Logger, { statementTimeoutMs, objectsIdleTimeoutMs }: Patience = {}): Foundations {
  const values = readSettings(settings, process.env);
  const keys = createKeys({ store: createLocalKeyStore(values.keysDir) });
  const db = createDb({ databaseUrl: values.databaseUrl, poolSize: values.databasePoolSize, statementTimeoutMs, keys, logger });
  const objects = createObjectStore({ ...s3OptionsOf(values), idleTimeoutMs: objectsIdleTimeoutMs });
  const codec = createPayloadCodec({ keys, documentKeys: db.documentKeys });
  const temporal = connectTemporal(values, codec);
  return {
    db,
    keys,
    objects,
    codec,
    temporal,
    temporalSettings: values,
    readiness: { database: () => db.check(), objects: () => objects.check(), keys: () => keys.check(), temporal: () => temporal.check() },
    close: async () => {
      await temporal.close();
      await db.close();
    },
  };
}
