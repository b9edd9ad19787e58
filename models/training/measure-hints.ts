/**
 * What learning from review spares: how many fields a person must correct, with and without what was taught by the papers before.
 *
 *   node dist/models/training/measure-hints.js [--first] [--shipped] [--errors] PAGES_FOLDER=TRUTH_FILE …
 *
 * Each set is one account whose documents come in the order of their truth file; the truth plays the person, who corrects vendor, date and
 * total, every time or (`--first`) on a vendor's first document only. Weights are held out by vendor, unless `--shipped`. Counted are
 * documents of vendors that were seen before, and on all documents what the hints changed.
 */
import type { Fields } from '../../workflows/contract/record.js';
import type { VendorHint } from '../../workflows/contract/vendor-hints.js';
import { createLessonOf, createUnderstand, marksOf } from '../understand/index.js';
import { shippedKnowledge } from '../understand/knowledge.js';
import { trainingInput } from './arguments.js';
import { groupOf, type Labelled } from './examples.js';
import { foldOf } from './folds.js';
import { learnByFold } from './held-out.js';
import { sameValue } from './scoring/same-value.js';

const measured = ['vendor', 'date', 'total'] as const;
type Measured = (typeof measured)[number];
/** As many lessons as the product asks for. */
const knownMax = 40;

interface Counts {
  documents: number;
  before: number;
  after: number;
  mended: number;
  broken: number;
}
const none = (): Counts => ({ documents: 0, before: 0, after: 0, mended: 0, broken: 0 });

const args = process.argv.slice(2);
const flag = (name: string): boolean => args.includes(`--${name}`);
const { documents, drawn } = trainingInput(args);
const byFold = flag('shipped') ? null : learnByFold(documents, drawn);

const truthsOf = ({ fields }: Labelled, name: Measured): (string | number)[] => {
  const truth = fields[name] ?? [];
  return (Array.isArray(truth) ? truth : [truth]).filter((one) => one !== null);
};
const isRight = (document: Labelled, name: Measured, fields: Fields): boolean => {
  const value = fields[name]?.value;
  return typeof value === 'string' && truthsOf(document, name).some((truth) => sameValue(name, value, truth));
};

/** The fields as a person leaves them. A date is written as the record writes it. */
function corrected(document: Labelled, read: Fields): Fields {
  const fields = { ...read };
  for (const name of measured) {
    const [truth] = truthsOf(document, name);
    if (truth === undefined || isRight(document, name, read)) continue;
    const value = name === 'total' ? Number(truth).toFixed(2) : name === 'date' ? isoOf(String(truth)) : String(truth);
    fields[name] = { value, confidence: 1, boxes: [], source: 'human', model: 'truth' };
  }
  return fields;
}

function isoOf(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(text.trim()) ?? [];
  return year ? `${year.length === 2 ? '20' : ''}${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text;
}

/** Reads one account's documents in turn; `second` counts only those right behind a vendor's first that a person had to correct in that field. */
function measure(set: readonly Labelled[]): { all: Record<Measured, Counts>; second: Record<Measured, Counts>; errors: string[] } {
  const counts = () => ({ vendor: none(), date: none(), total: none() });
  const [all, second, errors] = [counts(), counts(), [] as string[]];
  const kept: { hint: VendorHint; ids: Set<string> }[] = [];
  const firsts = new Map<string, { count: number; wrong: Measured[] }>();
  for (const document of set) {
    const { pages } = document.layout;
    const knowledge = { ...shippedKnowledge, ...byFold?.[foldOf(groupOf(document))] };
    const marks = new Map(marksOf(pages).map((mark) => [JSON.stringify(mark), mark]));
    const hints = kept.flatMap(({ hint, ids }) => {
      const shared = [...marks].flatMap(([id, mark]) => (ids.has(id) ? [mark] : []));
      return shared.length ? [{ ...hint, marks: shared }] : [];
    });
    const [alone, taught] = [[], hints.reverse().slice(0, knownMax)].map((known) =>
      createUnderstand(knowledge)({ pages, structured: null, hints: known }),
    );
    const seen = firsts.get(groupOf(document)) ?? { count: 0, wrong: [] };
    for (const name of measured) {
      if (!truthsOf(document, name).length) continue;
      const [before, after] = [isRight(document, name, alone!.fields), isRight(document, name, taught!.fields)];
      if (seen.count) note(all[name], before, after);
      if (seen.count === 1 && seen.wrong.includes(name)) note(second[name], before, after);
      if (!seen.count && before && !after) all[name].broken++;
      if (!after && taught!.fields[name]?.value !== alone!.fields[name]?.value)
        errors.push(
          `${document.id} ${name}: ${JSON.stringify([document.fields[name], alone!.fields[name]?.value, taught!.fields[name]?.value])}`,
        );
      if (!seen.count && !before) seen.wrong.push(name);
    }
    firsts.set(groupOf(document), { ...seen, count: seen.count + 1 });
    if (seen.count && flag('first')) continue;
    const reviewed = { type: document.type, fields: corrected(document, taught!.fields), drafted: taught! };
    const lesson = createLessonOf(knowledge)({ pages, reviewed, hints: [] }).taught;
    if (lesson) kept.push({ hint: lesson, ids: new Set(lesson.marks.map((mark) => JSON.stringify(mark))) });
  }
  return { all, second, errors };
}

function note(counts: Counts, before: boolean, after: boolean): void {
  counts.documents++;
  counts.before += Number(!before);
  counts.after += Number(!after);
  counts.mended += Number(!before && after);
  counts.broken += Number(before && !after);
}

for (const name of new Set(documents.map(({ set }) => set))) {
  const { all, second, errors } = measure(documents.filter(({ set }) => set === name));
  for (const [title, counts] of Object.entries({ 'of vendors seen before': all, 'the one after a corrected first': second }))
    for (const field of measured) {
      const { documents: number, before, after, mended, broken } = counts[field];
      console.log(`${name}, ${title}: ${field} of ${number}, corrections ${before} -> ${after} (mended ${mended}, broken ${broken})`);
    }
  if (flag('errors')) for (const error of errors) console.log(`  ${error}`);
}
