// node infra/local/jest.mjs --selectProjects unit|int|acceptance [part of a path, or Jest's own arguments]: builds, then runs Jest on ES modules.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [flag, project, ...args] = process.argv.slice(2);

await install(root);
const { build } = await import('./build.mjs');
await build({ root });

// Acceptance tests share one product, and some of them kill parts of it.
const turns = project === 'acceptance' ? ['--runInBand'] : [];
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const child = spawn(
  process.execPath,
  // The project comes last: Jest would take what follows it for more names of projects.
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args, ...turns, flag, project],
  { cwd: root, stdio: 'inherit' },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
