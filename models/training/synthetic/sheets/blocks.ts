import { formatDate, iso } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { widthOf } from '../core/page.js';
import type { Firm } from '../facts/firm.js';
import type { Bill } from './bill.js';
import type { Sheet } from './sheet.js';

/** A label with its value, and the answer it gives. */
export interface Fact {
  label: string;
  value: string;
  answer?: readonly [field: string, value: string | number];
}

export function billFacts(
  { nature, number, order, customer, date, due, delivery, labels, dateShape, country }: Bill,
  { label, chance }: Draw,
): Fact[] {
  const dated = (day: Date): string => formatDate(day, dateShape, country.language);
  const numberLabel = label({ invoice: labels.number, 'credit note': labels.creditNumber, order: labels.orderNumber }[nature]);
  const first: Fact[] = [
    { label: numberLabel, value: number, answer: ['invoice_number', number] },
    {
      label: label(nature === 'order' && country.language === 'en' ? ['Date', 'Order Date', 'PO Date', 'Date Issued'] : labels.date),
      value: dated(date),
      answer: ['date', iso(date)],
    },
  ];
  const rest: Fact[] = [
    ...(due ? [{ label: label(labels.dueDate), value: dated(due), answer: ['due_date', iso(due)] as const }] : []),
    ...(order && nature !== 'order'
      ? [{ label: label(labels.purchaseOrder), value: order, answer: ['order_number', order] as const }]
      : []),
    ...(customer ? [{ label: label(labels.customerNumber), value: customer }] : []),
    ...(delivery ? [{ label: label(labels.deliveryDate), value: dated(delivery) }] : []),
  ];
  return chance.maybe(0.6) ? [...first, ...rest] : chance.shuffled([...first, ...rest]);
}

const factLayouts = ['colons', 'two columns', 'values right', 'boxed', 'head over value', 'grid row'] as const;
export type FactLayout = (typeof factLayouts)[number];
export const factLayout = ({ layout }: Draw): FactLayout => layout(factLayouts);

/** Writes the facts into a box; returns the y below. `head over value` and `grid row` want the whole width. */
export function drawFacts(sheet: Sheet, facts: readonly Fact[], box: { x: number; y: number; width: number }, style: FactLayout): number {
  const { page, paper, leading } = sheet;
  const [plain, bold] = [sheet.style(), sheet.style({ bold: true })];
  const { x, width } = box;
  let { y } = box;
  page.block();
  for (const { answer, value } of facts) if (answer) paper.show(answer[0], answer[1], value);
  if (style === 'head over value' || style === 'grid row') {
    const step = width / facts.length;
    for (const [at, { label, value }] of facts.entries()) {
      page.text(sheet.cased(label), x + at * step + 3, y, { ...bold, size: plain.size * 0.86 });
      page.text(value, x + at * step + 3, y + leading * 1.1, plain);
      if (style === 'grid row') page.frame(x + at * step, y - plain.size * 1.25, step, leading * 2.3);
    }
    return y + leading * 2.6;
  }
  const top = y;
  const labelWidth = Math.max(...facts.map(({ label }) => widthOf(`${sheet.cased(label)}:`, bold))) + 10;
  for (const { label, value } of facts) {
    const name = sheet.cased(label);
    if (style === 'colons') page.text(`${name}: ${value}`, x, y, plain);
    else if (style === 'two columns') {
      page.text(name, x, y, bold);
      page.text(value, x + labelWidth, y, plain);
    } else {
      page.text(style === 'boxed' ? name : `${name}:`, x + 4, y, plain);
      page.text(value, x + width - 4, y, { ...plain, align: 'right' });
    }
    y += leading * (style === 'boxed' ? 1.25 : 1);
    if (style === 'boxed') page.rule(x, y - leading * 0.95, x + width, y - leading * 0.95, { weight: 0.4 });
  }
  if (style === 'boxed') page.frame(x, top - leading, width, y - top + leading * 0.05);
  return y + leading * 0.4;
}

/** Invented marks in the place of logos. */
function drawMark({ page, look: { accent } }: Sheet, x: number, y: number, size: number, { chance }: Draw): void {
  const shape = chance.one(['disc', 'square', 'triangle', 'ring'] as const);
  page.draw((context) => {
    context.fillStyle = accent;
    context.strokeStyle = accent;
    context.lineWidth = size / 6;
    context.beginPath();
    if (shape === 'square') context.rect(x, y, size, size);
    else if (shape === 'triangle') {
      context.moveTo(x, y + size);
      context.lineTo(x + size / 2, y);
      context.lineTo(x + size, y + size);
      context.closePath();
    } else context.arc(x + size / 2, y + size / 2, size * (shape === 'ring' ? 0.4 : 0.5), 0, 7);
    if (shape === 'ring') context.stroke();
    else context.fill();
  });
}

const headLayouts = ['left', 'right', 'centre', 'mark left', 'band', 'split'] as const;
export type HeadLayout = (typeof headLayouts)[number];
export const headLayout = ({ layout }: Draw): HeadLayout => layout(headLayouts);

/** Letterhead of the sender: name, address, how to reach them. `idLines` are tax numbers and the like. */
export function drawHead(
  sheet: Sheet,
  firm: Firm,
  field: 'vendor' | 'buyer',
  { idLines, style, draw }: { idLines: readonly string[]; style: HeadLayout; draw: Draw },
): void {
  const { page, paper, look } = sheet;
  const { chance } = draw;
  const contact = chance
    .shuffled([`${chance.one(['Tel. ', 'Phone: ', 'T ', ''])}${firm.phone}`, firm.email, firm.web])
    .slice(0, chance.between(0, 3));
  const details = [...firm.address.lines, ...contact, ...idLines];
  const scale = chance.real(1.3, 2.1);
  const name = sheet.style({ bold: true, scale, colour: look.accent });
  page.block();
  paper.show(field, firm.name, firm.name);
  if (field === 'vendor') paper.show('address', firm.address.lines.join(' '), firm.address.lines.join(' '));
  const top = sheet.y + name.size * 0.4;
  switch (style) {
    case 'left':
    case 'right':
    case 'centre': {
      const align = style === 'centre' ? 'center' : style;
      const x = style === 'left' ? sheet.left : style === 'right' ? sheet.right : sheet.size.width / 2;
      const below = page.paragraph(
        firm.name,
        style === 'centre' ? sheet.left : style === 'right' ? sheet.left + sheet.width * 0.4 : sheet.left,
        top,
        sheet.width * (style === 'centre' ? 1 : 0.6),
        { ...name, align },
        1.1,
      );
      sheet.y = sheet.lines(details, x, below, { align, scale: 0.92 });
      break;
    }
    case 'mark left':
      drawMark(sheet, sheet.left, top - name.size, name.size * 2.2, draw);
      page.text(firm.name, sheet.left + name.size * 2.8, top, name);
      sheet.y = Math.max(sheet.lines(details, sheet.left + name.size * 2.8, top + name.size * 0.95, { scale: 0.9 }), top + name.size * 1.8);
      break;
    case 'band':
      page.fill(0, 0, sheet.size.width, top + name.size, look.accent);
      page.text(firm.name, sheet.left, top, { ...name, colour: '#ffffff' });
      sheet.y = sheet.lines([firm.address.lines.join(', '), contact.join('  |  '), ...idLines], sheet.left, top + name.size * 2, {
        scale: 0.9,
      });
      break;
    case 'split':
      page.paragraph(firm.name, sheet.left, top, sheet.width * 0.55, name, 1.1);
      sheet.y = Math.max(sheet.lines(details, sheet.right, top, { align: 'right', scale: 0.9 }), top + name.size * 2);
      break;
  }
  sheet.y += sheet.leading * 0.8;
}
