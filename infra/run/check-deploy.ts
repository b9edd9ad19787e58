import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { objectValidator, type KubernetesObject } from '../deploy/validate-objects.js';
import { observerProgram } from '../local/observer-programs.js';
import { serverBinary } from '../local/server-binary.js';

/**
 * Checks what infra/deploy/ says with the tools that will read it: Prometheus' own for rules and configuration, Docker Compose for the compose
 * file, kubectl and Kubernetes' schemas for the manifests. A tool that is missing is fetched; one that cannot be had fails the check.
 * Names of parts as arguments leave out the others: `npm run check:deploy -- compose kubernetes`.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const say = (line: string) => console.log(line);
let failures = 0;

function run(title: string, command: string, args: string[], cwd = root): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status === 0) say(`well   ${title}`);
  else fail(title, [error?.message ?? `${stdout}${stderr}`]);
  return stdout;
}

function fail(title: string, reasons: string[]): void {
  failures += 1;
  say(`WRONG  ${title}\n${reasons.map((reason) => `       ${reason.trim().replaceAll('\n', '\n       ')}`).join('\n')}`);
}

async function checkPrometheus(): Promise<void> {
  const promtool = await observerProgram('promtool', say);
  const folder = `${root}infra/deploy/prometheus/`;
  run('alert rules', promtool, ['check', 'rules', 'rules.yml'], folder);
  run('what Prometheus is told', promtool, ['check', 'config', 'prometheus.yml'], folder);
  run('the rules’ own tests', promtool, ['test', 'rules', 'rules.test.yml'], folder);
}

async function checkCompose(): Promise<void> {
  const compose = await serverBinary('docker-compose', say);
  run('docker-compose.yml', compose, ['--profile', '*', 'config', '--quiet']);
}

async function checkKubernetes(): Promise<void> {
  const kubectl = await serverBinary('kubectl', say);
  const whatIsWrongWith = await objectValidator(say);
  for (const folder of ['base', 'overlays/example']) {
    const built = run(`kustomize ${folder}`, kubectl, ['kustomize', `infra/deploy/kubernetes/${folder}`]);
    const objects = parseAllDocuments(built).map((document) => document.toJS() as KubernetesObject);
    const wrong = objects.flatMap((object) => whatIsWrongWith(object).map((reason) => `${object.kind} ${object.metadata.name}: ${reason}`));
    if (wrong.length || !objects.length) fail(`objects of ${folder}`, wrong.length ? wrong : ['there are none']);
    else say(`well   ${objects.length} objects of ${folder}`);
  }
}

const parts: Record<string, () => Promise<void>> = { prometheus: checkPrometheus, compose: checkCompose, kubernetes: checkKubernetes };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length) fail(`there is no part ${unknown.join(', ')}`, [`there are ${Object.keys(parts).join(', ')}`]);
for (const [name, check] of Object.entries(parts)) {
  if (asked.length && !asked.includes(name)) continue;
  try {
    await check();
  } catch (error) {
    fail(name, [(error as Error).message]);
  }
}
process.exitCode = failures ? 1 : 0;
