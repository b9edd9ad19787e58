import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packageRoot } from '../../models/runtime/built-module.js';
import { drawPicture } from './picture.js';
import { asMarkdown, type FolderReport } from './report.js';

const begin = '<!-- reading: figures, written by the command -->';
const end = '<!-- reading: end of figures -->';

/** Replaces what stands between the marks of docs/benchmarks.md, and the picture; the words around them are people's. */
export async function writeDocs(reports: readonly FolderReport[], { threads }: { threads: number }): Promise<string[]> {
  const page = join(packageRoot(), 'docs/benchmarks.md');
  const before = await readFile(page, 'utf8');
  const [head, rest] = before.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) throw new Error(`docs/benchmarks.md has lost its marks: ${begin} … ${end}`);
  const picture = drawPicture(reports);
  const figures = [
    `${threads} threads for every engine.`,
    ...(picture ? ['![Character error rate against pages a second](pictures/reading.svg)'] : []),
    ...reports.map(asMarkdown),
  ].join('\n\n');
  const markdown = await format(`${head}${begin}\n\n${figures}\n\n${end}${tail}`, { ...(await resolveConfig(page)), parser: 'markdown' });
  await writeFile(page, markdown);
  if (!picture) return [page];
  const drawn = join(packageRoot(), 'docs/pictures/reading.svg');
  await writeFile(drawn, picture);
  return [page, drawn];
}
