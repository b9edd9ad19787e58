// Brings node_modules in line with package-lock.json, and does nothing where it is already.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './file-lock.mjs';

export async function install(root) {
  if (!whatIsMissing(root)) return;
  const release = await lock(join(root, 'dist', '.install.lock'), ({ pid }) =>
    console.error(`waiting for process ${pid}, which is installing packages`),
  );
  try {
    const reason = whatIsMissing(root);
    if (!reason) return;
    console.error(`installing packages (${reason})`);
    runNpm(root);
    const still = whatIsMissing(root);
    if (still) throw new Error(`npm has run, but ${still}`);
  } finally {
    release();
  }
}

/**
 * Not `npm ci`: it refuses a lock file that leaves out optional packages of other systems, as npm itself writes them. This takes the same
 * versions from the lock file, checks the same hashes, writes neither package.json nor the lock file, and keeps what is there already.
 */
function runNpm(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd: root,
    // Standard output belongs to the program that is started behind.
    stdio: ['inherit', 2, 2],
  });
  if (status !== 0) throw new Error(`npm install failed: ${error?.message ?? `exit ${status}`}`);
}

/**
 * Compares what npm recorded as installed (its hidden lock file) with the lock file, package by package, so that an installation
 * made by hand counts as well. Says what is missing in words, null when nothing is.
 */
export function whatIsMissing(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing');
  if (!installed) return 'none are installed';
  for (const [path, { version, integrity, optional, os, cpu, libc, link }] of Object.entries(wanted)) {
    if (path === '' || link) continue;
    // Optional packages are installed where they fit; which C library this is, is left to npm.
    if (optional && (!os || !cpu || libc || !os.includes(process.platform) || !cpu.includes(process.arch))) continue;
    const have = installed[path];
    if (!have) return `${path} is missing`;
    if (have.version !== version || (integrity && have.integrity && have.integrity !== integrity)) return `${path} is not at ${version}`;
  }
  return null;
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
