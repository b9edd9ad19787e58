import type { DocumentEvent } from '../../../client/read-events';
import { fieldWords, isFieldName, typeWords } from '../fields/field-words';
import { failureAdvice } from './failure-advice';
import { reasonWords } from './reason-words';
import type { Schemas } from '../../app/api';

type Facts = DocumentEvent['facts'];
const pages = (count: unknown) => (count === 1 ? '1 page' : `${String(count)} pages`);
const standards: Readonly<Record<string, string>> = { ubl: 'UBL', cii: 'Factur-X or ZUGFeRD' };
/** What became of a document under review. */
export const decisionWords: Record<Schemas['Review']['action'], string> = {
  accept: 'Accepted',
  correct: 'Corrected and accepted',
  reject: 'Rejected',
};

/** What happened, and what is known of it. */
export function stepWords({ step, facts }: Pick<DocumentEvent, 'step' | 'facts'>): { title: string; details: string | null } {
  const titles: Readonly<Record<string, [title: string, details?: string | null]>> = {
    received: ['Received'],
    inspected: ['Inspected', inspected(facts)],
    pages_read: ['Read', pages(facts.pages)],
    understood: ['Understood', typeof facts.type === 'string' ? (typeWords[facts.type as keyof typeof typeWords] ?? facts.type) : null],
    review_opened: ['Waits for a person', reasonsIn(facts.reasons)],
    review_escalated: ['Overdue', 'Nobody decided in time'],
    reviewed: [(decisionWords as Readonly<Record<string, string>>)[String(facts.action)] ?? 'Decided'],
    published: ['Done'],
    failed: [
      'Failed',
      typeof facts.code === 'string' ? failureAdvice({ code: facts.code as Schemas['Failure']['code'], meaning: '' }).title : null,
    ],
    cancelled: ['Cancelled'],
    retried: ['Asked to read it again'],
  };
  const [title, details = null] = titles[step] ?? [step];
  return { title, details };
}

function inspected({ mediaType, pageCount, structured }: Facts): string {
  const type = String(mediaType)
    .replace(/^(image|application)\//, '')
    .toUpperCase();
  const standard = typeof structured === 'string' ? `, e-invoice (${standards[structured] ?? structured})` : '';
  return `${type}, ${pages(pageCount)}${standard}`;
}

const reasonsIn = (reasons: unknown) =>
  typeof reasons === 'string' ? reasons.split(' ').filter(Boolean).map(reasonWords).join(' · ') : null;

export interface Step {
  id: string;
  attempt: number;
  title: string;
  details: string | null;
  at: string;
}
/** Events as a timeline: long documents are read in many parts, which are one step that counts up. */
export function timelineOf(events: readonly DocumentEvent[]): Step[] {
  const steps: Step[] = [];
  let pagesRead = 0;
  for (const { event_id, attempt, step, facts, at } of events) {
    const last = steps.at(-1);
    const isMore = step === 'pages_read' && last?.id.startsWith('pages_read') && last.attempt === attempt;
    pagesRead = step === 'pages_read' ? (isMore ? pagesRead : 0) + Number(facts.pages) : 0;
    const words = stepWords({ step, facts: step === 'pages_read' ? { pages: pagesRead } : facts });
    if (isMore) steps.pop();
    steps.push({ id: `${step} ${event_id}`, attempt, at, ...words });
  }
  return steps;
}

/** What comes next, while a document is under way. */
export const nextWords = (last: string | undefined): string =>
  ({
    received: 'Inspecting the file',
    retried: 'Inspecting the file',
    inspected: 'Reading the pages',
    pages_read: 'Reading and understanding',
    understood: 'Checking',
    reviewed: 'Checking',
    failed: 'Starting again',
    cancelled: 'Starting again',
    published: 'Starting again',
  })[last ?? 'received'] ?? 'Going on';

/** `vendor` and `line_items`, as a list of changes names them. */
export const changeName = (name: string): string =>
  isFieldName(name) ? fieldWords[name].name : ({ type: 'Type', line_items: 'Line items', tax_lines: 'Tax lines' }[name] ?? name);
