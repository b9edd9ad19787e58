import { dateShapes, day, formatDate, later } from '../core/dates.js';
import type { Draw } from '../core/draw.js';
import { bare } from '../core/money.js';
import { Paper } from '../core/paper.js';
import { countries, type CountryCode } from '../facts/country.js';
import { bankAccount, inFours } from '../facts/identifiers.js';
import { firmName, inventedName } from '../words/firms.js';
import { personName } from '../words/people.js';
import { address } from '../words/places.js';
import { Sheet, sheetLook, sizeOf } from '../sheets/sheet.js';

interface Words {
  title: readonly string[];
  bank: readonly string[];
  columns: Readonly<Record<'date' | 'text' | 'out' | 'in' | 'balance' | 'amount', readonly string[]>>;
  opening: readonly string[];
  closing: readonly string[];
  account: readonly string[];
  payments: readonly string[];
}

// prettier-ignore
const words: Readonly<Record<'en' | 'de' | 'fr', Words>> = {
  en: { title: ['Statement of Account', 'Account Statement', 'Bank Statement', 'Your Statement', 'Checking Summary', 'Business Current Account Statement'], bank: ['Savings Bank', 'National Bank', 'Building Society', 'Credit Union', 'Trust Bank', 'Co-operative Bank'],
    columns: { date: ['Date', 'Txn Date', 'Posting Date'], text: ['Description', 'Transaction', 'Particulars', 'Details'], out: ['Withdrawals', 'Debit', 'Paid out', 'Dr'], in: ['Deposits', 'Credit', 'Paid in', 'Cr'], balance: ['Balance', 'Running Balance', 'Closing Balance'], amount: ['Amount', 'Amount (+/-)'] },
    opening: ['Opening Balance', 'Balance brought forward', 'Beginning balance', 'Previous balance'], closing: ['Closing Balance', 'Balance carried forward', 'Ending balance', 'New balance'], account: ['Account Number', 'Account No.', 'A/c No', 'Acct #'],
    payments: ['CARD PURCHASE', 'DIRECT DEBIT', 'ATM WITHDRAWAL', 'SALARY', 'TRANSFER FROM', 'STANDING ORDER', 'CHEQUE', 'POS', 'INTEREST', 'NEFT', 'UPI'] },
  de: { title: ['Kontoauszug', 'Kontoübersicht', 'Auszug Girokonto', 'Umsatzübersicht'], bank: ['Sparbank', 'Volksbank', 'Landbank', 'Kreditbank'],
    columns: { date: ['Datum', 'Buchung', 'Buchungstag'], text: ['Verwendungszweck', 'Buchungstext', 'Erläuterung'], out: ['Soll', 'Lastschrift'], in: ['Haben', 'Gutschrift'], balance: ['Saldo', 'Kontostand'], amount: ['Betrag EUR', 'Umsatz'] },
    opening: ['Alter Kontostand', 'Anfangssaldo', 'Saldovortrag'], closing: ['Neuer Kontostand', 'Endsaldo', 'Abschlusssaldo'], account: ['Kontonummer', 'Konto-Nr.', 'Konto'], payments: ['LASTSCHRIFT', 'ÜBERWEISUNG', 'KARTENZAHLUNG', 'DAUERAUFTRAG', 'GEHALT', 'GELDAUTOMAT', 'ENTGELT'] },
  fr: { title: ['Relevé de compte', 'Relevé bancaire', 'Extrait de compte'], bank: ['Banque', 'Crédit', 'Caisse'], columns: { date: ['Date', 'Date valeur'], text: ['Libellé', 'Opération'], out: ['Débit', 'Débits'], in: ['Crédit', 'Crédits'], balance: ['Solde', 'Nouveau solde'], amount: ['Montant', 'Montant EUR'] },
    opening: ['Ancien solde', 'Solde précédent'], closing: ['Nouveau solde', 'Solde final'], account: ['Compte n°', 'N° de compte'], payments: ['VIREMENT', 'PRELEVEMENT', 'PAIEMENT CB', 'RETRAIT DAB', 'SALAIRE', 'FRAIS'] },
};

type Key = 'date' | 'text' | 'out' | 'in' | 'balance' | 'amount';
const columnSets: readonly (readonly (readonly [Key, number])[])[] = [
  [
    ['date', 0.13],
    ['text', 0.42],
    ['out', 0.15],
    ['in', 0.15],
    ['balance', 0.15],
  ],
  [
    ['date', 0.14],
    ['text', 0.5],
    ['amount', 0.18],
    ['balance', 0.18],
  ],
  [
    ['date', 0.16],
    ['text', 0.64],
    ['amount', 0.2],
  ],
];

export function bankStatement(draw: Draw): Paper {
  const { chance, label, layout } = draw;
  const country = countries[chance.one<CountryCode>(['US', 'GB', 'DE', 'FR', 'IN', 'IN', 'US'])];
  const word = words[country.language];
  const paper = new Paper('bank-statement', 'bank_statement', country.language, 'sheet');
  const sheet = new Sheet(paper, sheetLook(draw), sizeOf(country.code));
  const { page, look } = sheet;
  const bank = `${inventedName(country.code, chance)} ${label(word.bank)}`;
  const [titleText, accountLabel] = [label(word.title), label(word.account)];
  const shape = label(dateShapes[country.code]!);
  const from = day(chance.between(2016, 2025), chance.between(1, 12), 1);
  const european = country.code === 'DE' || country.code === 'FR' || country.code === 'GB';
  const account = european
    ? `IBAN ${inFours(bankAccount(country.code, chance).iban)}`
    : `${accountLabel}: ${chance.maybe(0.5) ? `XXXXXX${chance.digits(4)}` : chance.digits(12)}`;
  page.text(bank, sheet.left, sheet.y + 6, sheet.style({ bold: true, scale: 1.8, colour: look.accent }));
  page.text(titleText, sheet.right, sheet.y + 6, sheet.style({ bold: true, scale: 1.3, align: 'right' }));
  const owner = chance.maybe(0.5) ? personName(country.code, chance) : firmName(country.code, 'services', chance);
  const top = sheet.y + 36;
  const left = sheet.lines([owner, ...address(country.code, chance).lines], sheet.left, top);
  sheet.y =
    Math.max(
      left,
      sheet.lines(
        [
          account,
          `${formatDate(from, shape, country.language)} - ${formatDate(later(from, 29), shape, country.language)}`,
          `${country.language === 'de' ? 'Auszug Nr.' : country.language === 'fr' ? 'Relevé n°' : 'Statement'} ${chance.between(1, 60)}`,
        ],
        sheet.left + sheet.width * 0.58,
        top,
      ),
    ) + 14;
  const columns = layout(columnSets);
  const titles = columns.map(([key]) => label(word.columns[key]));
  const money = country.moneyLooks[0]!;
  const row = (cells: readonly string[], bold = false): void => {
    let x = sheet.left;
    for (const [index, [key, share]] of columns.entries()) {
      const right = key !== 'date' && key !== 'text';
      sheet.page.text(
        cells[index] ?? '',
        right ? x + share * sheet.width - 3 : x,
        sheet.y,
        sheet.style({ bold, scale: 0.9, align: right ? 'right' : 'left' }),
      );
      x += share * sheet.width;
    }
    sheet.y += sheet.leading;
    if (look.rules === 'thin' || look.rules === 'grid')
      sheet.page.rule(sheet.left, sheet.y - sheet.leading * 0.7, sheet.right, sheet.y - sheet.leading * 0.7, {
        weight: 0.25,
        colour: '#999',
      });
  };
  let balance = chance.between(200, 9_000) * 100;
  const balanceRow = (name: string): void =>
    row(
      columns.map(([key], index) =>
        key === 'text' ? name : key === 'balance' || (index === columns.length - 1 && key === 'amount') ? bare(balance, money) : '',
      ),
      true,
    );
  page.block();
  row(titles, true);
  balanceRow(label(word.opening));
  const count = chance.between(8, 46);
  for (let at = 0; at < count; at++) {
    if (sheet.need(sheet.leading * 3)) row(titles, true);
    const amount = (chance.maybe(0.7) ? -1 : 1) * chance.between(300, 180_000);
    balance += amount;
    const text = `${chance.one(word.payments)} ${chance.maybe(0.7) ? firmName(country.code, 'grocery', chance, 0).toUpperCase().slice(0, 26) : chance.digits(8)}`;
    const cells: Record<Key, string> = {
      date: formatDate(later(from, Math.floor((at * 29) / count)), shape, country.language),
      text,
      out: amount < 0 ? bare(-amount, money) : '',
      in: amount > 0 ? bare(amount, money) : '',
      balance: bare(balance, money),
      amount: `${amount > 0 ? '+' : ''}${bare(amount, money)}`,
    };
    row(columns.map(([key]) => cells[key]));
  }
  balanceRow(label(word.closing));
  return paper;
}
