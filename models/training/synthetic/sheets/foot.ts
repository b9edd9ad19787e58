import type { Draw } from '../core/draw.js';
import { formatDate, later } from '../core/dates.js';
import { money, share } from '../core/money.js';
import { inFours } from '../facts/identifiers.js';
import { personName } from '../words/people.js';
import type { Bill } from './bill.js';
import type { Sheet } from './sheet.js';

/** How and by when to pay: prose that names dates and amounts which are no fields. */
function termsOf({ country, due, sale, money: look, date, nature, dateShape }: Bill, { chance }: Draw): string[] {
  const days = due ? Math.round((due.getTime() - date.getTime()) / 86_400_000) : 30;
  if (nature === 'order')
    return [
      chance.one([
        'Please quote the order number on all papers.',
        'Delivery within two weeks of this order.',
        'Subject to our terms of purchase.',
      ]),
    ];
  if (nature === 'credit note')
    return [
      {
        en: 'The amount will be set off against your account.',
        de: 'Der Betrag wird Ihrem Konto gutgeschrieben.',
        fr: 'Ce montant viendra en déduction de votre compte.',
      }[country.language],
    ];
  const early = formatDate(later(date, 7), dateShape, country.language);
  switch (country.language) {
    case 'de':
      return chance.some(
        [
          `Bei Zahlung bis ${early} gewähren wir 2 % Skonto (${money(sale.total - share(sale.total, 200), look)}).`,
          `Zahlbar innerhalb von ${days} Tagen ohne Abzug.`,
          'Die gelieferte Ware bleibt bis zur vollständigen Bezahlung unser Eigentum.',
          'Vielen Dank für Ihren Auftrag!',
        ],
        chance.between(1, 3),
      );
    case 'fr':
      return chance.some(
        [
          `Paiement à ${days} jours date de facture.`,
          'En cas de retard de paiement, une indemnité forfaitaire de 40 € pour frais de recouvrement sera exigée.',
          "Pas d'escompte pour paiement anticipé.",
          'Nous vous remercions de votre confiance.',
        ],
        chance.between(1, 3),
      );
    case 'en':
      return chance.some(
        [
          `Payment is due within ${days} days.`,
          `A charge of 1.5% per month applies after ${days} days.`,
          'Please quote the invoice number with your payment.',
          'Thank you for your business!',
          `2% discount if paid by ${early}.`,
        ],
        chance.between(0, 3),
      );
  }
}

/** Terms, bank, signature, and the small print at the foot of the page. */
export function drawFoot(sheet: Sheet, bill: Bill, draw: Draw): void {
  const { chance, label, layout } = draw;
  const { paper, leading } = sheet;
  const { sender, country, labels, nature } = bill;
  sheet.need(leading * 7);
  for (const text of termsOf(bill, draw)) {
    sheet.page.block();
    sheet.y = sheet.page.paragraph(text, sheet.left, sheet.y, sheet.width * 0.8, sheet.style({ scale: 0.94 })) + 2;
  }
  const european = country.code === 'DE' || country.code === 'FR' || country.code === 'GB';
  const bank = european
    ? [`IBAN: ${inFours(sender.iban)}`, `BIC: ${sender.bic}`]
    : [
        `Account No: ${chance.digits(9)}`,
        `${country.code === 'US' ? 'Routing' : 'Bank code'}: ${chance.digits(country.code === 'US' ? 9 : 4)}`,
      ];
  if (nature === 'invoice' && chance.maybe(european ? 0.8 : 0.5)) {
    if (european) paper.show('iban', sender.iban, inFours(sender.iban));
    const place = layout(['block', 'one line', 'foot'] as const);
    if (place === 'foot') footLine(sheet, [`${sender.name}, ${sender.address.lines.join(', ')}`, bank.join('   ')]);
    else if (place === 'one line') sheet.y = sheet.lines([`${label(labels.pay)}: ${bank.join(', ')}`], sheet.left, sheet.y + leading * 0.6);
    else sheet.y = sheet.lines([label(labels.pay), ...bank, sender.name], sheet.left, sheet.y + leading * 0.6);
  }
  if (nature === 'order' && chance.maybe(0.7)) {
    sheet.y += leading * 2;
    sheet.page.rule(sheet.left, sheet.y, sheet.left + 170, sheet.y);
    sheet.y = sheet.lines(
      [`${chance.one(['Authorised by', 'Approved', 'Buyer'])}: ${personName(country.code, chance)}`],
      sheet.left,
      sheet.y + leading,
    );
  }
  numberPages(sheet, draw);
}

function footLine(sheet: Sheet, texts: readonly string[]): void {
  sheet.page.rule(sheet.left, sheet.size.height - 46, sheet.right, sheet.size.height - 46, { weight: 0.4, colour: '#777' });
  sheet.page.block();
  for (const [at, text] of texts.entries())
    sheet.page.text(
      text,
      sheet.size.width / 2,
      sheet.size.height - 36 + at * 10,
      sheet.style({ size: 7.2, align: 'center', colour: '#555' }),
    );
}

function numberPages({ paper: { pages, language }, size, look }: Sheet, { chance }: Draw): void {
  if (pages.length === 1 && chance.maybe(0.6)) return;
  const word = { en: ['Page', 'of'], de: ['Seite', 'von'], fr: ['Page', 'sur'] }[language]!;
  for (const [at, page] of pages.entries()) {
    page.block();
    page.text(`${word[0]} ${at + 1} ${word[1]} ${pages.length}`, size.width - look.margin, size.height - 14, {
      ...look.body,
      size: 7.5,
      align: 'right',
    });
  }
}
