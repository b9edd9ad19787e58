import { fileURLToPath } from 'node:url';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { usedStyles } from './used-styles.mjs';

const config = {
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  publicDir: 'public',
  // The server puts a fresh one in its place with every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  css: { postcss: { plugins: [presetMantine()] } },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Small pictures inlined as data: would be text in scripts; the few there are may be files.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Packages mark what runs in browsers; here all of it does.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
};

/** Run by infra/local/build.mjs. The result is what the API serves: one page and files named after their content. */
export default defineConfig({ ...config, plugins: [usedStyles(config)] });
