import { matches, type Match } from './match.js';

const token = /(?<![\p{L}\d])#?([\p{L}\d][\p{L}\d\-/._#&]*\d[\p{L}\d\-/._#&]*|\d[\p{L}\d\-/._#&]*)(?![\p{L}\d])/gu;
const phone = /^\+?\d{2,4}[-.]\d{3,4}[-.]\d{3,5}$/;

/** Tokens that may be the number of an invoice, order, receipt or customer: at least one digit, no phone or web address. */
export function findIdentifiers(text: string): Match<string>[] {
  return matches(text, token, (m) => {
    const value = m[1]!.replace(/[.\-/_&#]+$/, '').replace(/^n[or]\.(?=\d)/i, '');
    if (
      !/\d/.test(value) ||
      value.length > 40 ||
      phone.test(value) ||
      /^(www|http)/i.test(value) ||
      /^\d+(st|nd|rd|th)$/i.test(value) ||
      /(^|\W)(urn:|\w+:\/\/|www\.)\S*$/i.test(text.slice(0, m.index + 1)) ||
      text[m.index - 1] === '@' ||
      text[m.index + m[0].length] === '@'
    )
      return null;
    return value;
  });
}
