import type { Draw } from '../core/draw.js';
import { money, percent, plain, rupeesInWords, type MoneyLook } from '../core/money.js';
import type { Paper } from '../core/paper.js';
import type { Sale } from '../facts/sale.js';
import { indianLabels as labels } from './indian-labels.js';
import type { Sheet } from './sheet.js';

/** A GST invoice while it is being drawn. */
export interface Gst {
  paper: Paper;
  sheet: Sheet;
  goods: Sale;
  draw: Draw;
  look: MoneyLook;
  sameState: boolean;
}

/** From the taxable value to what is to be paid: halves for state and union, or one tax between states. */
export function drawSums({ paper, sheet, goods, draw, look, sameState }: Gst): void {
  const { label, layout, chance } = draw;
  const { groups, net, tax, total, discount, subtotal } = goods;
  const rounded = chance.maybe(0.7) ? Math.round(total / 100) * 100 : total;
  const shape = layout([
    (name: string, rate: string) => `${name} @ ${rate}%`,
    (name: string, rate: string) => `${name} ${rate}%`,
    (name: string, rate: string) => `Add: ${name} (${rate}%)`,
    (name: string, rate: string) => `Output ${name} ${rate} %`,
  ]);
  const taxes = groups.flatMap(({ rate, tax: own }): [string, number][] =>
    sameState
      ? [
          [shape('CGST', percent(rate / 2)), Math.floor(own / 2)],
          [shape('SGST', percent(rate / 2)), own - Math.floor(own / 2)],
        ]
      : [[shape('IGST', percent(rate)), own]],
  );
  const rows: [string, number, string?][] = [
    ...(discount
      ? ([
          ['Gross Value', subtotal],
          [label(labels.discount), discount],
        ] as [string, number][])
      : []),
    [label(labels.taxable), net, 'net'],
    ...taxes,
    ...(chance.maybe(0.4) ? [[label(labels.totalTax), tax, 'tax'] as [string, number, string]] : []),
    ...(rounded !== total ? [[label(labels.roundOff), rounded - total] as [string, number]] : []),
    [label(labels.total), rounded, 'total'],
  ];
  sheet.need(sheet.leading * (rows.length + 3));
  const width = sheet.width * chance.real(0.4, 0.55);
  const words = (): void => {
    sheet.page.block();
    sheet.y =
      sheet.page.paragraph(
        `${label(labels.words)}: ${rupeesInWords(rounded)}`,
        sheet.left,
        sheet.y,
        sheet.width,
        sheet.style({ bold: chance.maybe(0.4) }),
      ) + 6;
  };
  const wordsFirst = layout([false, true, false]);
  if (wordsFirst) words();
  sheet.page.block();
  for (const [text, amount, field] of rows) {
    const row = sheet.style({ bold: field === 'total' });
    const printed = money(amount, look);
    sheet.page.text(text, sheet.right - width, sheet.y, row);
    sheet.page.text(printed, sheet.right - 4, sheet.y, { ...row, align: 'right' });
    if (field) paper.show(field, plain(amount), printed);
    sheet.y += sheet.leading * 1.1;
  }
  if (taxes.length === 1) paper.show('tax', plain(tax), money(tax, look));
  paper.imply('tax', plain(tax));
  sheet.y += sheet.leading * 0.5;
  if (!wordsFirst && chance.maybe(0.8)) words();
}
