import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { localSettings, readSettings } from '../config/index.js';
import { homeAt } from '../local/supervisor/home.js';

/** What a program needs of the running stack's `run.json` (BLUMSMART_RUN_JSON, else that of the data folder); null where nothing runs. */
export function readRunJson<T extends z.ZodType>(
  env: Record<string, string | undefined>,
  shape: T,
): { file: string; run: z.output<T> | null } {
  const file = readSettings({ runJson: localSettings.runJson }, env).runJson || join(homeAt(undefined).folder, 'run.json');
  return { file, run: existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : null };
}
