import {
  apiEnvironment,
  databaseEnvironment,
  homeEnvironment,
  keyEnvironment,
  modelEnvironment,
  objectEnvironment,
  ownerEnvironment,
  peopleDatabaseEnvironment,
  peopleEnvironment,
  relayEnvironment,
  telemetryEnvironment,
  temporalEnvironment,
  temporalUiEnvironment,
  type StackFacts,
} from './stack-facts.js';

/** A program of ours, by its path below dist/. */
export interface Program {
  name: string;
  entry: string;
}

/** A program that works on the stack, and what it is told: what it reads, and no other secret. */
export interface Step extends Program {
  settings: ((facts: StackFacts) => Record<string, string>)[];
}

/** A program that serves, and how it says so: one printed line of JSON with `"ready":true`, or an answer on /readyz of the API's port. */
export interface Role extends Step {
  ready: 'line' | 'readyz';
  niceness?: number;
}

/** Everything of ours that a start runs. */
export interface ProcessTable {
  /** Run while the servers start; told MODELS_DIR alone. */
  fetches: Program[];
  /** Run to their end, in this order, before anything serves; each may be run any number of times. */
  steps: Step[];
  roles: Role[];
}

export const fetches: Program[] = [{ name: 'fetch-models', entry: 'infra/run/fetch-models.js' }];

export const steps: Step[] = [
  {
    name: 'migrate',
    entry: 'infra/run/migrate.js',
    settings: [ownerEnvironment, objectEnvironment],
  },
  {
    name: 'seed',
    entry: 'infra/run/seed.js',
    settings: [homeEnvironment, databaseEnvironment, objectEnvironment, keyEnvironment, peopleEnvironment],
  },
];

/** What serves. Scaling out is running more of these, elsewhere, with the same variables. */
export const roles: Role[] = [
  {
    name: 'worker-io',
    entry: 'infra/run/worker-io.js',
    settings: [
      databaseEnvironment,
      relayEnvironment,
      temporalEnvironment,
      objectEnvironment,
      keyEnvironment,
      telemetryEnvironment('worker-io'),
    ],
    ready: 'line',
    niceness: 5,
  },
  {
    name: 'worker-ocr',
    entry: 'infra/run/worker-ocr.js',
    settings: [
      databaseEnvironment,
      temporalEnvironment,
      objectEnvironment,
      keyEnvironment,
      modelEnvironment,
      telemetryEnvironment('worker-ocr'),
    ],
    ready: 'line',
    niceness: 5,
  },
  {
    name: 'api',
    entry: 'infra/run/api.js',
    settings: [
      databaseEnvironment,
      temporalEnvironment,
      temporalUiEnvironment,
      objectEnvironment,
      keyEnvironment,
      modelEnvironment,
      apiEnvironment,
      peopleEnvironment,
      telemetryEnvironment('api'),
    ],
    ready: 'readyz',
  },
];

/** What no start of ours runs: whoever sets a database up does, or looks after the house by hand. */
export const tools: Step[] = [
  {
    name: 'create-database',
    entry: 'infra/run/create-database.js',
    settings: [ownerEnvironment, databaseEnvironment, relayEnvironment, peopleDatabaseEnvironment],
  },
  { name: 'create-account', entry: 'infra/run/create-account.js', settings: [databaseEnvironment, keyEnvironment] },
  { name: 'verify-audit', entry: 'infra/run/verify-audit.js', settings: [ownerEnvironment, databaseEnvironment, keyEnvironment] },
];
