import { minorOf, textOf, toMinor, type Check, type CodeFinding, type FieldName, type Fields } from '../contract/index.js';
import { finding, type CheckInput } from './check.js';

/** Codes on paper must be genuine, and say what the paper around them says. */
export const checkQr = ({ fields, codes }: CheckInput): Check[] =>
  codes.flatMap((code) => [...checkEinvoice(code), ...checkPayment(code, fields)]);

function checkEinvoice({ kind, signature, irnFits, disagrees }: CodeFinding): Check[] {
  if (kind !== 'gst_einvoice') return [];
  const checks: Check[] = [];
  if (signature !== 'unverified')
    checks.push(finding('qr.signature', signature === 'valid', [], 'the signature of the QR code is of none of the published keys'));
  checks.push(finding('qr.irn', irnFits === true, [], "the QR code's invoice reference number is not that of its own data"));
  if (signature !== 'invalid')
    checks.push(
      finding(
        'qr.page_mismatch',
        disagrees.length === 0,
        disagrees,
        `the page does not show what its QR code says of: ${disagrees.join(', ')}`,
      ),
    );
  return checks;
}

/** A payment code asks for the total or for what is left to pay, and names the account that the page names. What one of them lacks is not compared. */
function checkPayment({ payment, disagrees }: CodeFinding, fields: Fields): Check[] {
  if (!payment) return [];
  const sums = [minorOf(fields, 'total'), minorOf(fields, 'due')].filter((sum) => sum !== null);
  const asked = payment.amount === null ? null : toMinor(payment.amount, payment.currency);
  const currency = textOf(fields, 'currency') ?? payment.currency;
  const isAmountCompared = asked !== null && sums.length > 0;
  const isAccountCompared = disagrees.length > 0 || payment.payee === textOf(fields, 'iban');
  if (!isAmountCompared && !isAccountCompared) return [];
  const amountFits = !isAmountCompared || (currency === payment.currency && sums.includes(asked));
  const compared: FieldName[] = [
    ...(isAmountCompared ? (['total', 'due'] as const) : []),
    ...(isAccountCompared ? (['iban'] as const) : []),
  ];
  const words = [
    ...(amountFits
      ? []
      : [`the payment code asks for ${payment.currency} ${payment.amount}, which is neither the total nor the amount due`]),
    ...(disagrees.length ? [`the payment code names the account ${payment.payee}, the page another`] : []),
  ];
  return [finding('qr.payment_mismatch', !words.length, compared, words.join('; '))];
}

/**
 * After a review the codes are not compared again: what was found of them stays, unless a person has put another value where it was found.
 */
export const checksOfQrAfter = (checks: Check[], fields: Fields): Check[] =>
  checks.filter(({ code, fields: names }) => code.startsWith('qr.') && !names.some((name) => fields[name]?.source === 'human'));
