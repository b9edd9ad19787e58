// Builds the web console into dist/console, when anything it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const CONSOLE = join('api', 'console');
/** What its pages are made of, beside packages, whose versions the lock file names. */
const SOURCES = [CONSOLE, join('api', 'client'), 'package-lock.json'];
/** Smaller ones gain nothing. */
const COMPRESSED_FROM_BYTES = 1_024;

export async function buildConsole(root, dist) {
  const stampPath = join(dist, '.console.stamp');
  const stamp = stampOf(root);
  const target = join(dist, 'console');
  if (existsSync(join(target, 'index.html')) && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  const { build } = await import('vite');
  const draft = join(dist, 'console.new');
  rmSync(draft, { recursive: true, force: true });
  const before = process.env.NODE_ENV;
  // Packages choose their smaller form by it.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: join(root, CONSOLE, 'vite.config.mjs'),
      logLevel: 'warn',
      mode: 'production',
      build: { outDir: draft, emptyOutDir: true },
    });
  } finally {
    // What is started after this must not differ by whether there was something to build.
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
  for (const file of filesIn(draft)) compress(file);
  // Whole or not at all: who serves the old one meanwhile keeps its page in memory.
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
  writeFileSync(stampPath, stamp);
}

/** Beside the file, once and as small as can be, for api/http/serve-console.ts to send as it lies. */
function compress(file) {
  const bytes = readFileSync(file);
  if (!/\.(js|css)$/.test(file) || bytes.length < COMPRESSED_FROM_BYTES) return;
  writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}

function stampOf(root) {
  const hash = createHash('sha256').update(readFileSync(new URL(import.meta.url)));
  for (const source of SOURCES) {
    const path = join(root, source);
    const files = path.endsWith('.json') ? [path] : filesIn(path);
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
