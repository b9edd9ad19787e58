/**
 * Writes the lines of labelled pictures as training sees them:
 *
 *   node dist/models/training/recogniser/dump-lines.js MODELS_FOLDER DATA_FOLDER OUT.jsonl
 *
 * DATA_FOLDER holds `truth.jsonl` (id, file, fields) and `lines.jsonl` (typed lines with boxes). For each picture: the boxes that our
 * detector finds and those that were typed, each with what the quick and the careful recogniser read there.
 */
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cropLine, uprightQuad } from '../../ocr/crop-line.js';
import { decodeCtc, scoreOf, type LineScore } from '../../ocr/decode-ctc.js';
import { detectorInput } from '../../ocr/detector-input.js';
import type { Quad } from '../../ocr/geometry.js';
import { ocrModes } from '../../ocr/modes.js';
import type { Raster } from '../../ocr/raster.js';
import type { Recogniser } from '../../ocr/read-raster.js';
import { textBoxes } from '../../ocr/text-boxes.js';
import { openOcrNets } from '../../runtime/ocr-nets.js';
import { loadWeights } from '../../weights/load-weights.js';
import { jsonLines, labelledPictures, openRaster } from './labelled-pictures.js';

interface TypedLines {
  id: string;
  lines: { box: [number, number, number, number]; text: string }[];
}
interface Box {
  quad: Quad;
  /** What a person typed for it; null for a box of the detector. */
  typed: string | null;
}

const [modelsFolder, dataFolder, out] = process.argv.slice(2) as [string, string, string];

async function read(raster: Raster, quad: Quad, recogniser: Recogniser): Promise<{ text: string } & LineScore> {
  const characters = decodeCtc(await recogniser.run(cropLine(raster, quad)), recogniser.dictionary);
  return { text: characters.map(({ text }) => text).join(''), ...scoreOf(characters) };
}

const quadOf = ([left, top, right, bottom]: TypedLines['lines'][number]['box']): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

const nets = await openOcrNets(await loadWeights(modelsFolder));
const careful = await nets.carefulRecogniser();
const typed = new Map((await jsonLines<TypedLines>(join(dataFolder, 'lines.jsonl'))).map(({ id, lines }) => [id, lines]));
await rm(out, { force: true });
for (const { id, file, vendor } of await labelledPictures(dataFolder)) {
  const raster = await openRaster(join(dataFolder, file));
  const map = await nets.detect(await detectorInput(raster, ocrModes.fast[0]!));
  const boxes: Box[] = [
    ...textBoxes(map, raster).map(({ quad }) => ({ quad: uprightQuad(quad), typed: null })),
    ...(typed.get(id) ?? []).map(({ box, text }) => ({ quad: quadOf(box), typed: text })),
  ];
  const lines = [];
  for (const box of boxes)
    lines.push({ ...box, quick: await read(raster, box.quad, nets.recogniser), careful: await read(raster, box.quad, careful) });
  await appendFile(out, `${JSON.stringify({ id, file, vendor, lines })}\n`);
}
