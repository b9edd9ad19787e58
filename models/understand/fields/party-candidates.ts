import type { Layout } from '../layout/layout.js';
import { wordsAt } from '../layout/segment.js';
import type { Candidate } from './candidate.js';
import { cleanName, nameKey } from './clean-name.js';
import { joinedNames } from './joined-names.js';
import { isTitle } from './name-words.js';
import { isDoubtful, shapeOf, surroundings } from './party-features.js';
import { introducedBy, spanOf } from './party-spans.js';

const rowsOfHead = 70;
const rowsOfFoot = 12;

/** Everything on the pages that could name the seller or the buyer. */
export function partyCandidates(layout: Layout): Candidate<string>[] {
  const firstPage = layout.pages[0]?.page;
  const rows = layout.rows.filter(({ page }) => page === firstPage);
  const considered = [...rows.slice(0, rowsOfHead), ...rows.slice(Math.max(rowsOfHead, rows.length - rowsOfFoot))];
  const around = surroundings(layout);
  const found: Candidate<string>[] = [];
  let rank = 0;
  let titled = false;
  for (const row of considered) {
    let named = false;
    for (const segment of row.segments) {
      const span = spanOf(layout, segment);
      const raw = segment.text.slice(span.start, span.end);
      const value = cleanName(raw);
      const letters = value.match(/\p{L}/gu)?.length ?? 0;
      if (letters < 3 || value.length > 90 || letters < value.length * 0.45) continue;
      const words = wordsAt(segment, span.start, span.end);
      const labelled = span.features.includes('label_same_line');
      const features = new Set([
        ...span.features,
        ...(labelled ? [] : introducedBy(layout, segment)),
        ...shapeOf(value, raw, labelled),
        ...around(value, segment),
      ]);
      features.add(rank < 6 ? `rank=${rank}` : rank < 12 ? 'rank=6-11' : 'rank=12+');
      if (features.has('label=owner') && !features.has('legal_form')) features.add('owner_person');
      if (isDoubtful(words)) features.add('doubtful');
      if (titled) features.add('after_title');
      named ||= !['heading', 'prose', 'doubtful'].some((feature) => features.has(feature));
      found.push({ value, raw, segment, words, features });
    }
    if (named) rank++;
    titled ||= rank > 0 && row.segments.some(({ text }) => isTitle(text));
  }
  const all = [...found, ...joinedNames(found, layout)];
  markSigned(all);
  markCompanies(all);
  return all;
}

/** "For NAME" over a signature tells which of the names on the page is the one who wrote it. */
function markSigned(candidates: readonly Candidate<string>[]): void {
  const signed = candidates.filter(({ features }) => features.has('label=signature')).map(({ value }) => nameKey(value));
  if (!signed.length) return;
  for (const { value, features } of candidates)
    if (!features.has('label=signature') && signed.includes(nameKey(value))) features.add('signed');
}

const inHead = ({ features }: Candidate<string>): boolean => ['rank=0', 'rank=1', 'rank=2', 'rank=3'].some((rank) => features.has(rank));

/** At the head a brand and the company behind it may stand together: each is told of the other. */
function markCompanies(candidates: readonly Candidate<string>[]): void {
  const head = candidates.filter((one) => inHead(one) && !one.features.has('after_title'));
  const companies = head.filter(({ features }) => features.has('legal_form'));
  if (!companies.length) return;
  for (const one of head) {
    if (one.features.has('legal_form')) {
      if (head.some(({ segment, features }) => segment.row < one.segment.row && !features.has('legal_form') && !features.has('heading')))
        one.features.add('under_brand');
    } else if (companies.some(({ segment }) => segment !== one.segment)) one.features.add('by_company');
  }
}
