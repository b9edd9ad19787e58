/** How sure to be of what is read, learned and measured on vendors that were not learned from. The command is `npm run calibrate`. */
import type { Thresholds } from '../../../workflows/contract/record.js';
import { shippedKnowledge } from '../../understand/knowledge.js';
import { trainingInput } from '../arguments.js';
import { readLabelled, type Labelled } from '../examples.js';
import { learnByFold, understandAll } from '../held-out.js';
import { understandPapers, verdictsOf, type JudgeRecord } from './acceptance.js';
import { errorRates } from './error-rates.js';
import { crossCalibrated, judged, learnCalibration, teachByOthers } from './learn-calibration.js';
import { acceptanceFigures, allFigures, figuresOf, isField, passedHeldOut } from './measure.js';
import { observe } from './observe.js';
import { asText, type RateFigures, type Report } from './report.js';
import { thresholdsByRate } from './risk.js';
import { writeEverything } from './write.js';

export async function calibrate(args: readonly string[], judgeRecord: JudgeRecord): Promise<void> {
  const { write, documents, drawn } = trainingInput(args);
  const learned = learnByFold(documents, drawn);
  const observations = observe(understandAll(documents, (fold) => learned[fold]!));
  const taught = teachByOthers(observations);
  const papers = understandPapers(documents, (fold) => ({ ...learned[fold]!, calibration: taught.get(fold)!.calibration }));
  const values = crossCalibrated(observations);
  const thresholds = thresholdsByRate(values, errorRates);
  const byFold = new Map([...taught].map(([fold, { others }]) => [fold, thresholdsByRate(others, errorRates)]));
  const rates = errorRates.map((errorRate): RateFigures => {
    const thresholdsFor = (fold: number): Thresholds => byFold.get(fold)!.get(errorRate)!;
    return {
      errorRate,
      thresholds: thresholds.get(errorRate)!,
      passed: passedHeldOut(values, thresholdsFor),
      accepted: acceptanceFigures(verdictsOf(papers, thresholdsFor, judgeRecord)),
    };
  });
  const calibration = learnCalibration(observations);
  const also = alsoMeasured(args).map((set) => judged(observe(understandAll(set, () => shippedKnowledge)), calibration));
  const figures = [
    ...allFigures(values),
    ...also.map((set) => figuresOf(`all fields of ${set[0]!.set}, not learned from`, set.filter(isField))),
  ];
  const report: Report = { values, figures, rates };
  console.log(asText(report));
  if (write) for (const path of await writeEverything(report, calibration)) console.log(`wrote ${path}`);
}

const alsoFlag = '--also=';

/** Sets that are measured and not learned from. */
const alsoMeasured = (args: readonly string[]): Labelled[][] =>
  args
    .filter((arg) => arg.startsWith(alsoFlag))
    .map((arg) => {
      const [pages, truth] = arg.slice(alsoFlag.length).split('=');
      return readLabelled(pages!, truth!);
    });
