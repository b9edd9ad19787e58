import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where fetched binaries stay between runs and between clones; `BLUMSMART_CACHE` moves it. */
export const cacheFolder = (): string => resolve(process.env.BLUMSMART_CACHE || join(homedir(), '.cache', 'blumsmart'));
