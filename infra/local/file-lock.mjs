// A lock that is a file naming its holder. Plain JavaScript, because it is needed before anything is installed or built.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * When a process was started, as the kernel says it; null when there is none (a zombie counts as none).
 * With the pid it names a process for good: a pid alone is given again to another.
 */
export function startTimeOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
    // The name in brackets may hold spaces; the fields after it do not. Field 3 is the state, field 22 the start time (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null; // Gone while we looked: the answer is the same.
  }
}

export const identityOf = (pid) => ({ pid, startTime: startTimeOf(pid) });

export const isAlive = ({ pid, startTime }) => startTime !== null && startTimeOf(pid) === startTime;

/**
 * Takes the lock, or says who holds it. A lock whose holder is dead is taken over, and what the dead one had written is given as `left`.
 * The file appears whole, by a link, so that nobody reads half of it.
 */
export function tryLock(path, facts = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  const content = JSON.stringify({ ...identityOf(process.pid), ...facts });
  const release = () => {
    if (read(path)?.pid === process.pid) rmSync(path, { force: true });
  };
  let left = null;
  writeFileSync(mine, content, { mode: 0o600 });
  try {
    for (;;) {
      try {
        linkSync(mine, path);
        return { held: true, release, left };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const holder = read(path);
      if (holder && isAlive(holder)) return { held: false, holder };
      left = holder ?? left;
      takeAway(path);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Waits for the lock, calling `onWait` once when somebody else holds it. */
export async function lock(path, onWait = () => {}) {
  for (let tries = 0; ; tries++) {
    const taken = tryLock(path);
    if (taken.held) return taken.release;
    if (tries === 5) onWait(taken.holder);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Removes a dead holder's file; if a living one came in between, what was moved aside is the living one's and is put back. */
function takeAway(path) {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved && isAlive(moved)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null; // Not there, or not a lock: nobody holds it.
  }
}
