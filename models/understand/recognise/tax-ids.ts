import { gstinCheckCharacter } from '../../../workflows/contract/gstin.js';
import { vatIdHolds } from '../../../workflows/contract/vat-id.js';
import { matches, type Match } from './match.js';

export interface ReadTaxId {
  value: string;
  kind: 'gstin' | 'vat' | 'ein' | 'gst_registration';
  /** The check digits hold; false where they do not or there are none. */
  checked: boolean;
}

export const isGstin = (text: string): boolean =>
  /^[0-3]\d[A-Z]{5}\d{4}[A-Z][0-9A-Z]{3}$/.test(text) && gstinCheckCharacter(text.slice(0, 14)) === text[14];

/** VAT ids by country, after the two letters; Greece writes EL. */
const vatShapes: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]?\d{9}$/,
  BG: /^\d{9,10}$/,
  CH: /^E?\d{9}(MWST|TVA|IVA)?$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{8,9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z0-9+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

const gstin = /(?<![A-Z0-9])([0-3]\d[A-Z]{5}\d{4}[A-Z][0-9A-Z]{3})(?![A-Z0-9])/g;
/** Fifteen signs that stand where a GSTIN's would, some of them read as their likes. */
const likeGstin = /(?<![A-Z0-9])[0-3O][0-9OISBZG][A-Z0-9]{13}(?![A-Z0-9])/g;
const gstinShape = 'ddaaaaaddddaxzx';
const letterLikes: Record<string, string> = { '0': 'OD', '1': 'I', '2': 'Z', '5': 'S', '6': 'G', '7': 'ZT', '8': 'B' };
const digitLikes: Record<string, string> = { O: '0', D: '0', I: '1', Z: '27', S: '5', G: '6', T: '7', B: '8' };

/** The GSTIN that a misread one was: each sign may be its like, and the check digit must hold for one reading alone. */
export function repairGstin(text: string): string | null {
  let readings = [''];
  for (const [at, sign] of [...text].entries()) {
    const kind = gstinShape[at]!;
    const isDigit = /\d/.test(sign);
    const options =
      kind === 'z'
        ? /[Z27]/.test(sign)
          ? 'Z'
          : ''
        : kind === 'd' && !isDigit
          ? digitLikes[sign]
          : kind === 'a' && isDigit
            ? letterLikes[sign]
            : sign;
    readings = readings.flatMap((reading) => [...(options ?? '')].map((option) => reading + option));
  }
  const right = readings.filter(isGstin);
  return right.length === 1 ? right[0]! : null;
}
/** GST registrations of Singapore: "M9-0012345-X" and firms' UENs where GST is spoken of. */
const singapore = /(?<=GST.{0,16}?)(?<![A-Z0-9])(M[A-Z0-9]-?\d{7}-?[A-Z0-9]|\d{8,9}[A-Z])(?![A-Z0-9-])/gi;
const vat = new RegExp(
  `(?<![A-Z0-9])(${Object.keys(vatShapes).join('|')})[ .-]?((?:[A-Z]?[0-9][ .-]?){5,13}[A-Z0-9]{0,4}|[A-HJ-NP-Z0-9]{2} ?\\d{3} ?\\d{3} ?\\d{3})(?![A-Z0-9])`,
  'g',
);
const ein = /(?<![\d-])(\d{2}-\d{7})(?![\d-])/g;
const gstRegistration =
  /(?<=(?:GST|SST|TAX)\s?(?:REG(?:ISTRATION)?)?\.?\s?(?:NO|ID|NUMBER|#)?\s?\.?\s?[:.#]?\s{0,3}\(?)(\d{12}|[A-Z]\d{2}-\d{4}-\d{8})(?!\d)/gi;

/** Every tax registration number in a text. EINs and plain numbers count only where the line speaks of tax. */
export function findTaxIds(text: string): Match<ReadTaxId>[] {
  const found: Match<ReadTaxId>[] = [
    ...matches(text, gstin, (m) => ({ value: m[1]!, kind: 'gstin' as const, checked: isGstin(m[1]!) })),
    ...matches(text, likeGstin, (m) => {
      const value = repairGstin(m[0]);
      return value ? { value, kind: 'gstin' as const, checked: true } : null;
    }),
    ...matches(text, vat, (m) => {
      const value = m[0].replace(/[ .-]/g, '');
      const shape = vatShapes[value.slice(0, 2)];
      return shape?.test(value.slice(2)) ? { value, kind: 'vat' as const, checked: vatIdHolds(value) === true } : null;
    }),
    ...matches(text, singapore, (m) => ({ value: m[1]!, kind: 'gst_registration' as const, checked: false })),
    ...matches(text, gstRegistration, (m) => ({ value: m[1]!, kind: 'gst_registration' as const, checked: false })),
  ];
  if (/\b(tax|ein|fein|tin)\b/i.test(text))
    found.push(...matches(text, ein, (m) => ({ value: m[1]!, kind: 'ein' as const, checked: false })));
  return found.filter((match, index) => !found.slice(0, index).some((other) => other.start < match.end && match.start < other.end));
}
