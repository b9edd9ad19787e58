import { table } from '../figures.js';
import { baseline, labels, type EngineName } from './engines.js';
import { f1, relaxedVendor } from '../../models/training/scoring/field-score.js';
import type { EngineFigures } from './measure.js';
import { stageNames, type StageFigures } from './stages.js';

export interface FolderReport {
  folder: string;
  documents: number;
  pages: number;
  /** Null where the engine is not on this machine. */
  engines: { name: EngineName; label: string; figures: EngineFigures | null }[];
  stages: StageFigures | null;
}

const header = ['engine', 'pages/s', '× RapidOCR', 'CPU a page', 'p95 a page', 'peak MiB', 'CER', 'CER / RapidOCR'];

function engineRows({ engines }: FolderReport): string[][] {
  const base = engines.find(({ name }) => name === baseline)?.figures;
  const ratio = (value: number, to: number | null | undefined) => (to ? (value / to).toFixed(2) : '–');
  return engines.map(({ label, figures }) => {
    if (!figures) return [label, 'not installed', ...header.slice(2).map(() => '')];
    return [
      label,
      figures.pagesPerSecond.toFixed(2),
      ratio(figures.pagesPerSecond, base?.pagesPerSecond),
      `${figures.cpuSeconds.toFixed(2)} s`,
      `${figures.p95Seconds.toFixed(2)} s`,
      figures.memoryMiB.toFixed(0),
      figures.cer === null ? '–' : figures.cer.toFixed(4),
      figures.cer === null ? '–' : ratio(figures.cer, base?.cer),
    ];
  });
}

const shownFields = ['vendor', relaxedVendor, 'date', 'total', 'currency', 'invoice_number', 'tax', 'net', 'due', 'due_date', 'address'];

/** Our fields, the known ones first: F1, and how many there are to find. */
function fieldRows({ engines }: FolderReport): string[][] {
  const counts = engines.find(({ figures }) => figures?.fields)?.figures?.fields;
  if (!counts) return [];
  const names = [...shownFields.filter((name) => counts.has(name)), ...[...counts.keys()].filter((name) => !shownFields.includes(name))];
  return names.map((name) => {
    const count = counts.get(name)!;
    return [name, f1(count).toFixed(3), `${count.right + count.missed}`];
  });
}

function stageRows({ stages }: FolderReport): string[][] {
  if (!stages) return [];
  const whole = stageNames.reduce((sum, name) => sum + stages.ms[name], 0);
  const row = (name: string, ms: number) => [name, `${ms.toFixed(1)} ms`, `${((ms / whole) * 100).toFixed(1)} %`];
  return [...stageNames.map((name) => row(name, stages.ms[name])), row('together', whole)];
}

const stageNote = (stages: StageFigures): string =>
  `${stages.pages} pages on one thread, ${stages.megapixels.toFixed(1)} megapixels and ${stages.pieces.toFixed(0)} pieces of line each, ` +
  `of which ${stages.linesAgain.toFixed(1)} were read again.`;

const fieldHeader = ['field', 'F1', 'labelled'];
const stageHeader = ['stage', 'processor time a page', 'share'];
const title = ({ folder, documents, pages }: FolderReport): string => `${folder}: ${documents} documents, ${pages} pages`;

export const asText = (report: FolderReport): string =>
  [
    title(report),
    table(header, engineRows(report)),
    ...(fieldRows(report).length ? [`Fields of ${labels.ours}`, table(fieldHeader, fieldRows(report))] : []),
    ...(report.stages ? [stageNote(report.stages), table(stageHeader, stageRows(report))] : []),
  ].join('\n\n');

const markdownTable = (head: string[], rows: string[][]): string =>
  [head, head.map((_, column) => (column ? '--:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const asMarkdown = (report: FolderReport): string =>
  [
    `### ${title(report)}`,
    markdownTable(header, engineRows(report)),
    ...(fieldRows(report).length ? [markdownTable(fieldHeader, fieldRows(report))] : []),
    ...(report.stages ? [stageNote(report.stages), markdownTable(stageHeader, stageRows(report))] : []),
  ].join('\n\n');
