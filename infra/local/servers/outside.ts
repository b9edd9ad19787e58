/** Servers that somebody else runs; each takes the place of ours when its variable is set. */
export interface OutsideServers {
  database: { app: string; owner: string; relay: string; people: string } | null;
  temporal: string | null;
  s3: { endpoint: string; accessKey: string; secretKey: string; bucket: string } | null;
  smtp: string | null;
}

export function outsideServers(env: NodeJS.ProcessEnv, bucket: string): OutsideServers {
  const { DATABASE_URL: app, TEMPORAL_ADDRESS: temporal, S3_ENDPOINT: endpoint, SMTP_URL: smtp } = env;
  return {
    // One role cannot do for all four: it would own the tables it must not pass row-level security on, never see the outbox, or see people.
    database: app
      ? {
          app,
          owner: needed(env, 'DATABASE_URL', 'DATABASE_OWNER_URL'),
          relay: needed(env, 'DATABASE_URL', 'DATABASE_RELAY_URL'),
          people: needed(env, 'DATABASE_URL', 'DATABASE_PEOPLE_URL'),
        }
      : null,
    temporal: temporal || null,
    smtp: smtp || null,
    s3: endpoint
      ? {
          endpoint,
          accessKey: needed(env, 'S3_ENDPOINT', 'S3_ACCESS_KEY'),
          secretKey: needed(env, 'S3_ENDPOINT', 'S3_SECRET_KEY'),
          bucket,
        }
      : null,
  };
}

function needed(env: NodeJS.ProcessEnv, server: string, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${server} is set, so ${name} is needed as well`);
  return value;
}
