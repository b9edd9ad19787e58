import type { Draw } from '../core/draw.js';
import type { Firm } from '../facts/firm.js';
import { personName } from '../words/people.js';
import type { CountryCode } from '../facts/country.js';
import type { Sheet } from './sheet.js';

export interface PartyWish {
  label: string;
  /** Null where the name stands a second time, as of those the goods are sent to. */
  field: 'buyer' | 'vendor' | null;
  country: CountryCode;
  /** Tax number with its label. */
  taxLine?: string;
}

/** Whom the paper is for, under a label; returns the y below. */
export function drawParty(
  sheet: Sheet,
  firm: Firm,
  box: { x: number; y: number; width: number },
  { label, field, country, taxLine }: PartyWish,
  { chance }: Draw,
): number {
  const style = sheet.look.parties;
  const person = chance.maybe(0.25) ? [`${chance.one(['Attn: ', 'c/o ', ''])}${personName(country, chance)}`] : [];
  const { page, paper } = sheet;
  if (field) paper.show(field, firm.name, firm.name);
  page.block();
  let { y } = box;
  if (label) {
    if (style === 'band') page.fill(box.x - 3, y - sheet.look.body.size * 1.05, box.width, sheet.leading, sheet.look.accent);
    page.text(sheet.cased(label), box.x, y, sheet.style({ bold: style !== 'plain label', ...(style === 'band' && { colour: '#ffffff' }) }));
    y += sheet.leading * 1.05;
  }
  y = page.paragraph(firm.name, box.x, y, box.width - 8, sheet.style({ bold: chance.maybe(0.3) }));
  for (const text of [...person, ...firm.address.lines, ...(taxLine ? [taxLine] : [])])
    y = page.paragraph(text, box.x, y, box.width - 8, sheet.style());
  if (style === 'boxed') page.frame(box.x - 5, box.y - sheet.look.body.size * 1.3, box.width, y - box.y + sheet.look.body.size * 0.9);
  return y + sheet.leading * 0.4;
}
