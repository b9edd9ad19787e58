/**
 * Makes pages of lines that people typed, for training and measuring what is made of them:
 *
 *   node dist/models/training/typed-pages.js LINES.jsonl PAGES_FOLDER TRUTH.jsonl
 *
 * A line of LINES.jsonl: `{ id, labels: { company, date, total }, lines: [{ box: [left, top, right, bottom], text }] }`, as SROIE has
 * them. Writes `PAGES_FOLDER/<id>.json` and the labels in our names to TRUTH.jsonl.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageText, Word } from '../../workflows/contract/page-text.js';
import { orderLines, type Fragment } from '../reader/reading-order.js';
import type { TruthFields } from './scoring/field-score.js';

interface TypedLine {
  box: [left: number, top: number, right: number, bottom: number];
  text: string;
}
interface TypedPaper {
  id: string;
  labels: { company?: string; date?: string; total?: string };
  lines: TypedLine[];
}

/** A recogniser is about this sure of words that it reads well; nobody said how sure the typist was. */
const typedConfidence = 0.99;
/** Paper around the outermost lines. */
const marginPx = 30;

function pageOf({ lines }: TypedPaper): PageText {
  const width = Math.max(...lines.map(({ box }) => box[2])) + marginPx;
  const height = Math.max(...lines.map(({ box }) => box[3])) + marginPx;
  const fragments = lines.filter(({ text }) => text.trim()).map((line) => fragmentOf(line, { width, height }));
  const ordered = orderLines(fragments);
  return { page: 1, width, height, source: 'ocr', lines: ordered, text: ordered.map(({ text }) => text).join('\n'), model: 'typed' };
}

/** Only the line's box is known: its words share it by their letters. */
function fragmentOf({ box: [left, top, right, bottom], text }: TypedLine, page: { width: number; height: number }): Fragment {
  const perLetter = (right - left) / text.length / page.width;
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }): Word => ({
    text: word,
    confidence: typedConfidence,
    box: {
      page: 1,
      x: left / page.width + perLetter * index,
      y: top / page.height,
      width: perLetter * word.length,
      height: (bottom - top) / page.height,
    },
  }));
  return { words, left, right, centre: (top + bottom) / 2, height: bottom - top };
}

function truthOf({ id, labels: { company, date, total } }: TypedPaper): object {
  const fields: TruthFields = {};
  if (company) fields['vendor'] = company;
  if (date) fields['date'] = date;
  if (total) fields['total'] = Number(total.replace(/[^\d.]/g, ''));
  return { id, type: 'receipt', type_accept: ['receipt', 'invoice'], fields };
}

const [from, pagesFolder, truthFile] = process.argv.slice(2) as [string, string, string];
const lines = readFileSync(from, 'utf8').split('\n');
const papers = lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as TypedPaper);
mkdirSync(pagesFolder, { recursive: true });
for (const paper of papers) writeFileSync(join(pagesFolder, `${paper.id}.json`), JSON.stringify([pageOf(paper)]));
writeFileSync(truthFile, papers.map((paper) => `${JSON.stringify(truthOf(paper))}\n`).join(''));
