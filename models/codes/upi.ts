import type { PageCode } from '../../workflows/contract/page-code.js';
import { codeFields, plainAmount, plainText, unprovenConfidence } from './code-fields.js';
import type { FoundCode } from './find-codes.js';

const address = /^[\w.-]{2,256}@[a-zA-Z][\w.-]{1,63}$/;

/** `upi://pay?pa=…&pn=…&am=…&cu=INR`, as India's payment apps read it (NPCI, UPI linking specification); null where the text is none. */
export function readUpi({ text, box }: FoundCode): PageCode | null {
  const query = /^upi:\/\/pay\/?\?(.+)$/is.exec(text.trim())?.[1];
  if (!query) return null;
  const asked = new URLSearchParams(query);
  const payee = asked.get('pa')?.trim() ?? '';
  const currency = (asked.get('cu') ?? 'INR').toUpperCase();
  if (!address.test(payee) || currency !== 'INR') return null;
  const fields = codeFields({ vendor: plainText(asked.get('pn')), currency }, { box, confidence: unprovenConfidence });
  return { kind: 'upi', box, signature: 'none', irnFits: null, fields, payment: { amount: plainAmount(asked.get('am')), currency, payee } };
}
