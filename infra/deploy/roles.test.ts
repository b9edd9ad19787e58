import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fileVariable, readerSettings, readSettings, settingGroups, stopTimes, type Setting, type Settings } from '../config/index.js';
import { roles, steps, tools, type Step } from '../local/roles.js';
import type { StackFacts } from '../local/stack-facts.js';
import { compose, composeWorkloads, fileAt, kubernetesWorkloads, kustomization, type Workload } from './testing/deployed.js';

const settings = Object.values<Settings>(settingGroups).flatMap((group) => Object.values<Setting>(group));
const declared = new Map(settings.map((setting) => [setting.env, setting]));
const isOptional = ({ schema, default: fallback }: Setting) => fallback === undefined && schema.safeParse(undefined).success;
/** By variable of a setting: the same with _FILE behind it, of a secret that is a file. */
const settingOf = (variable: string): string =>
  settings.find((setting) => setting.secret && fileVariable(setting) === variable)?.env ?? variable;
const told = ({ settings }: Step): string[] =>
  settings.flatMap((setting) => Object.keys(setting({ temporalUi: 'http://127.0.0.1:8233', apiPort: 8080 } as StackFacts)));
/** Makes the demo account, on one machine. */
const deployedSteps = steps.filter(({ name }) => name !== 'seed');

/** As whoever sets the stack up makes them. */
const secretsFolder = mkdtempSync(join(tmpdir(), 'deploy-secrets-'));
const makeSecrets = () => execFileSync(fileURLToPath(new URL('./make-secrets.sh', import.meta.url)), [secretsFolder], { encoding: 'utf8' });
makeSecrets();
afterAll(() => rmSync(secretsFolder, { recursive: true }));

describe.each([
  ['docker-compose.yml', composeWorkloads],
  ['the manifests', kubernetesWorkloads],
])('in %s', (_where, workloads) => {
  it('every process of the local stack runs, and none that the house does not know', () => {
    const names = workloads.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...roles, ...deployedSteps].map(({ name }) => name)));
    expect([...roles, ...steps, ...tools].map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it.each(workloads)('$name is started by its name, which leads to its entry', ({ name, args }) => {
    expect(args).toEqual([name]);
  });

  it.each(workloads)('$name is told what it is told locally, and no other secret', ({ name, environment }) => {
    const local = told(stepOf(name));
    const given = Object.keys(environment).map(settingOf);
    expect(local.filter((variable) => !given.includes(variable) && !isOptional(declared.get(variable)!))).toEqual([]);
    // Of the rest there is only what has a default anyway.
    expect(given.filter((variable) => !local.includes(variable) && declared.get(variable)?.default === undefined)).toEqual([]);
    expect(Object.keys(environment).filter((variable) => declared.get(variable)?.secret)).toEqual([]);
  });

  it.each(workloads)('$name holds the secrets that it is told of, and no other', ({ environment, secrets }) => {
    const files = Object.entries(environment).filter(([variable]) => settingOf(variable) !== variable);
    expect(files.map(([, path]) => path).sort()).toEqual(secrets.map((name) => `/run/secrets/${name}`).sort());
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(secrets));
  });

  it.each(workloads)('what $name is told is valid', ({ environment }) => {
    const group = Object.fromEntries(Object.keys(environment).map((variable) => [variable, declared.get(settingOf(variable))!]));
    const env = Object.fromEntries(
      Object.entries(environment).map(([variable, value]) => [variable, value.replace('/run/secrets', secretsFolder)]),
    );
    expect(() => readSettings(group, env)).not.toThrow();
  });

  it.each(workloads.filter(isRole))('$name has the time to end in good order', ({ stopWithinS }) => {
    expect(stopWithinS * 1000).toBeGreaterThanOrEqual(stopTimes({}).killedAfterMs);
  });

  it('whoever reads says how many threads and parsers fit into its limits, rather than take those of the host', () => {
    const { environment, memoryMiB } = workloads.find(({ name }) => name === 'worker-ocr')!;
    const followingCores = settings
      .filter(({ doc }) => /Default: (cores|one more than its inference threads)/.test(doc))
      .map(({ env }) => env);
    expect(followingCores.length).toBeGreaterThanOrEqual(3);
    expect(followingCores.filter((variable) => !(variable in environment))).toEqual([]);
    const { INFERENCE_THREADS: threads, PARSER_PROCESSES: parsers } = environment;
    // docs/operations.md, MemoryHigh.
    const needed = Number(parsers) * Number(readerSettings.parserMemoryMiB.default) + Number(threads) * 150 + 400;
    expect(memoryMiB).toBeGreaterThanOrEqual(needed);
  });

  it('the image is that of this version', () => {
    const { version } = JSON.parse(fileAt('package.json')) as { version: string };
    expect([...new Set(workloads.map(({ image }) => image))]).toEqual([`blumsmart:${version}`]);
    expect(fileAt('Dockerfile')).toContain(`image.version="${version}"`);
    expect(kustomization.images).toHaveLength(1);
  });
});

it('the image starts role.js, as no root, on a Node that was tested', () => {
  const dockerfile = fileAt('Dockerfile');
  expect(dockerfile).toContain('ENTRYPOINT ["node", "--enable-source-maps", "/app/dist/infra/run/role.js"]');
  expect(dockerfile).toMatch(/^USER 1000:1000$/m);
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
  expect(new Set(bases)).toEqual(new Set(['node:20.20.2-bookworm-slim']));
});

it('the secrets of the compose file are those that the script makes, for the owner of the folder, once', () => {
  const contents = () => readdirSync(secretsFolder).map((name) => [name, readFileSync(join(secretsFolder, name), 'utf8')]);
  const before = contents();
  expect(Object.keys(compose.secrets).sort()).toEqual(before.map(([name]) => name).sort());
  expect(statSync(secretsFolder).mode & 0o777).toBe(0o700);
  expect(makeSecrets()).toBe('');
  expect(contents()).toEqual(before);
});

function stepOf(name: string): Step {
  return [...roles, ...steps, ...tools].find((one) => one.name === name)!;
}

function isRole({ name }: Workload): boolean {
  return roles.some((role) => role.name === name);
}
