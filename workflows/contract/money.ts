/** Minor-unit digits (ISO 4217) of the currencies that do not have two. */
const digitsByCurrency: Record<string, number> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  BHD: 3,
  KWD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
  IQD: 3,
  LYD: 3,
};
export const minorDigits = (currency: string): number => digitsByCurrency[currency] ?? 2;

/** An exact amount: integer minor units ("1234" with EUR is 12.34). */
export interface Money {
  minor: bigint;
  currency: string;
}

const decimalPattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Parses a plain decimal string ("-1234.5") exactly; null when it is none, or finer than the currency's minor unit. */
export function toMinor(decimal: string, currency: string): bigint | null {
  const match = decimalPattern.exec(decimal);
  if (!match) return null;
  const digits = minorDigits(currency);
  const fraction = match[3] ?? '';
  if (fraction.length > digits && !/^0*$/.test(fraction.slice(digits))) return null;
  const minor = BigInt(match[2]! + fraction.slice(0, digits).padEnd(digits, '0'));
  return match[1] ? -minor : minor;
}

export const absolute = (minor: bigint): bigint => (minor < 0n ? -minor : minor);

/** The decimal string of an amount, with all its minor digits. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = absolute(minor)
    .toString()
    .padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${minor < 0n ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`;
}

/** What a 64-bit column holds. No sum of business comes near it; what a page misread may. */
const largestMinor = 2n ** 63n - 1n;
export const fitsColumn = (minor: bigint): boolean => minor <= largestMinor && minor >= -largestMinor;
