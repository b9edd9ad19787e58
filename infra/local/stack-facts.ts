import { peopleSettings, readSettings } from '../config/index.js';

/** Where everything of a running stack is. Roles get from it what they need, by environment variables alone. */
export interface StackFacts {
  home: string;
  databaseUrl: string;
  databaseOwnerUrl: string;
  databaseRelayUrl: string;
  databasePeopleUrl: string;
  temporalAddress: string;
  temporalUi: string | null;
  s3Endpoint: string;
  s3AccessKey: string;
  s3SecretKey: string;
  s3Bucket: string;
  smtpUrl: string;
  /** The page of the local mail catcher; null where mail goes out for real. */
  mailUi: string | null;
  authSecret: string;
  keysDir: string;
  modelsDir: string;
  apiPort: number;
  /** By role. */
  metricsPorts: Record<string, number>;
  /** Where traces go, as far as anywhere. */
  traces: { otlp?: string; zipkin?: string };
  /** The viewers that `--observe` brings up; null without. */
  observers: { traces: string; metrics: string } | null;
}

export const databaseEnvironment = (facts: StackFacts) => ({ DATABASE_URL: facts.databaseUrl });
export const ownerEnvironment = (facts: StackFacts) => ({ DATABASE_OWNER_URL: facts.databaseOwnerUrl });
export const relayEnvironment = (facts: StackFacts) => ({ DATABASE_RELAY_URL: facts.databaseRelayUrl });
export const temporalEnvironment = (facts: StackFacts) => ({ TEMPORAL_ADDRESS: facts.temporalAddress });
/** By name, as people reach the console: to a browser both are then one site, and the page may ask the console's codec as who is signed in. */
export const temporalUiEnvironment = ({ temporalUi }: StackFacts): Record<string, string> =>
  temporalUi ? { TEMPORAL_UI_URL: temporalUi.replace('//127.0.0.1:', '//localhost:') } : {};
export const objectEnvironment = (facts: StackFacts) => ({
  S3_ENDPOINT: facts.s3Endpoint,
  S3_ACCESS_KEY: facts.s3AccessKey,
  S3_SECRET_KEY: facts.s3SecretKey,
  S3_BUCKET: facts.s3Bucket,
});
export const keyEnvironment = (facts: StackFacts) => ({ KEYS_DIR: facts.keysDir });
export const modelEnvironment = (facts: Pick<StackFacts, 'modelsDir'>) => ({ MODELS_DIR: facts.modelsDir });
/** Where people come: by this name, not by number, since browsers bind passkeys to names alone; or where PUBLIC_URL says. */
export const publicUrlOf = ({ apiPort }: Pick<StackFacts, 'apiPort'>, env: NodeJS.ProcessEnv = process.env): string =>
  readSettings({ publicUrl: { ...peopleSettings.publicUrl, default: `http://localhost:${apiPort}` } }, env).publicUrl;
export const peopleDatabaseEnvironment = (facts: StackFacts) => ({ DATABASE_PEOPLE_URL: facts.databasePeopleUrl });
export const peopleEnvironment = (facts: StackFacts) => ({
  ...peopleDatabaseEnvironment(facts),
  AUTH_SECRET: facts.authSecret,
  SMTP_URL: facts.smtpUrl,
  PUBLIC_URL: publicUrlOf(facts),
});
export const apiEnvironment = (facts: StackFacts) => ({ API_HOST: '127.0.0.1', API_PORT: String(facts.apiPort) });
/** Where this process gives its metrics, and where it sends its spans. */
export const telemetryEnvironment = (role: string) => (facts: Partial<StackFacts>) => ({
  METRICS_HOST: '127.0.0.1',
  METRICS_PORT: String(facts.metricsPorts?.[role] ?? ''),
  OTEL_EXPORTER_OTLP_ENDPOINT: facts.traces?.otlp ?? '',
  OTEL_EXPORTER_ZIPKIN_ENDPOINT: facts.traces?.zipkin ?? '',
});
export const homeEnvironment = (facts: StackFacts) => ({ BLUMSMART_HOME: facts.home });
