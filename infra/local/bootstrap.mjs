// node infra/local/bootstrap.mjs [--only-install] ENTRY.js ARGS…
// Installs and builds what is missing, then runs dist/ENTRY.js in this terminal. Needs nothing but Node.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [entry, ...args] = process.argv.slice(2);

try {
  checkNode();
  await install(root);
  if (entry !== '--only-install') {
    const { build } = await import('./build.mjs');
    await build({ root });
    run(join(root, 'dist', entry), args);
  }
} catch (error) {
  console.error(`blumsmart: ${error.message}`);
  process.exitCode = 1;
}

/** npm only warns of an engine that does not fit. The ranges are those that were tested, each of one major version: ">=20.20 <21 || …". */
function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = engines.node.split('||').some((range) => {
    const [, ownMajor, leastMinor] = /^>=(\d+)\.(\d+) /.exec(range.trim()).map(Number);
    return major === ownMajor && minor >= leastMinor;
  });
  if (!fits) throw new Error(`Node ${engines.node} is needed, this is ${process.versions.node}. https://nodejs.org has it.`);
}

/** The program takes our place as far as a process can: same terminal, signals handed on, its exit code ours. */
function run(program, programArgs) {
  if (!existsSync(program)) throw new Error(`there is no ${entry}`);
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...programArgs], {
    // The channel tells the program when we are gone, even by SIGKILL.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`blumsmart: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
