import { execFile } from 'node:child_process';
import { existsSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repository } from './home.js';
import type { RunningStack } from './run-stack.js';

const FOLDERS = ['workflows', 'activities', 'api', 'models', 'infra'];
/** An editor saves in several steps. */
const SETTLED_MS = 200;

/** Builds and restarts API and workers when a source changes; a source that does not build leaves the running ones alone. */
export function restartOnChange(stack: RunningStack, say: (line: string) => void): { stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve();
  const changed = (file: string | null) => {
    if (!file || !/\.(ts|sql|json|html|css|js)$/.test(file) || file.endsWith('.test.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy.then(() => rebuild(stack, say));
    }, SETTLED_MS);
  };
  const watchers: FSWatcher[] = FOLDERS.filter((folder) => existsSync(join(repository, folder))).map((folder) =>
    watch(join(repository, folder), { recursive: true }, (_event, file) => changed(file)),
  );
  return {
    stop: () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

async function rebuild(stack: RunningStack, say: (line: string) => void): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(repository, 'infra', 'local', 'build.mjs')], { cwd: repository });
    await stack.restartRoles();
    say('built, and API and workers restarted');
  } catch (error) {
    say((error as Error & { stderr?: string }).stderr || (error as Error).message);
  }
}
