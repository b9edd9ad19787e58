import { readFile } from 'node:fs/promises';
import { loadWeights } from '../../models/weights/load-weights.js';
import { readRaster, ocrSpec, type OcrNets, type Recogniser } from '../../models/ocr/read-raster.js';
import type { Raster } from '../../models/ocr/raster.js';
import { openDocument, type ParsedPage } from '../../models/reader/open-document.js';
import { resolveReaderOptions, type ReaderOptions } from '../../models/reader/options.js';
import { openOcrNets } from '../../models/runtime/ocr-nets.js';
import { classify } from '../../models/understand/classify/classify.js';
import { shippedKnowledge } from '../../models/understand/knowledge.js';
import { layOut } from '../../models/understand/layout/layout.js';
import { understand } from '../../models/understand/index.js';
import type { PageText } from '../../workflows/contract/page-text.js';
import type { BenchDocument } from './documents.js';

export const stageNames = [
  'decode',
  'detect',
  'recognise',
  'recognise again',
  'other scripts',
  'between the nets',
  'classify',
  'extract',
] as const;
export type StageName = (typeof stageNames)[number];

export interface StageFigures {
  /** Milliseconds of processor time of a page, on average. */
  ms: Record<StageName, number>;
  pages: number;
  /** Of a page, on average. */
  pieces: number;
  linesAgain: number;
  megapixels: number;
}

/**
 * Where the time of a page goes: the reader's own parts run here one after another on one thread, without its processes and threads, with a
 * stopwatch around each net. Nothing in the product knows of it.
 */
export async function timeStages(documents: readonly BenchDocument[], options: ReaderOptions): Promise<StageFigures | null> {
  if (!documents.length) return null;
  const { limits, modelsDir } = resolveReaderOptions(options);
  const nets = await openOcrNets(await loadWeights(modelsDir));
  // Nets allocate and code is compiled the first time.
  await timeDocument(documents[0]!, nets, limits);
  const sum = emptyFigures();
  for (const document of documents) add(sum, await timeDocument(document, nets, limits));
  return perPage(sum);
}

async function timeDocument(
  document: BenchDocument,
  nets: OcrNets,
  limits: ReturnType<typeof resolveReaderOptions>['limits'],
): Promise<StageFigures> {
  const figures = emptyFigures();
  const clock = async <T>(stage: StageName, work: () => Promise<T> | T): Promise<T> => {
    const from = cpuMs();
    try {
      return await work();
    } finally {
      figures.ms[stage] += cpuMs() - from;
    }
  };
  const bytes = await readFile(document.file);
  const open = await clock('decode', () => openDocument({ bytes, limits }));
  const watched = watchNets(nets, clock, figures);
  const pages: PageText[] = [];
  for (let number = 1; number <= open.inspection.pageCount; number++) {
    const parsed = await clock('decode', () => open.page(number));
    pages.push(await textOf(number, parsed, (raster) => timeRaster(raster, number, { watched, figures })));
    figures.pages++;
  }
  await open.close();
  await clock('classify', () => void classify(layOut(pages), shippedKnowledge.types));
  const before = figures.ms.classify;
  await clock('extract', () => void understand({ pages, structured: null }));
  // Understanding classifies once more.
  figures.ms.extract = Math.max(0, figures.ms.extract - before);
  return figures;
}

interface Watched {
  watched: OcrNets;
  figures: StageFigures;
}

async function timeRaster(raster: Raster, page: number, { watched, figures }: Watched): Promise<PageText['lines']> {
  const inNets = () => figures.ms.detect + figures.ms.recognise + figures.ms['recognise again'] + figures.ms['other scripts'];
  const before = inNets();
  const from = cpuMs();
  const { lines } = await readRaster(raster, page, watched);
  figures.ms['between the nets'] += cpuMs() - from - (inNets() - before);
  figures.megapixels += (raster.width * raster.height) / 1e6;
  return lines;
}

type Clock = <T>(stage: StageName, work: () => Promise<T> | T) => Promise<T>;

function watchNets(nets: OcrNets, clock: Clock, figures: StageFigures): OcrNets {
  const watch = (recogniser: Recogniser, stage: StageName, count: () => void): Recogniser => ({
    dictionary: recogniser.dictionary,
    run: (crop) => {
      count();
      return clock(stage, () => recogniser.run(crop));
    },
  });
  return {
    ...nets,
    detect: (input) => clock('detect', () => nets.detect(input)),
    recogniser: watch(nets.recogniser, 'recognise', () => figures.pieces++),
    // It takes half a second to open, once in a process, and then little: few lines are suspected of another script.
    openIndicEngine: async (script) => {
      const engine = await clock('other scripts', () => nets.openIndicEngine(script));
      return (line) => {
        const from = cpuMs();
        try {
          return engine(line);
        } finally {
          figures.ms['other scripts'] += cpuMs() - from;
        }
      };
    },
    carefulRecogniser: async () => watch(await nets.carefulRecogniser(), 'recognise again', () => figures.linesAgain++),
  };
}

async function textOf(page: number, parsed: ParsedPage, read: (raster: Raster) => Promise<PageText['lines']>): Promise<PageText> {
  if (parsed.kind === 'text') return parsed.text;
  const lines = await read(parsed.raster);
  const text = lines.map((line) => line.text).join('\n');
  // What is measured of a mixed page is the reading of both; how they are merged takes no time.
  if (parsed.kind === 'mixed') return parsed.text;
  return { page, width: parsed.width, height: parsed.height, source: 'ocr', lines, text, model: ocrSpec.version };
}

/** Processor time of this process: what else the machine does changes it little, and alone it is the time that passes. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const emptyFigures = (): StageFigures => ({
  ms: Object.fromEntries(stageNames.map((name) => [name, 0])) as Record<StageName, number>,
  pages: 0,
  pieces: 0,
  linesAgain: 0,
  megapixels: 0,
});

function add(sum: StageFigures, one: StageFigures): void {
  for (const name of stageNames) sum.ms[name] += one.ms[name];
  for (const key of ['pages', 'pieces', 'linesAgain', 'megapixels'] as const) sum[key] += one[key];
}

const perPage = (sum: StageFigures): StageFigures => ({
  ms: Object.fromEntries(stageNames.map((name) => [name, sum.ms[name] / sum.pages])) as Record<StageName, number>,
  pages: sum.pages,
  pieces: sum.pieces / sum.pages,
  linesAgain: sum.linesAgain / sum.pages,
  megapixels: sum.megapixels / sum.pages,
});
