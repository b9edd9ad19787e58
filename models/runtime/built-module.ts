import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of our package.json: the same whether this runs from the sources (tests) or from `dist/`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Path of a built module: threads and child processes cannot run TypeScript, so they always start from `dist/`. */
export const builtModule = (path: string): string => join(packageRoot(), 'dist', path);
