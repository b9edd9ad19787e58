import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { createReader, type ReaderOptions } from '../../models/index.js';
import type { TruthFields } from '../../models/training/scoring/field-score.js';

/** One line of a folder's truth.jsonl, as far as this bench reads it. */
interface TruthLine {
  id: string;
  file?: string;
  fields?: TruthFields;
  text?: string;
  /** The text was typed without its spaces. */
  text_no_spaces?: boolean;
}

export interface BenchDocument {
  id: string;
  file: string;
  truth: Pick<TruthLine, 'fields' | 'text' | 'text_no_spaces'>;
  /** Pictures of its pages, for engines that read nothing else. */
  pictures: string[];
}

export interface BenchFolder {
  name: string;
  documents: BenchDocument[];
}

/** A pages' side where its PDF is drawn for engines that cannot open it: an A4 page at about 200 dpi. */
const drawnMaxSidePx = 2_400;

/** The documents whose text or fields are known; a sample is by hash of the id, so a bigger one holds the smaller. */
export async function openFolder(
  folder: string,
  input: { documents: number; scratch: string; reader: ReaderOptions },
): Promise<BenchFolder> {
  const path = join(folder, 'truth.jsonl');
  if (!existsSync(path)) throw new Error(`${folder} has no truth.jsonl`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as TruthLine)
    .filter(({ file, text, fields }) => file && (text?.trim() || fields));
  const chosen = lines.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, input.documents);
  const reader = createReader(input.reader);
  try {
    const documents: BenchDocument[] = [];
    for (const { id, file, ...truth } of chosen) {
      const full = resolve(folder, file!);
      documents.push({ id, file: full, truth, pictures: /\.pdf$/i.test(full) ? await draw(id, full, { ...input, reader }) : [full] });
    }
    return { name: basename(resolve(folder)), documents };
  } finally {
    await reader.close();
  }
}

const rank = ({ id }: TruthLine): string => createHash('sha256').update(id).digest('hex');

async function draw(
  id: string,
  file: string,
  { reader, scratch }: { reader: ReturnType<typeof createReader>; scratch: string },
): Promise<string[]> {
  await mkdir(scratch, { recursive: true });
  const bytes = await readFile(file);
  const open = { cacheKey: id, maxSidePx: drawnMaxSidePx };
  const { pageCount } = await reader.inspect(bytes, open);
  const pictures: string[] = [];
  for (let page = 1; page <= pageCount; page++) {
    const drawn = await reader.renderPage(bytes, page, open);
    const picture = join(scratch, `${id}-${page}.${drawn.mediaType === 'image/png' ? 'png' : 'jpg'}`);
    await writeFile(picture, drawn.bytes);
    pictures.push(picture);
  }
  return pictures;
}
