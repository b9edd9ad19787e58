import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateApiFiles } from '../../api/openapi/generate-files.js';
import { renderConfigDoc, renderEnvExample } from '../config/index.js';
import { renderPrivacyDoc } from '../db/index.js';
import { renderErrorsDoc } from './errors-doc.js';
import { renderMetricsDoc } from './metrics-doc.js';

/** Writes every file that is made from code; with `--check` only compares, and exits 1 naming those that differ. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const check = process.argv.includes('--check');

const files = [
  { path: 'docs/config.md', content: renderConfigDoc() },
  { path: '.env.example', content: renderEnvExample() },
  { path: 'docs/metrics.md', content: renderMetricsDoc() },
  { path: 'docs/errors.md', content: renderErrorsDoc() },
  { path: 'docs/privacy.md', content: renderPrivacyDoc() },
  ...(await generateApiFiles()),
];
const different: string[] = [];
for (const { path, content } of files) {
  const target = join(root, path);
  const found = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === content) continue;
  different.push(path);
  if (!check) {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
if (different.length) console.log(`${check ? 'differs from the code (npm run fix writes it)' : 'written'}: ${different.join(', ')}`);
if (check && different.length) process.exitCode = 1;
