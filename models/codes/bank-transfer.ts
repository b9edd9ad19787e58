import type { CodeKind, PageCode } from '../../workflows/contract/page-code.js';
import { ibanHolds } from '../../workflows/contract/iban.js';
import { codeFields, plainAmount, plainText, unprovenConfidence } from './code-fields.js';
import type { FoundCode } from './find-codes.js';

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/).map((line) => line.trim());

interface Transfer {
  kind: CodeKind;
  iban: string | undefined;
  name: string | undefined;
  amount: string | undefined;
  currency: string | undefined;
}

/** A European transfer (EPC069-12, "Girocode"): one value a line, the amount as `EUR12.30`. Null where the text is none. */
export function readEpc(code: FoundCode): PageCode | null {
  const [tag, version, , kind, , name, iban, amount = ''] = linesOf(code.text);
  if (tag !== 'BCD' || !/^00[12]$/.test(version ?? '') || kind !== 'SCT') return null;
  return transfer(code, { kind: 'epc', iban, name, amount: /^EUR(.+)$/.exec(amount)?.[1], currency: 'EUR' });
}

/** The payment part of a Swiss QR-bill (SIX, version 2): creditor from the fourth line, amount and currency on the 19th and 20th. */
export function readSwissQrBill(code: FoundCode): PageCode | null {
  const lines = linesOf(code.text);
  const [tag, version] = lines;
  if (tag !== 'SPC' || !/^02\d\d$/.test(version ?? '')) return null;
  const [iban, name, amount, currency] = [lines[3], lines[5], lines[18], lines[19]];
  if (currency !== 'CHF' && currency !== 'EUR') return null;
  return transfer(code, { kind: 'swiss_qr_bill', iban, name, amount, currency });
}

function transfer({ box }: FoundCode, { kind, iban, name, amount, currency = '' }: Transfer): PageCode | null {
  const account = (iban ?? '').replace(/\s/g, '').toUpperCase();
  if (!ibanHolds(account)) return null;
  const fields = codeFields({ vendor: plainText(name), iban: account, currency }, { box, confidence: unprovenConfidence });
  return { kind, box, signature: 'none', irnFits: null, fields, payment: { amount: plainAmount(amount), currency, payee: account } };
}
