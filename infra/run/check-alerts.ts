import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { observerProgram } from '../local/observer-programs.js';

/** Checks the alert rules and what Prometheus is told, and plays the rules' own tests, with Prometheus' own tool. */
const folder = fileURLToPath(new URL('../../../infra/deploy/prometheus/', import.meta.url));
const promtool = await observerProgram('promtool', console.log);

for (const args of [
  ['check', 'rules', 'rules.yml'],
  ['check', 'config', 'prometheus.yml'],
  ['test', 'rules', 'rules.test.yml'],
]) {
  const { status } = spawnSync(promtool, args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
