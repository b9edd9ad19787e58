import { day, formatDate, iso, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { Paper } from '../core/paper.js';
import { countries, type Country, type CountryCode } from '../facts/country.js';
import { addressText, firm, type Firm } from '../facts/firm.js';
import { scribble } from '../sheets/marks.js';
import { Sheet, sheetLook, sizeOf } from '../sheets/sheet.js';
import { personName } from '../words/people.js';
import { contractWords, type ContractWords } from './contract-words.js';

interface Pact {
  sheet: Sheet;
  country: Country;
  words: ContractWords;
  parties: readonly [Firm, Firm];
  roles: readonly [string, string];
  date: string;
  title: string;
  draw: Draw;
}

function write(sheet: Sheet, text: string, change: Parameters<Sheet['style']>[0] = {}, indent = 0): void {
  const style = sheet.style(change);
  for (const part of text.split('\n')) {
    sheet.need(style.size * 4);
    sheet.page.block();
    sheet.y = sheet.page.paragraph(part, sheet.left + indent, sheet.y, sheet.width - indent, style, 1.45);
  }
  sheet.y += style.size * 0.6;
}

/** One sentence that names date and parties. */
function inProse({ sheet, words, parties: [one, other], roles, date, title }: Pact): void {
  write(
    sheet,
    words.opening(
      title,
      date,
      `${one.name}, ${addressText(one)} (${words.called(roles[0])})`,
      `${other.name}, ${addressText(other)} (${words.called(roles[1])})`,
    ),
  );
}
/** Names on lines of their own, "and" between them. */
function stacked({ sheet, words, parties: [one, other], roles, date }: Pact): void {
  const middle = { align: 'center' as const };
  write(sheet, `${words.dated} ${date}`, middle);
  write(sheet, words.between, middle);
  write(sheet, one.name, { ...middle, bold: true });
  write(sheet, `${addressText(one)}\n(${words.called(roles[0])})`, middle);
  write(sheet, words.and, middle);
  write(sheet, other.name, { ...middle, bold: true });
  write(sheet, `${addressText(other)}\n(${words.called(roles[1])})`, middle);
}
/** A list of particulars before the clauses. */
function listed({ sheet, words, parties, roles, date }: Pact): void {
  for (const [at, party] of parties.entries()) {
    write(sheet, `${roles[at]!}:`, { bold: true });
    write(sheet, `${party.name}\n${addressText(party)}`, {}, 18);
  }
  write(sheet, `${words.effective}: ${date}`);
}
const openings = [inProse, stacked, listed] as const;

/** A contract of one to three pages of clauses, signed or not. */
export function contract(draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const country = countries[chance.one<CountryCode>(['US', 'GB', 'DE', 'FR', 'IN', 'US'])];
  const words = contractWords[country.language];
  const paper = new Paper('contract', 'contract', country.language, 'sheet');
  const sheet = new Sheet(paper, { ...sheetLook(draw), accent: '#111' }, sizeOf(country.code));
  const parties = [firm(country, 'services', chance, { legalShare: 1 }), firm(country, 'technology', chance, { legalShare: 1 })] as const;
  const effective = later(day(2012, 1, 1), chance.between(0, 5_000));
  const shape = {
    en: ['MMMM D, YYYY', 'D MMMM YYYY', 'D MMM YYYY', 'DD/MM/YYYY'],
    de: ['D. MMMM YYYY', 'DD.MM.YYYY'],
    fr: ['D MMMM YYYY', 'DD/MM/YYYY'],
  }[country.language];
  const date = formatDate(effective, label(country.code === 'US' ? ['MMMM D, YYYY', 'MM/DD/YYYY'] : shape), country.language);
  const title = label(words.titles);
  const heading = sheet.style({ bold: true, scale: 1.5 });
  sheet.y += 16;
  sheet.page.text(chance.maybe(0.6) ? title.toUpperCase() : title, sheet.size.width / 2, sheet.y, { ...heading, align: 'center' });
  sheet.y += heading.size * 2;
  const pact: Pact = { sheet, country, words, parties, roles: chance.one(words.roles), date, title, draw };
  layout(openings)(pact);
  paper.show(
    'parties',
    parties.map(({ name }) => name),
    parties[0].name,
  );
  paper.show('effective_date', iso(effective), date);
  const clauses = chance.some(words.clauses, chance.between(4, words.clauses.length));
  const numbering = layout([(at: number) => `${at}. `, (at: number) => `§ ${at} `, (at: number) => `Article ${at} - `] as const);
  for (const [at, [name, text]] of clauses.entries()) {
    sheet.need(sheet.leading * 4);
    write(sheet, `${numbering(at + 1)}${name}`, { bold: true });
    write(sheet, text);
  }
  signatures(pact);
  return paper;
}

function signatures({ sheet, words, parties, country, draw: { chance } }: Pact): void {
  sheet.need(sheet.leading * 9);
  write(sheet, words.witness);
  const top = sheet.y + sheet.leading * 3;
  for (const [at, party] of parties.entries()) {
    const x = sheet.left + at * sheet.width * 0.54;
    if (chance.maybe(0.6)) scribble(sheet.page, { x: x + 20, y: top - 6, loops: chance.between(4, 8) }, chance);
    sheet.page.rule(x, top, x + sheet.width * 0.4, top);
    sheet.lines([party.name, personName(country.code, chance)], x, top + sheet.leading, { scale: 0.9 });
  }
}
