/**
 * The gate's page table: whole pictures through the product's own pipeline, with one quick recogniser after another.
 *
 *   node dist/models/training/recogniser/gate-pages.js MODELS_FOLDER DATA_FOLDER [--vendors=unseen|seen] [--doubt=MEAN/MIN …] NAME=REC.onnx …
 *
 * Prints character errors against the typed text (or, where there is none, against what the careful recogniser reads of every line), the
 * share of lines read a second time, and the processor time of the recognisers, for each net and each pair of doubtful scores.
 */
import { join } from 'node:path';
import { cpuUsage } from 'node:process';
import { decodeCtc, scoreOf, type BestClasses } from '../../ocr/decode-ctc.js';
import { detectorInput } from '../../ocr/detector-input.js';
import { ocrModes } from '../../ocr/modes.js';
import { ocrSpec, readRaster, type OcrNets, type Recogniser } from '../../ocr/read-raster.js';
import type { Raster } from '../../ocr/raster.js';
import type { TextMap } from '../../ocr/text-boxes.js';
import { openOcrNets } from '../../runtime/ocr-nets.js';
import { loadWeights } from '../../weights/load-weights.js';
import { comparable, editDistance } from '../scoring/text-distance.js';
import { labelledPictures, openRaster } from './labelled-pictures.js';
import { isUnseen } from './unseen-vendors.js';

interface Doubt {
  mean: number;
  min: number;
}
/** A line's answer with the processor time it took, in milliseconds. */
type Answer = BestClasses & { cpuMs: number };
interface Tally {
  wrong: number;
  characters: number;
  lines: number;
  readAgain: number;
  cpuMs: number;
}

const [modelsFolder, dataFolder, ...rest] = process.argv.slice(2) as [string, string, ...string[]];
const option = (name: string): string[] => rest.flatMap((each) => (each.startsWith(`--${name}=`) ? [each.slice(name.length + 3)] : []));
const doubts = option('doubt').map((each): Doubt => ({ mean: Number(each.split('/')[0]), min: Number(each.split('/')[1]) }));
if (!doubts.length) doubts.push({ mean: ocrSpec.doubtfulMean, min: ocrSpec.doubtfulMin });
const [vendors] = option('vendors');

const paths = await loadWeights(modelsFolder);
const base = await openOcrNets(paths);
const careful = await base.carefulRecogniser();
const quick = new Map<string, Recogniser>();
for (const [name, file] of rest.filter((each) => !each.startsWith('--')).map((each) => each.split('=') as [string, string]))
  quick.set(name, (await openOcrNets({ ...paths, textRecogniser: file })).recogniser);

/** Asks each net only once about each line of a picture, however many pairs of scores are tried. */
function remembered(recogniser: Recogniser): Recogniser & { answer(crop: Parameters<Recogniser['run']>[0]): Promise<Answer> } {
  const known = new Map<string, Answer>();
  const answer = async (crop: Parameters<Recogniser['run']>[0]): Promise<Answer> => {
    const key = crop.quad.join();
    const before = cpuUsage();
    const found = known.get(key) ?? { ...(await recogniser.run(crop)), cpuMs: 0 };
    if (!known.has(key)) {
      const { user, system } = cpuUsage(before);
      known.set(key, { ...found, cpuMs: (user + system) / 1000 });
    }
    return known.get(key)!;
  };
  return { dictionary: recogniser.dictionary, run: answer, answer };
}

/**
 * The pipeline's own scores decide what is read again; other scores are tried by moving the probabilities of a line to the side of them
 * that it is to be on.
 */
function netsFor(
  map: TextMap,
  first: ReturnType<typeof remembered>,
  second: ReturnType<typeof remembered>,
  doubt: Doubt,
  tally: Tally,
): OcrNets {
  const counted = new Set<string>();
  return {
    ...base,
    detect: () => Promise.resolve(map),
    recogniser: {
      dictionary: first.dictionary,
      async run(crop) {
        const answer = await first.answer(crop);
        if (!counted.has(crop.quad.join())) {
          counted.add(crop.quad.join());
          tally.lines++;
          tally.cpuMs += answer.cpuMs;
        }
        const { mean, min } = scoreOf(decodeCtc(answer, first.dictionary));
        const sure = mean >= doubt.mean && min >= doubt.min;
        const probabilities = answer.probabilities.map((value) =>
          sure ? Math.max(value, ocrSpec.doubtfulMean) : Math.min(value, ocrSpec.doubtfulMean - 0.01),
        );
        return { classes: answer.classes, probabilities };
      },
    },
    carefulRecogniser: () =>
      Promise.resolve({
        dictionary: second.dictionary,
        async run(crop) {
          const answer = await second.answer(crop);
          tally.readAgain++;
          tally.cpuMs += answer.cpuMs;
          return answer;
        },
      }),
  };
}

async function textOf(raster: Raster, nets: OcrNets): Promise<string> {
  const { lines } = await readRaster(raster, 1, nets);
  return lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');
}

const tallies = new Map<string, Tally>();
const noTally = (): Tally => ({ wrong: 0, characters: 0, lines: 0, readAgain: 0, cpuMs: 0 });
const pictures = (await labelledPictures(dataFolder)).filter(({ vendor }) => !vendors || isUnseen(vendor) === (vendors === 'unseen'));
for (const { file, text } of pictures) {
  const raster = await openRaster(join(dataFolder, file));
  const map = await base.detect(await detectorInput(raster, ocrModes.fast[0]!));
  const second = remembered(careful);
  const everyLineTwice = { mean: 2, min: 2 };
  const truth = comparable(text ?? (await textOf(raster, netsFor(map, remembered(base.recogniser), second, everyLineTwice, noTally()))));
  for (const [name, recogniser] of quick) {
    const first = remembered(recogniser);
    for (const doubt of doubts) {
      const key = `${name} | ${doubt.mean} / ${doubt.min}`;
      const tally = tallies.get(key) ?? noTally();
      tallies.set(key, tally);
      const read = comparable(await textOf(raster, netsFor(map, first, second, doubt, tally)));
      tally.wrong += editDistance(truth, read);
      tally.characters += [...truth].length;
    }
  }
}
process.stdout.write(
  `${pictures.length} pictures\n| quick recogniser | doubtful below | CER | read again | recognisers' CPU ms a picture |\n`,
);
process.stdout.write('| --- | --- | ---: | ---: | ---: |\n');
for (const [key, { wrong, characters, lines, readAgain, cpuMs }] of tallies) {
  const again = `${((100 * readAgain) / lines).toFixed(1)} %`;
  process.stdout.write(`| ${key} | ${(wrong / characters).toFixed(4)} | ${again} | ${(cpuMs / pictures.length).toFixed(0)} |\n`);
}
