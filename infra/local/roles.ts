import {
  apiEnvironment,
  databaseEnvironment,
  homeEnvironment,
  keyEnvironment,
  modelEnvironment,
  objectEnvironment,
  ownerEnvironment,
  relayEnvironment,
  temporalEnvironment,
  type StackFacts,
} from './stack-facts.js';

/** A program of ours: what is run, what it is told, and how it says that it serves. */
export interface Role {
  name: string;
  /** Path below dist/. */
  entry: string;
  settings: ((facts: StackFacts) => Record<string, string>)[];
  /** `line`: it prints one line of JSON with `"ready":true`; `readyz`: it answers /readyz on the API's port; `exit`: it does its work and ends. */
  ready: 'line' | 'readyz' | 'exit';
}

/** Done in this order before anything serves; each may be run any number of times. */
export const steps: Role[] = [
  {
    name: 'migrate',
    entry: 'infra/run/migrate.js',
    settings: [databaseEnvironment, ownerEnvironment, temporalEnvironment, objectEnvironment, keyEnvironment],
    ready: 'exit',
  },
  {
    name: 'seed',
    entry: 'infra/run/seed.js',
    settings: [
      homeEnvironment,
      databaseEnvironment,
      ownerEnvironment,
      relayEnvironment,
      temporalEnvironment,
      objectEnvironment,
      keyEnvironment,
    ],
    ready: 'exit',
  },
];

/** What serves. Scaling out is running more of these, elsewhere, with the same variables. */
export const roles: Role[] = [
  {
    name: 'worker-io',
    entry: 'infra/run/worker-io.js',
    settings: [databaseEnvironment, relayEnvironment, temporalEnvironment, objectEnvironment, keyEnvironment],
    ready: 'line',
  },
  {
    name: 'worker-ocr',
    entry: 'infra/run/worker-ocr.js',
    settings: [databaseEnvironment, temporalEnvironment, objectEnvironment, keyEnvironment, modelEnvironment],
    ready: 'line',
  },
  {
    name: 'api',
    entry: 'infra/run/api.js',
    settings: [databaseEnvironment, temporalEnvironment, objectEnvironment, keyEnvironment, apiEnvironment],
    ready: 'readyz',
  },
];
