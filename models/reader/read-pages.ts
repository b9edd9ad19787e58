import type { PageText } from '../../workflows/contract/page-text.js';
import type { PageRange } from '../../workflows/contract/reader.js';
import type { PageCode } from '../../workflows/contract/page-code.js';
import type { FoundCode } from '../codes/index.js';
import { mergeLines } from './merge-lines.js';
import type { OcrReading } from '../ocr/read-raster.js';
import type { Raster } from '../ocr/raster.js';
import type { ParsedPage } from './open-document.js';

export interface ReadPagesInput {
  range: PageRange;
  pagesInFlight: number;
  parse: (page: number) => Promise<ParsedPage>;
  recognise: (raster: Raster, page: number, signal?: AbortSignal) => Promise<OcrReading>;
  understandCodes: (found: readonly FoundCode[]) => PageCode[];
  onPage?: (page: number) => void;
  signal?: AbortSignal;
}

/** Reads a range of pages, a few at a time, in order of pages. The first failure stops it, after the pages under way. */
export async function readPages({
  range,
  pagesInFlight,
  parse,
  recognise,
  understandCodes,
  onPage,
  signal,
}: ReadPagesInput): Promise<PageText[]> {
  const pages = new Map<number, PageText>();
  let next = range.from;
  let stopped = false;
  const lane = async (): Promise<void> => {
    while (next <= range.to && !stopped) {
      signal?.throwIfAborted();
      const page = next++;
      pages.set(page, await readPage(page, { parse, recognise, understandCodes, signal }));
      onPage?.(page);
    }
  };
  const lanes = Array.from({ length: Math.min(pagesInFlight, range.to - range.from + 1) }, () =>
    lane().catch((error: unknown) => {
      stopped = true;
      throw error;
    }),
  );
  for (const result of await Promise.allSettled(lanes)) if (result.status === 'rejected') throw result.reason;
  return [...pages.entries()].sort(([a], [b]) => a - b).map(([, text]) => text);
}

type ReadPageInput = Pick<ReadPagesInput, 'parse' | 'recognise' | 'understandCodes' | 'signal'>;

async function readPage(page: number, { parse, recognise, understandCodes, signal }: ReadPageInput): Promise<PageText> {
  const parsed = await parse(page);
  const codes = understandCodes(parsed.codes);
  const text = await textOf(page, parsed, { recognise, signal });
  return codes.length ? { ...text, codes } : text;
}

async function textOf(
  page: number,
  parsed: ParsedPage,
  { recognise, signal }: Pick<ReadPagesInput, 'recognise' | 'signal'>,
): Promise<PageText> {
  if (parsed.kind === 'text') return parsed.text;
  const { raster } = parsed;
  // A buffer of its own: it is handed to the thread whole, and the message it came in may hold more.
  const { lines, model } = await recognise({ ...raster, data: Uint8Array.from(raster.data) }, page, signal);
  if (parsed.kind === 'mixed') return mergeLines(parsed.text, lines, model);
  const { width, height } = parsed;
  return { page, width, height, source: 'ocr', lines, text: lines.map(({ text }) => text).join('\n'), model };
}
