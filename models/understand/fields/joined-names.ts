import type { Layout } from '../layout/layout.js';
import { under } from '../layout/neighbours.js';
import type { Segment } from '../layout/segment.js';
import type { Candidate } from './candidate.js';
import { cleanName } from './clean-name.js';
import { hasCompanyForm, hasLegalForm, ownWords, repairLegalForm } from './legal-forms.js';
import { isBusinessAlone } from './name-words.js';
import { shapeOf } from './party-features.js';

const endsOpen = /(&|\bAND|\bUND|\bET|-|,)$/i;
const noContinuation = ['heading', 'address', 'digits', 'contact', 'labelled', 'prose'];

/** "SDN BHD", "(SEMENYIH) SDN BHD", "GmbH & Co. KG": a line that says no more than the form of the firm named over it. */
const isFormAlone = (line: string): boolean => {
  const form = repairLegalForm(`${anyName} ${line}`).slice(anyName.length);
  return hasLegalForm(form) && ownWords(form) === 0;
};
/** A form is set right behind a name only. */
const anyName = 'NAME';

const beginsOpen = /^\W*(&|AND\b|UND\b)/i;

/** Print of one size, as the two lines of a name have it. */
const sameSize = (a: Segment, b: Segment): boolean => Math.abs(a.box.height - b.box.height) < 0.3 * Math.max(a.box.height, b.box.height);

function continues(first: string, second: string): boolean {
  if (isFormAlone(second)) return !hasCompanyForm(first) || /&\s*CO\.?$/i.test(first.trim());
  if (isBusinessAlone(second)) return !hasLegalForm(first) && !isBusinessAlone(first);
  return endsOpen.test(first.trim()) || beginsOpen.test(second);
}

/**
 * Names broken over two lines: the second is only the legal form, or the first ends in a word that wants another. Where a line is only half of
 * a name, its candidate is told so.
 */
export function joinedNames(found: readonly Candidate<string>[], layout: Layout): Candidate<string>[] {
  return found.flatMap((first) => {
    const below = under(layout, first.segment);
    const second = below && found.find(({ segment }) => segment === below);
    if (!second || first.features.has('heading') || noContinuation.some((feature) => second.features.has(feature))) return [];
    if (!continues(first.raw, second.segment.text) || !sameSize(first.segment, second.segment)) return [];
    if (first.segment.text.length > first.raw.length || first.features.has('address')) return [];
    const raw = `${first.raw} ${second.raw}`;
    const value = cleanName(raw);
    const kept = [...first.features].filter((feature) => !['only_legal_form', 'trade_form', 'half'].includes(feature));
    if (isFormAlone(second.raw) || isBusinessAlone(second.raw) || beginsOpen.test(second.segment.text)) first.features.add('half');
    if (isBusinessAlone(second.raw) || beginsOpen.test(second.segment.text)) second.features.add('half');
    const inherited = [...second.features].filter((feature) => /^(number|registration|address)_below$/.test(feature));
    const features = new Set([...kept, ...inherited, ...shapeOf(value, raw), 'joined']);
    return [{ value, raw, segment: first.segment, words: [...first.words, ...second.words], features }];
  });
}
