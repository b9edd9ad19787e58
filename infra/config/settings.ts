import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { setting, type Values } from './define.js';
import { localSettings } from './local-settings.js';
import { addresses, count, origin, port, text, url } from './shapes.js';
import { telemetrySettings } from './telemetry-settings.js';
import { webhookSettings } from './webhook-settings.js';

export { webhookAddressSettings, webhookSettings } from './webhook-settings.js';

/** A reading thread takes a core for itself; one core is left to everything else. */
const spareCores = Math.max(1, availableParallelism() - 1);

export const databaseSettings = {
  databaseUrl: setting({
    env: 'DATABASE_URL',
    doc: 'PostgreSQL, as the role that the application uses: no superuser, no bypass of row-level security.',
    schema: url('postgres', 'postgresql'),
    secret: true,
  }),
  databasePoolSize: setting({
    env: 'DATABASE_POOL_SIZE',
    doc: 'Connections that one process keeps at most.',
    schema: count(1, 200),
    default: '10',
  }),
};
export const migrationSettings = {
  databaseOwnerUrl: setting({
    env: 'DATABASE_OWNER_URL',
    doc: 'PostgreSQL, as the role that owns the tables. Used by migrations only.',
    schema: url('postgres', 'postgresql'),
    secret: true,
  }),
};
export const relaySettings = {
  relayUrl: setting({
    env: 'DATABASE_RELAY_URL',
    doc: 'PostgreSQL, as the role that may read the outbox of every account and nothing else.',
    schema: url('postgres', 'postgresql'),
    secret: true,
  }),
};
export const keySettings = {
  keysDir: setting({
    env: 'KEYS_DIR',
    doc: 'Folder of the local key store. Back it up apart from the database: whoever has both can read everything.',
    schema: text,
  }),
};
export const objectSettings = {
  s3Endpoint: setting({ env: 'S3_ENDPOINT', doc: 'S3 server, with versioning.', schema: url('http', 'https') }),
  s3AccessKey: setting({ env: 'S3_ACCESS_KEY', doc: 'Access key of the S3 server.', schema: text, secret: true }),
  s3SecretKey: setting({ env: 'S3_SECRET_KEY', doc: 'Secret key of the S3 server.', schema: text, secret: true }),
  s3Bucket: setting({ env: 'S3_BUCKET', doc: 'Bucket of the documents.', schema: text, default: 'blumsmart-documents' }),
  s3Region: setting({ env: 'S3_REGION', doc: 'Region named in signatures.', schema: text, default: 'us-east-1' }),
};
export const temporalSettings = {
  temporalAddress: setting({ env: 'TEMPORAL_ADDRESS', doc: 'Temporal frontend, as host:port.', schema: text }),
  temporalNamespace: setting({ env: 'TEMPORAL_NAMESPACE', doc: 'Temporal namespace.', schema: text, default: 'default' }),
};
export const temporalUiSettings = {
  temporalUiUrl: setting({
    env: 'TEMPORAL_UI_URL',
    doc: 'Address of Temporal’s own web page, without a path: the console links to workflows there, and pages of this address alone may ask /v1/codec. Default: no links.',
    schema: origin('http', 'https').optional(),
  }),
};
export const limitSettings = {
  uploadMaxBytes: setting({
    env: 'UPLOAD_MAX_BYTES',
    doc: 'Largest document accepted, bytes.',
    schema: count(1, 5_000_000_000),
    default: '104857600',
  }),
  documentMaxPages: setting({ env: 'DOCUMENT_MAX_PAGES', doc: 'Most pages of one document.', schema: count(1, 100_000), default: '3000' }),
  pageMaxPixels: setting({
    env: 'PAGE_MAX_PIXELS',
    doc: 'Most pixels of one page image, before it is decoded.',
    schema: count(10_000, 1_000_000_000),
    default: '100000000',
  }),
};
export const apiSettings = {
  apiHost: setting({ env: 'API_HOST', doc: 'Address the API listens on.', schema: text, default: '127.0.0.1' }),
  apiPort: setting({ env: 'API_PORT', doc: 'Port the API listens on; 0 takes a free one.', schema: port, default: '8080' }),
  tlsCertFile: setting({
    env: 'TLS_CERT_FILE',
    doc: 'PEM file of the certificate, with its chain: the API then speaks HTTPS alone, and tells browsers to keep to it (HSTS). Default: none; TLS ends in front of it.',
    schema: text.optional(),
  }),
  tlsKeyFile: setting({
    env: 'TLS_KEY_FILE',
    doc: 'PEM file of its private key. Goes with TLS_CERT_FILE. Default: none.',
    schema: text.optional(),
  }),
  trustedProxies: setting({
    env: 'TRUSTED_PROXIES',
    doc: 'Addresses or networks (10.0.0.0/8) of the proxies in front of the API, by commas: only from them does X-Forwarded-For count as the client’s address. None: nobody is believed.',
    schema: addresses,
    default: '',
  }),
  requestsPerMinutePerKey: setting({
    env: 'RATE_LIMIT_PER_KEY',
    doc: 'Requests a minute that one API key may make of one API process.',
    schema: count(1, 10_000_000),
    default: '12000',
  }),
  requestsPerMinutePerAddress: setting({
    env: 'RATE_LIMIT_PER_ADDRESS',
    doc: 'Requests a minute from one address to one API process.',
    schema: count(1, 10_000_000),
    default: '24000',
  }),
  signInsPerMinutePerAddress: setting({
    env: 'RATE_LIMIT_SIGN_IN',
    doc: 'Sign-ins, sign-ups, letters and codes asked for in a minute from one address before it has to wait.',
    schema: count(1, 1_000_000),
    default: '30',
  }),
  refusalsPerMinutePerAddress: setting({
    env: 'RATE_LIMIT_REFUSALS',
    doc: 'Refused sign-ins (401) a minute from one address before it has to wait.',
    schema: count(1, 1_000_000),
    default: '60',
  }),
};
export const peopleSettings = {
  peopleDatabaseUrl: setting({
    env: 'DATABASE_PEOPLE_URL',
    doc: 'PostgreSQL, as the role that may see who signs in, and no document.',
    schema: url('postgres', 'postgresql'),
    secret: true,
  }),
  authSecret: setting({
    env: 'AUTH_SECRET',
    doc: 'Random text of at least 32 characters that signs session cookies and encrypts second factors. Another one ends every session.',
    schema: z.string().min(32, 'must have at least 32 characters'),
    secret: true,
  }),
  publicUrl: setting({
    env: 'PUBLIC_URL',
    doc: 'Address at which people reach the console, by name, without a path: links in letters, cookies and passkeys are bound to it.',
    schema: origin('http', 'https'),
    default: 'http://localhost:8080',
  }),
  signUp: setting({
    env: 'SIGN_UP',
    doc: 'Who may make a sign-in: open, everybody who reaches the console; invited, who has the link of an invitation to an account.',
    schema: z.enum(['open', 'invited']),
    default: 'open',
  }),
  smtpUrl: setting({
    env: 'SMTP_URL',
    doc: 'Mail server, like smtps://user:password@mail.example.com.',
    schema: url('smtp', 'smtps'),
    secret: true,
  }),
  mailFrom: setting({ env: 'MAIL_FROM', doc: 'Sender of letters.', schema: text, default: 'BlumSmart <no-reply@blumsmart.invalid>' }),
};
export const readerSettings = {
  modelsDir: setting({ env: 'MODELS_DIR', doc: 'Folder of the model files that models/weights/manifest.json lists.', schema: text }),
  ocrMode: setting({
    env: 'OCR_MODE',
    doc: 'How pictures of text are read: fast, or accurate, which takes about twice the time and makes about 5 % fewer errors in letters.',
    schema: z.enum(['fast', 'accurate']),
    default: 'fast',
  }),
  inferenceThreads: setting({
    env: 'INFERENCE_THREADS',
    doc: 'Threads that run models, one session set each. Default: cores less one.',
    schema: count(1, 256),
    default: String(spareCores),
  }),
  parserProcesses: setting({
    env: 'PARSER_PROCESSES',
    doc: 'Processes that parse documents. Default: cores less one.',
    schema: count(1, 256),
    default: String(spareCores),
  }),
  parserMemoryMiB: setting({
    env: 'PARSER_MEMORY_MIB',
    doc: 'Memory ceiling of a parsing process; a document that needs more fails with document.too_complex.',
    schema: count(128, 65_536),
    default: '768',
  }),
  parserTimeoutMs: setting({
    env: 'PARSER_TIMEOUT_MS',
    doc: 'Longest one parsing step (inspect, one page) may take, milliseconds.',
    schema: count(100, 600_000),
    default: '25000',
  }),
  pageTimeoutMs: setting({
    env: 'PAGE_TIMEOUT_MS',
    doc: 'Longest that the models may take to recognise one page, milliseconds; then the document fails with document.too_complex.',
    schema: count(1_000, 600_000),
    default: '90000',
  }),
  gstQrKeys: setting({
    env: 'GST_QR_KEYS',
    doc: 'PEM file, or folder of PEM files (.pem, .crt, .cer, .key, .pub), with the public keys or certificates that India’s invoice registration portals publish, past ones included: they prove the signed QR codes of e-invoices. Default: none; such codes then count as unverified.',
    schema: text.optional(),
  }),
};
export const workerSettings = {
  ocrConcurrency: setting({
    env: 'OCR_CONCURRENCY',
    doc: 'Documents that one OCR worker reads at a time. Default: one more than its inference threads.',
    schema: count(1, 256),
    default: String(spareCores + 1),
  }),
  ioConcurrency: setting({
    env: 'IO_CONCURRENCY',
    doc: 'Activities that one io worker runs at a time.',
    schema: count(1, 1000),
    default: '40',
  }),
  workflowConcurrency: setting({
    env: 'WORKFLOW_CONCURRENCY',
    doc: 'Workflow tasks that one worker runs at a time.',
    schema: count(1, 1000),
    default: '40',
  }),
  cachedWorkflows: setting({
    env: 'CACHED_WORKFLOWS',
    doc: 'Workflows that one worker keeps in memory between their tasks.',
    schema: count(10, 100_000),
    default: '600',
  }),
  shutdownGraceMs: setting({
    env: 'SHUTDOWN_GRACE_MS',
    doc: 'Time that running activities get when a worker is asked to stop, milliseconds. Whoever stops a process should wait 15 s longer.',
    schema: count(0, 3_600_000),
    default: '8000',
  }),
};
export const processingSettings = {
  reviewDueHours: setting({
    env: 'REVIEW_DUE_HOURS',
    doc: 'Time a document may wait for a person before it is escalated, hours.',
    schema: z.coerce.number().min(0.001).max(8760),
    default: '24',
  }),
  autoAcceptErrorRate: setting({
    env: 'AUTO_ACCEPT_ERROR_RATE',
    doc: 'Share of wrong values that a field may at most have among those above its threshold (0 to 1), before checks take their part. The thresholds proven for 0.005, 0.01, 0.02, 0.05 or 0.1 are taken, the next stricter; below 0.005 a person sees every value that was read. docs/accuracy.md says what passes, and how much of it was wrong.',
    schema: z.coerce.number().min(0).max(1),
    default: '0.05',
  }),
};
export const logSettings = {
  logLevel: setting({
    env: 'LOG_LEVEL',
    doc: 'Least level that is logged.',
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    default: 'info',
  }),
};

/** Every setting there is, by the part it belongs to: the source of docs/config.md and .env.example. */
export const settingGroups = {
  Database: { ...databaseSettings, ...migrationSettings, ...relaySettings },
  Keys: keySettings,
  'Object storage': objectSettings,
  Temporal: { ...temporalSettings, ...temporalUiSettings },
  Limits: limitSettings,
  API: apiSettings,
  People: peopleSettings,
  Webhooks: webhookSettings,
  Reading: readerSettings,
  Workers: workerSettings,
  Processing: processingSettings,
  Logs: logSettings,
  Telemetry: telemetrySettings,
  'One machine': localSettings,
};
export type LimitValues = Values<typeof limitSettings>;
export type ReaderValues = Values<typeof readerSettings>;
export type WorkerValues = Values<typeof workerSettings>;
export type ProcessingValues = Values<typeof processingSettings>;
export type ObjectValues = Values<typeof objectSettings>;
export type TemporalValues = Values<typeof temporalSettings>;
export type TelemetryValues = Values<typeof telemetrySettings>;
