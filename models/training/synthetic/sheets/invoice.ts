import type { Draw } from '../core/draw.js';
import { share } from '../core/money.js';
import { Paper } from '../core/paper.js';
import type { CountryCode } from '../facts/country.js';
import { bill as billOf, type Bill } from './bill.js';
import { drawFoot } from './foot.js';
import { addMarks } from './marks.js';
import { Sheet, sheetLook, sizeOf } from './sheet.js';
import { skeletons } from './skeletons.js';
import { drawTable } from './table.js';
import { drawTotals } from './totals.js';

/** Tax numbers as the sender prints them, with the answers they give. */
function idLinesOf(paper: Paper, { country, sender, nature }: Bill, { chance }: Draw): string[] {
  if (nature === 'order') return [];
  const show = (): string => paper.show('vendor_tax_id', sender.taxId, sender.taxId);
  switch (country.code) {
    case 'DE':
      return chance.maybe(0.8)
        ? [`${chance.one(['USt-IdNr.: ', 'USt-ID ', 'UID: '])}${show()}`, ...(chance.maybe(0.3) ? [`Steuernummer: ${sender.otherId}`] : [])]
        : [];
    case 'FR':
      return [
        `SIRET ${sender.otherId}`,
        ...(chance.maybe(0.8) ? [`${chance.one(['TVA intracommunautaire : ', 'N° TVA : ', 'TVA '])}${show()}`] : []),
      ];
    case 'GB':
      return chance.maybe(0.8)
        ? [
            `${chance.one(['VAT No: ', 'VAT Reg. No. ', 'VAT Registration Number: '])}${show()}`,
            ...(chance.maybe(0.4) ? [`Company No. ${sender.otherId}`] : []),
          ]
        : [];
    case 'US':
      return chance.maybe(0.2) ? [`${chance.one(['Tax ID: ', 'EIN ', 'FEIN: '])}${show()}`] : [];
    default:
      return chance.maybe(0.7) ? [`${chance.one(['GST Reg No: ', 'GST ID No. ', 'GST No: '])}${show()}`] : [];
  }
}

const receiverTaxLabel = { en: 'VAT/GST No.', de: 'USt-IdNr. Kunde:', fr: 'TVA client :' } as const;

function titleOf({ nature, labels }: Bill, { label }: Draw): string {
  return label({ invoice: labels.invoice, 'credit note': labels.creditNote, order: labels.order }[nature]);
}

/** Invoices, credit notes and orders of one country: the same blocks in many arrangements. */
export function sheetPaper(kind: string, code: CountryCode, nature: Bill['nature'], draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const bill = billOf(code, nature, draw);
  if (nature === 'invoice' && chance.maybe(0.18)) bill.deposit = share(bill.sale.total, chance.one([2_000, 3_000, 5_000]));
  const { country, labels, sender, receiver } = bill;
  const paper = new Paper(kind, nature === 'order' ? 'purchase_order' : 'invoice', country.language, 'sheet');
  if (nature === 'credit note') paper.subtype = 'credit_note';
  const sheet = new Sheet(paper, sheetLook(draw), sizeOf(code), (next) => {
    next.page.text(`${sender.name}  ${bill.number}`, next.left, next.y, next.style({ scale: 0.9 }));
    next.y += next.leading * 2;
  });
  const order = nature === 'order';
  const taxed = chance.maybe(0.25) && !order && code !== 'US';
  if (taxed) paper.show('buyer_tax_id', receiver.taxId, receiver.taxId);
  layout(skeletons)(
    sheet,
    {
      bill,
      title: titleOf(bill, draw),
      idLines: idLinesOf(paper, bill, draw),
      senderField: order ? 'buyer' : 'vendor',
      receiver: {
        label: label(order ? labels.supplier : labels.billTo),
        field: order ? 'vendor' : 'buyer',
        country: code,
        ...(taxed && { taxLine: `${receiverTaxLabel[country.language]} ${receiver.taxId}` }),
      },
      shipLabel: chance.maybe(0.3) ? label(labels.shipTo) : null,
    },
    draw,
  );
  drawTable(sheet, bill, draw);
  drawTotals(sheet, bill, draw);
  drawFoot(sheet, bill, draw);
  addMarks(paper, draw);
  paper.imply('currency', country.currency);
  paper.missing(order ? ['due_date'] : ['due_date', 'order_number', 'vendor_tax_id']);
  return paper;
}
