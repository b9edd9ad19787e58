import type { Line, Word } from '../../workflows/contract/page-text.js';
import { indicReader, type IndicEngine } from '../indic/indic-reader.js';
import { indicVersion, type IndicScript } from '../indic/scripts.js';
import { isSparse, type LatinAttempt } from '../indic/suspect-scripts.js';
import { orderLines, type Fragment } from '../reader/reading-order.js';
import { hasBrokenDate } from './broken-date.js';
import { cropLine, uprightQuad, uprightQuads, type LineCrop } from './crop-line.js';
import { decodeCtc, scoreOf, type BestClasses, type ReadCharacter } from './decode-ctc.js';
import { detectorInput, type DetectorInput } from './detector-input.js';
import type { Dictionary } from './dictionary.js';
import { distance, sliceQuad, turnQuad, type Quad } from './geometry.js';
import { isBelievedAlone, loneLetters } from './lone-letters.js';
import { ocrModes, type OcrMode } from './modes.js';
import type { Raster } from './raster.js';
import { findPageTurn, textAngle, type PageTurn } from './page-turn.js';
import { lineAngle } from './skew.js';
import { splitWords, type LineWord } from './split-words.js';
import { surerLines } from './surer-lines.js';
import { textBoxes, type TextMap } from './text-boxes.js';

/** A recogniser as the pipeline sees it: a crop in, the best class of each step out. */
export interface Recogniser {
  dictionary: Dictionary;
  run(crop: LineCrop): Promise<BestClasses>;
}

/** The nets the pipeline runs; `models/runtime` implements them on ONNX Runtime. */
export interface OcrNets {
  detect(input: DetectorInput): Promise<TextMap>;
  recogniser: Recogniser;
  /** Slower and better; opened when the first doubtful line asks for it. */
  carefulRecogniser(): Promise<Recogniser>;
  /** For lines in scripts that the recognisers do not know; opened when a line looks like one. */
  openIndicEngine: (script: IndicScript) => Promise<IndicEngine>;
}

export interface OcrReading {
  lines: Line[];
  /** Whatever took part in reading this page. */
  model: string;
}

export const ocrSpec = {
  /** The pipeline, raised with whatever changes what it reads, then the nets it runs. */
  version: 'blumsmart-ocr@2+blumsmart-lines@1+pp-ocrv6-small',
  /** Lines below either score are read again by the careful recogniser (measured: models/training/recogniser/MODEL-CARD.md). */
  doubtfulMean: 0.94,
  doubtfulMin: 0.45,
  /** Of two readings of a doubtful line the careful one, unless the least sure character of the quick one is surer by less than this. */
  carefulLead: 0.02,
  /** Lines below this mean are noise, as upstream has it. */
  meanMin: 0.5,
} as const;

interface ReadLine {
  crop: LineCrop;
  characters: ReadCharacter[];
}

/** A line with what the quick recogniser made of it, where that was doubtful. */
type TwiceReadLine = ReadLine & { doubtful?: LatinAttempt };

/** Pixels to lines in reading order, whichever way up they lie; boxes are fractions of the raster as it came. */
export async function readRaster(raster: Raster, page: number, nets: OcrNets, mode: OcrMode = 'fast'): Promise<OcrReading> {
  const seen = await detect(raster, nets, mode);
  const reader = lineReader(raster, nets);
  const indic = indicReader(nets.openIndicEngine);
  const turn = await findPageTurn(seen.find(({ quads }) => quads.length)?.quads ?? [], {
    score: async (quad, tried) => scoreOf((await reader.quickly(quad, tried)).characters).mean,
    provesIndic: async (quad, tried) => (await indic.findScripts([attemptOf(await reader.quickly(quad, tried))])).length > 0,
  });
  const read = await readLines(seen, { reader, turn, raster });
  const scripts = await indic.findScripts(read.flatMap(({ doubtful }) => doubtful ?? []));
  const worded: WordedLine[] = [];
  for (const line of read) {
    const { crop, doubtful } = line;
    const asked = scripts.length && (doubtful || isSparse(crop, textOf(line)));
    const inScript = asked ? await indic.readLine(crop, scripts, (from, to) => reader.stretch(crop, from, to)) : null;
    const words = inScript ?? wordsOf(line);
    if (words.length) worded.push({ crop, words });
  }
  const angle = angleOf(worded, turn);
  return {
    lines: orderLines(worded.map((line) => toFragment(line, angle, raster, page))),
    model: [modelOf(mode), ...scripts.map((script) => indicVersion[script])].join('+'),
  };
}

interface Seen {
  input: DetectorInput;
  quads: Quad[];
}

/** Where the detector sees lines, in each size of the page that the mode asks for. */
async function detect(raster: Raster, nets: OcrNets, mode: OcrMode): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const size of ocrModes[mode]) {
    const input = await detectorInput(raster, size);
    // A small picture is the same in every size.
    if (seen.at(-1)?.input.data.length === input.data.length) continue;
    seen.push({ input, quads: textBoxes(await nets.detect(input), raster).map(({ quad }) => quad) });
  }
  return seen;
}

async function readLines(
  seen: readonly Seen[],
  { reader, turn, raster }: { reader: ReturnType<typeof lineReader>; turn: PageTurn; raster: Raster },
): Promise<TwiceReadLine[]> {
  let read: TwiceReadLine[] = [];
  for (const { quads } of seen) {
    const lines: TwiceReadLine[] = [];
    for (const quad of quads) lines.push(await reader.read(quad, turn));
    read = read.length ? surerLines(read, lines, angleOf(lines, turn)) : lines;
  }
  const lone = loneLetters(
    seen.at(-1)!.input,
    raster,
    read.map(({ crop }) => crop.quad),
  );
  for (const quad of lone) {
    const line = await reader.quickly(quad, 0);
    if (isBelievedAlone(line.characters)) read.push(line);
  }
  return read;
}

const angleOf = (lines: readonly Pick<ReadLine, 'crop'>[], turn: PageTurn): number =>
  lineAngle(
    lines.map(({ crop }) => crop.quad),
    textAngle[turn],
  );

/** What read a page, with the mode where it is not the usual one. */
const modelOf = (mode: OcrMode): string => (mode === 'fast' ? ocrSpec.version : `${ocrSpec.version}/${mode}`);

interface WordedLine {
  crop: LineCrop;
  words: LineWord[];
}

/** The words that the Latin recognisers read; none of a line that is noise to them. */
const wordsOf = ({ crop, characters }: ReadLine): LineWord[] =>
  scoreOf(characters).mean >= ocrSpec.meanMin ? splitWords(characters, crop.paddedWidth / crop.width) : [];

const textOf = ({ characters }: Pick<ReadLine, 'characters'>): string => characters.map(({ text }) => text).join('');

const attemptOf = ({ crop, characters }: ReadLine, careful?: ReadLine): LatinAttempt => ({
  crop,
  text: textOf({ characters }),
  quickMean: scoreOf(characters).mean,
  carefulMean: careful ? scoreOf(careful.characters).mean : null,
});

/** Reads lines of one raster; what was read quickly to find the page's turn is not read again. */
function lineReader(raster: Raster, nets: OcrNets) {
  const tried = new Map<string, ReadLine>();
  const quickly = async (crop: LineCrop): Promise<ReadLine> => {
    const key = crop.quad.join();
    const line = tried.get(key) ?? { crop, characters: await recognise(crop, nets.recogniser) };
    tried.set(key, line);
    return line;
  };
  const carefully = async (crop: LineCrop): Promise<ReadLine> => ({
    crop,
    characters: await recognise(crop, await nets.carefulRecogniser()),
  });
  const cropOf = (upright: Quad): LineCrop => tried.get(upright.join())?.crop ?? cropLine(raster, upright);
  return {
    quickly: (quad: Quad, turn: PageTurn): Promise<ReadLine> => quickly(cropOf(uprightQuad(turnQuad(quad, turn)))),
    /** The surer of two readings where the quick one is doubtful, with that beside it. */
    async read(quad: Quad, turn: PageTurn): Promise<TwiceReadLine> {
      let quick: ReadLine | undefined;
      for (const upright of uprightQuads(turnQuad(quad, turn))) {
        const line = await quickly(cropOf(upright));
        if (!quick || scoreOf(line.characters).mean > scoreOf(quick.characters).mean) quick = line;
      }
      if (isSure(quick!)) return quick!;
      const careful = await carefully(quick!.crop);
      return { ...surerOf(quick!, careful), doubtful: attemptOf(quick!, careful) };
    },
    /** The part of a line between two fractions of its width, as a line of its own. */
    async stretch({ quad }: LineCrop, from: number, to: number): Promise<LineWord[]> {
      const crop = cropLine(raster, sliceQuad(quad, from, to));
      const words = wordsOf({ crop, characters: await recognise(crop, await nets.carefulRecogniser()) });
      const along = (place: number): number => from + place * (to - from);
      return words.map((word) => ({ ...word, from: along(word.from), to: along(word.to) }));
    },
  };
}

function isSure({ characters }: ReadLine): boolean {
  const { mean, min } = scoreOf(characters);
  return mean >= ocrSpec.doubtfulMean && min >= ocrSpec.doubtfulMin && !hasBrokenDate(textOf({ characters }));
}

/**
 * A line is as sure as its least sure character. Letters that the quick recogniser dropped leave no doubt behind, so it keeps a line only
 * with as many as the careful one reads; a date that cannot be is a misreading, however sure.
 */
function surerOf(quick: ReadLine, careful: ReadLine): ReadLine {
  const [one, other] = [scoreOf(quick.characters).min, scoreOf(careful.characters).min];
  const isSurer = one + ocrSpec.carefulLead >= other && lettersOf(quick) >= lettersOf(careful);
  const isMended = hasBrokenDate(textOf(quick)) && !hasBrokenDate(textOf(careful)) && lettersOf(careful) > 0;
  return isSurer && !isMended ? quick : careful;
}

const lettersOf = (line: ReadLine): number => textOf(line).replace(/\s/g, '').length;

const recognise = async (crop: LineCrop, recogniser: Recogniser): Promise<ReadCharacter[]> =>
  decodeCtc(await recogniser.run(crop), recogniser.dictionary);

function toFragment({ crop, words: lineWords }: WordedLine, angle: number, raster: Raster, page: number): Fragment {
  const words = lineWords.map(({ text, from, to, confidence }): Word => ({
    text,
    box: boxOf(sliceQuad(crop.quad, from, to), raster, page),
    // Certainty is for text layers; see `PageText.source`.
    confidence: Math.min(confidence, 0.9999),
  }));
  const [a, b, c, d] = crop.quad;
  const x = (a[0] + b[0] + c[0] + d[0]) / 4;
  const y = (a[1] + b[1] + c[1] + d[1]) / 4;
  const centre = y * Math.cos(angle) - x * Math.sin(angle);
  const middle = x * Math.cos(angle) + y * Math.sin(angle);
  const half = distance(a, b) / 2;
  return { words, left: middle - half, right: middle + half, centre, height: (distance(a, d) + distance(b, c)) / 2 };
}

function boxOf(quad: Quad, { width, height }: Raster, page: number): Word['box'] {
  const x = Math.max(0, Math.min(...quad.map((point) => point[0])));
  const y = Math.max(0, Math.min(...quad.map((point) => point[1])));
  const right = Math.min(width, Math.max(...quad.map((point) => point[0])));
  const bottom = Math.min(height, Math.max(...quad.map((point) => point[1])));
  return { page, x: x / width, y: y / height, width: (right - x) / width, height: (bottom - y) / height };
}
