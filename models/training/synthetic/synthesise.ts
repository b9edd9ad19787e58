/** `npm run synthesise`: draws business papers with known answers; see README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFonts, machineFonts } from './core/fonts.js';
import { makeDocument } from './make-document.js';
import { helpText, parseOptions, type Options } from './options.js';

async function run({ out, seed, count, kinds, part, fonts: from }: Options): Promise<void> {
  const fonts = from === 'bundled' ? bundledFonts() : machineFonts();
  mkdirSync(join(out, 'files'), { recursive: true });
  const truths: string[] = [];
  for (let index = 0; index < count; index++) {
    const { bytes, truth } = await makeDocument({ seed, index, kinds, part, fonts });
    writeFileSync(join(out, truth['file'] as string), bytes);
    truths.push(JSON.stringify(truth));
  }
  writeFileSync(join(out, 'truth.jsonl'), truths.map((line) => `${line}\n`).join(''));
  console.log(`${count} documents in ${out}`);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options) await run(options);
  else console.log(helpText);
} catch (error) {
  console.error(`synthesise: ${(error as Error).message}`);
  process.exitCode = 2;
}
