import { formatDate, iso } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import type { Paper } from '../core/paper.js';
import type { Firm } from '../facts/firm.js';
import type { Roll, RuleKind } from './roll.js';

/** Name and address at the head of the roll. */
export function printHead(paper: Paper, roll: Roll, firm: Firm, { chance, layout }: Draw, { after = [] as string[] } = {}): void {
  const upper = chance.maybe(0.6);
  const cased = (text: string): string => (upper ? text.toUpperCase() : text);
  const name = cased(firm.name);
  const addressLines = firm.address.lines.map(cased);
  const slogan = chance.one(['Thanks for shopping local', 'Quality since 1987', 'Family owned', 'Open 7 days', 'Fresh every day']);
  const style = layout(['centre', 'left', 'big', 'slogan', 'boxed', 'phone first'] as const);
  const put = (text: string, emphasis = {}): void => (style === 'left' ? roll.line(text, emphasis) : roll.centre(text, emphasis));
  if (style === 'boxed') {
    const top = roll.y - roll.style.size;
    roll.gap(0.4);
    put(name, { bold: true, scale: 1.2 });
    roll.page.frame(roll.margin + 4, top, roll.width - 8, roll.y - top - roll.style.size * 0.4);
    roll.gap(0.5);
  } else put(name, { bold: chance.maybe(0.6), scale: style === 'big' ? 1.6 : chance.one([1, 1.15, 1.3]) });
  paper.show('vendor', name, name);
  if (style === 'slogan') put(slogan);
  if (style === 'phone first') put(`Tel ${firm.phone}`);
  for (const line of addressLines) put(line);
  paper.show('address', addressLines.join(' '), addressLines.join(' '));
  if (style !== 'phone first' && chance.maybe(0.75)) put(`${chance.one(['Tel: ', 'Phone ', '', 'TEL ', 'Ph: '])}${firm.phone}`);
  for (const text of after) put(text);
  if (chance.maybe(0.25)) put(firm.web);
  roll.gap(chance.real(0.2, 0.9));
}

export interface TillFacts {
  date: Date;
  shape: string;
  language?: string;
  /** How the number of the paper is called, and the number; empty labels print none. */
  numberLabel: string;
  number: string;
  dateLabel: string;
  /** Label and value of what else tills print. */
  others: readonly (readonly [string, string])[];
  /** Whether the number is one that truth files would label. */
  countsAsNumber: boolean;
}

export const clock = ({ between, maybe }: Draw['chance']): string => {
  const [hour, minute] = [between(7, 21), String(between(0, 59)).padStart(2, '0')];
  const seconds = maybe(0.4) ? `:${String(between(0, 59)).padStart(2, '0')}` : '';
  return maybe(0.4)
    ? `${hour % 12 || 12}:${minute}${seconds} ${hour < 12 ? 'AM' : 'PM'}`
    : `${String(hour).padStart(2, '0')}:${minute}${seconds}`;
};

/** Date, number, cashier … in one of the orders that tills have. */
export function printFacts(
  paper: Paper,
  roll: Roll,
  { date, shape, language, numberLabel, number, dateLabel, others, countsAsNumber }: TillFacts,
  draw: Draw,
): void {
  const { chance, layout } = draw;
  const printed = formatDate(date, shape, language);
  const time = clock(chance);
  paper.show('date', iso(date), printed);
  if (countsAsNumber) paper.show('invoice_number', number, number);
  const pairs = chance.shuffled(others);
  const style = layout(['pairs', 'two a row', 'ends', 'one line', 'date last', 'stacked ends'] as const);
  const joined = ([label, value]: readonly [string, string]): string => `${label}${chance.one([': ', ' ', ':'])}${value}`;
  const dateText = dateLabel ? `${dateLabel}: ${printed}` : printed;
  switch (style) {
    case 'pairs':
      roll.line(`${numberLabel} ${number}`);
      for (const pair of pairs) roll.line(joined(pair));
      roll.line(`${dateText}  ${time}`);
      break;
    case 'two a row':
      roll.ends(`${numberLabel} ${number}`, dateLabel ? time : printed);
      roll.ends(dateLabel ? dateText : time, pairs[0] ? joined(pairs[0]) : '');
      for (const pair of pairs.slice(1)) roll.line(joined(pair));
      break;
    case 'ends':
      roll.ends(printed, time);
      roll.ends(numberLabel, number);
      for (const [label, value] of pairs) roll.ends(label, value);
      break;
    case 'one line':
      roll.line(`${printed} ${time} ${numberLabel} ${number}`);
      if (pairs.length) roll.line(pairs.map(joined).join('  '));
      break;
    case 'date last':
      for (const pair of pairs) roll.line(joined(pair));
      roll.line(`${numberLabel} : ${number}`);
      roll.line(`${dateLabel || 'Date'} : ${printed} ${time}`);
      break;
    case 'stacked ends':
      roll.ends(`${dateLabel || 'Date'} :`, `${printed} ${time}`);
      roll.ends(`${numberLabel} :`, number);
      for (const [label, value] of pairs) roll.ends(`${label} :`, value);
      break;
  }
}

export const ruleOf = ({ layout }: Draw): RuleKind => layout(['dashes', 'blank', 'solid', 'dots', 'double'] as const);
