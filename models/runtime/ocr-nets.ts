import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { recogniserSpec, type LineCrop } from '../ocr/crop-line.js';
import type { BestClasses } from '../ocr/decode-ctc.js';
import { readableClasses } from '../ocr/dictionary.js';
import type { OcrNets, Recogniser } from '../ocr/read-raster.js';
import type { WeightPaths } from '../weights/load-weights.js';
import { answerBestClass, bestClassOutputs } from './answer-best-class.js';
import { editGraph } from './onnx-graph.js';
import { pruneHead } from './prune-head.js';
import { tesseractOpener } from './tesseract.js';

/** One thread a session: pages run side by side, which is 1.6 times as fast as one page on many threads (measured). */
const sessionOptions: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  executionMode: 'sequential',
  // With one line a batch the arena is both faster and smaller than the system's allocator (measured).
  enableCpuMemArena: true,
  enableMemPattern: false,
  logSeverityLevel: 3,
};

/** Opens the nets of the OCR pipeline for this thread. */
export async function openOcrNets(paths: WeightPaths): Promise<OcrNets> {
  const detector = await InferenceSession.create(paths.textDetector, sessionOptions);
  let careful: Promise<Recogniser> | undefined;
  return {
    async detect({ data, width, height }) {
      const outputs = await run(detector, new Tensor('float32', data, [1, 3, height, width]));
      return { data: outputs[detector.outputNames[0]!]!.data as Float32Array, width, height };
    },
    recogniser: await openRecogniser(paths.textRecogniser, paths.textRecogniserDictionary),
    carefulRecogniser: () =>
      (careful ??= openRecogniser(paths.carefulRecogniser, paths.carefulRecogniserDictionary).catch((error: unknown) => {
        // Asked again, it is tried again.
        careful = undefined;
        throw error;
      })),
    openIndicEngine: tesseractOpener(paths),
  };
}

async function openRecogniser(weights: string, dictionaryFile: string): Promise<Recogniser> {
  const { classes, dictionary } = readableClasses(await readFile(dictionaryFile, 'utf8'));
  const graph = editGraph(await readFile(weights), pruneHead(classes), answerBestClass);
  const session = await InferenceSession.create(graph, sessionOptions);
  return {
    dictionary,
    async run({ data, paddedWidth }: LineCrop): Promise<BestClasses> {
      const outputs = await run(session, new Tensor('float32', data, [1, 3, recogniserSpec.height, paddedWidth]));
      return {
        classes: outputs[bestClassOutputs.classes]!.data as Int32Array,
        probabilities: outputs[bestClassOutputs.probabilities]!.data as Float32Array,
      };
    },
  };
}

const run = (session: InferenceSession, input: Tensor): Promise<InferenceSession.OnnxValueMapType> =>
  session.run({ [session.inputNames[0]!]: input });
