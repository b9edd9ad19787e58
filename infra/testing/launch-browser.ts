import { chromium, type Browser } from 'playwright-core';
import { localSettings, readSettings } from '../config/index.js';

/** Chromium as the system has it; CHROMIUM_PATH names another. Playwright's own download is not used. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: readSettings({ path: localSettings.chromiumPath }, process.env).path,
    // Its sandbox cannot be made inside most containers; what it opens is this product alone, on loopback.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
