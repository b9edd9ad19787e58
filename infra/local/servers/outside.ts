/** Servers that somebody else runs; each takes the place of ours when its variable is set. */
export interface OutsideServers {
  database: { app: string; owner: string; relay: string } | null;
  temporal: string | null;
  s3: { endpoint: string; accessKey: string; secretKey: string; bucket: string } | null;
}

export function outsideServers(env: NodeJS.ProcessEnv, bucket: string): OutsideServers {
  const { DATABASE_URL: app, TEMPORAL_ADDRESS: temporal, S3_ENDPOINT: endpoint } = env;
  return {
    // Without roles of their own for migrating and relaying, the one role has to do for all three.
    database: app ? { app, owner: env.DATABASE_OWNER_URL || app, relay: env.DATABASE_RELAY_URL || app } : null,
    temporal: temporal || null,
    s3: endpoint
      ? { endpoint, accessKey: needed(env, 'S3_ACCESS_KEY'), secretKey: needed(env, 'S3_SECRET_KEY'), bucket: env.S3_BUCKET || bucket }
      : null,
  };
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`S3_ENDPOINT is set, so ${name} is needed as well`);
  return value;
}
