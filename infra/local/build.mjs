// Turns TypeScript into dist/, file by file, then bundles the workflows and the web console. Does nothing for what has not changed; two may run at once.
import { readdirSync, statSync, mkdirSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { buildConsole, CONSOLE } from './build-console.mjs';
import { bundleWorkflows } from './bundle-workflows.mjs';
import { lock } from './file-lock.mjs';

const FOLDERS = ['workflows', 'activities', 'api', 'models', 'infra', 'tests', 'bench'];
/** Ends of names that are copied as they are. */
const COPIED = ['.sql', '.json', '.mjs'];

export async function build({ root }) {
  const dist = join(root, 'dist');
  const release = await lock(join(dist, '.build.lock'), ({ pid }) => console.error(`waiting for process ${pid}, which is building`));
  try {
    await compile(root, dist);
    await bundleWorkflows(root, dist);
    await buildConsole(root, dist);
  } finally {
    release();
  }
}

async function compile(root, dist) {
  const stampPath = join(dist, '.build.json');
  const before = readStamp(stampPath);
  const now = Object.fromEntries(FOLDERS.flatMap((folder) => [...sources(root, folder)]));
  const changed = Object.keys(now).filter((path) => now[path] !== before[path] || !existsSync(join(dist, target(path))));
  const gone = Object.keys(before).filter((path) => !(path in now));
  if (!changed.length && !gone.length) return;

  for (const path of gone) for (const end of ['', '.map']) rmSync(join(dist, target(path) + end), { force: true });
  for (const path of changed.filter((path) => !isTypeScript(path))) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    copyFileSync(join(root, path), join(dist, path));
  }
  const typeScript = changed.filter(isTypeScript);
  if (typeScript.length) {
    const esbuild = await import('esbuild');
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: typeScript,
      outdir: 'dist',
      outbase: '.',
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      logLevel: 'warning',
    });
    await esbuild.stop(); // Else its service stays as long as we do.
  }
  writeStamp(stampPath, now);
}

/** Every source with what tells whether it changed: size and time of the last write. */
function* sources(root, folder) {
  if (!existsSync(join(root, folder))) return;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    const path = relative(root, join(entry.parentPath ?? entry.path, entry.name));
    if (!entry.isFile() || !isSource(path)) continue;
    const { size, mtimeMs } = statSync(join(root, path));
    yield [path, `${size} ${mtimeMs}`];
  }
}

const isTypeScript = (path) => path.endsWith('.ts');
const target = (path) => (isTypeScript(path) ? path.replace(/\.ts$/, '.js') : path);

function isSource(path) {
  if (path.includes('node_modules') || path.startsWith(CONSOLE) || path.endsWith('.d.ts') || path.endsWith('.test.ts')) return false;
  return path.endsWith('.ts') || COPIED.some((end) => path.endsWith(end));
}

function readStamp(path) {
  if (!existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8'));
}

function writeStamp(path, stamp) {
  writeFileSync(`${path}.new`, JSON.stringify(stamp));
  renameSync(`${path}.new`, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  await build({ root: fileURLToPath(new URL('../..', import.meta.url)) });
  console.log(`built in ${Math.round(performance.now() - started)} ms`);
}
