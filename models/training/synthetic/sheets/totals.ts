import type { Draw } from '../core/draw.js';
import { money, percent, plain } from '../core/money.js';
import type { Bill } from './bill.js';
import type { Sheet } from './sheet.js';

interface Sum {
  label: string;
  amount: number;
  field?: 'net' | 'tax' | 'total' | 'due';
  strong?: boolean;
}

/** The rows under a table: what adds up to what is to be paid. */
function sumsOf({ sale, labels, country, deposit, money: look }: Bill, { label, chance, layout }: Draw): Sum[] {
  const { groups, net, tax, total, discount, shipping, subtotal } = sale;
  const taxName = label(country.taxNames);
  const taxLabel = (rate: number): string =>
    layout([
      `${taxName} ${percent(rate, look.decimal)}%`,
      `${percent(rate, look.decimal)} % ${taxName}`,
      `${taxName} (${percent(rate, look.decimal)}%)`,
      `${taxName} @ ${percent(rate, look.decimal)}%`,
    ]);
  const several = groups.length > 1;
  const plainNet = !discount && !shipping;
  const untaxed = groups.every(({ rate }) => !rate) && chance.maybe(0.5);
  return [
    ...(plainNet ? [] : [{ label: label(labels.subtotal), amount: subtotal }]),
    ...(discount ? [{ label: label(labels.discount), amount: discount }] : []),
    ...(shipping ? [{ label: label(labels.shipping), amount: shipping }] : []),
    ...(untaxed && plainNet
      ? []
      : [
          {
            label: plainNet
              ? label(labels.subtotal)
              : country.language === 'de'
                ? 'Summe netto'
                : country.language === 'fr'
                  ? 'Total HT net'
                  : 'Net',
            amount: net,
            field: 'net' as const,
          },
        ]),
    ...(untaxed
      ? []
      : groups.map(({ rate, tax: own }): Sum => ({ label: taxLabel(rate), amount: own, ...(!several && { field: 'tax' }) }))),
    ...(several && chance.maybe(0.5)
      ? [
          {
            label: country.language === 'de' ? 'Steuer gesamt' : country.language === 'fr' ? 'Total taxes' : `Total ${taxName}`,
            amount: tax,
            field: 'tax' as const,
          },
        ]
      : []),
    { label: label(labels.total), amount: total, field: 'total', strong: true },
    ...(deposit
      ? [
          { label: label(labels.paid), amount: -deposit },
          { label: label(labels.due), amount: total - deposit, field: 'due' as const, strong: true },
        ]
      : []),
  ];
}

export function drawTotals(sheet: Sheet, bill: Bill, draw: Draw): void {
  const { page, paper, leading, look } = sheet;
  const sums = sumsOf(bill, draw);
  sheet.need(leading * (sums.length + 2));
  const style = draw.layout(['right', 'boxed', 'ruled', 'wide', 'left block', 'band'] as const);
  const width = style === 'wide' ? sheet.width : sheet.width * draw.chance.real(0.36, 0.5);
  const x = style === 'left block' ? sheet.left : sheet.right - width;
  sheet.page.block();
  const top = sheet.y - look.body.size * 1.2;
  for (const { label, amount, field, strong } of sums) {
    const text = money(amount, bill.money);
    const scale = strong && style !== 'boxed' ? 1.12 : 1;
    const filled = strong && style === 'band';
    if (filled) sheet.page.fill(x, sheet.y - look.body.size * 1.2, width, leading * 1.2, look.accent);
    const row = sheet.style({ bold: strong ?? false, scale, ...(filled && { colour: '#ffffff' }) });
    if (style === 'ruled' && strong) sheet.page.rule(x, sheet.y - row.size * 1.1, sheet.right, sheet.y - row.size * 1.1, { weight: 0.8 });
    sheet.page.text(sheet.cased(label), x + 4, sheet.y, row);
    sheet.page.text(text, x + width - 4, sheet.y, { ...row, align: 'right' });
    // What goes before freight or discount is called net by some, what goes after them by others.
    if (field === 'net' && amount !== bill.sale.subtotal) paper.show(field, [plain(amount), plain(bill.sale.subtotal)], text);
    else if (field) paper.show(field, plain(amount), text);
    sheet.y += leading * 1.15;
  }
  if (style === 'boxed') sheet.page.frame(x, top, width, sheet.y - top - look.body.size * 0.6);
  sheet.y += leading;
  page.block();
}
