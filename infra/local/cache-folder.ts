import { resolve } from 'node:path';
import { localSettings, readSettings } from '../config/index.js';

/** Where fetched binaries stay between runs and between clones; `BLUMSMART_CACHE` moves it. */
export const cacheFolder = (): string => resolve(readSettings({ cacheDir: localSettings.cacheDir }, process.env).cacheDir);
