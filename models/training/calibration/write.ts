import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { packageRoot } from '../../runtime/built-module.js';
import type { Calibration } from '../../understand/calibration/calibrate.js';
import { drawReliability } from './draw-reliability.js';
import { drawRisk } from './draw-risk.js';
import { asMarkdown, type Report } from './report.js';

const begin = '<!-- confidence: figures, written by the command -->';
const end = '<!-- confidence: end of figures -->';

/** The tables that the product reads, the pictures, and the figures between the marks of docs/accuracy.md; the words around these are people's. */
export async function writeEverything(report: Report, calibration: Calibration): Promise<string[]> {
  const files: Record<string, string> = {
    'models/understand/calibration/table.ts': tableSource(report, calibration),
    'docs/pictures/reliability.svg': drawReliability(report.values),
    'docs/pictures/risk-coverage.svg': drawRisk(report.values),
    'docs/accuracy.md': await withFigures('docs/accuracy.md', asMarkdown(report)),
  };
  const paths = Object.entries(files).map(([path, content]) => [join(packageRoot(), path), content] as const);
  await Promise.all(paths.map(([path, content]) => writeFile(path, content)));
  return Object.keys(files);
}

async function withFigures(path: string, figures: string): Promise<string> {
  const page = join(packageRoot(), path);
  const [head, rest] = (await readFile(page, 'utf8')).split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) throw new Error(`${path} has lost its marks: ${begin} … ${end}`);
  return format(`${head}${begin}\n\n${figures}\n\n${end}${tail}`, { ...(await resolveConfig(page)), parser: 'markdown' });
}

function tableSource({ rates }: Report, calibration: Calibration): string {
  const lines = (entries: [string, unknown][]): string => entries.map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`).join('');
  const thresholds = rates.map(({ errorRate, thresholds }): [string, unknown] => [`'${errorRate}'`, thresholds]);
  return `import type { Calibration } from './calibrate.js';
import type { ThresholdTable } from './thresholds.js';

/** Written by \`npm run calibrate\`: how often values are right, from predictions on vendors that were not learned from. */
// prettier-ignore
export const calibration: Calibration = {
${lines(Object.entries(calibration))}};

/** Written with it. By the share of accepted values that may be wrong: the confidence from which on a field is accepted. */
// prettier-ignore
export const thresholds: ThresholdTable = {
${lines(thresholds)}};
`;
}
