import { expect, it } from '@jest/globals';
import { roles, steps, tools } from './roles.js';
import type { StackFacts } from './stack-facts.js';

const told = (name: string): string[] => {
  const { settings } = [...steps, ...roles, ...tools].find((one) => one.name === name)!;
  return settings.flatMap((setting) => Object.keys(setting({ temporalUi: 'http://127.0.0.1:8233', apiPort: 8080 } as StackFacts))).sort();
};
const objects = ['S3_ACCESS_KEY', 'S3_BUCKET', 'S3_ENDPOINT', 'S3_SECRET_KEY'];
const people = ['AUTH_SECRET', 'DATABASE_PEOPLE_URL', 'PUBLIC_URL', 'SMTP_URL'];
const telemetry = ['METRICS_HOST', 'METRICS_PORT', 'OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_ZIPKIN_ENDPOINT'];
const shared = ['DATABASE_URL', 'KEYS_DIR', ...objects];

// Who may do what follows from who holds which secret: a line more here is a decision.
it.each([
  ['migrate', ['DATABASE_OWNER_URL', ...objects]],
  ['seed', ['BLUMSMART_HOME', ...people, ...shared]],
  ['worker-io', ['DATABASE_RELAY_URL', 'TEMPORAL_ADDRESS', ...shared, ...telemetry]],
  ['worker-ocr', ['MODELS_DIR', 'TEMPORAL_ADDRESS', ...shared, ...telemetry]],
  ['api', ['API_HOST', 'API_PORT', 'MODELS_DIR', 'TEMPORAL_ADDRESS', 'TEMPORAL_UI_URL', ...people, ...shared, ...telemetry]],
  ['create-database', ['DATABASE_OWNER_URL', 'DATABASE_PEOPLE_URL', 'DATABASE_RELAY_URL', 'DATABASE_URL']],
  ['create-account', ['DATABASE_URL', 'KEYS_DIR']],
  ['verify-audit', ['DATABASE_OWNER_URL', 'DATABASE_URL', 'KEYS_DIR']],
])('%s is told what it reads, and nothing else', (name, expected) => {
  expect(told(name)).toEqual([...expected].sort());
});
