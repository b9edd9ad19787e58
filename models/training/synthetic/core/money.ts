/** How a paper writes amounts. Amounts are whole minor units (cents, paise). */
export interface MoneyLook {
  decimal: '.' | ',';
  /** What stands between groups: nothing, a comma, a point, a space, an apostrophe; `indian` groups are 3 then 2. */
  group: '' | ',' | '.' | ' ' | "'" | 'indian';
  sign: string;
  place: 'before' | 'before spaced' | 'after' | 'none';
}

/** Without the currency sign. */
export function bare(minor: number, { decimal, group }: MoneyLook): string {
  const [whole, cents] = (Math.abs(minor) / 100).toFixed(2).split('.') as [string, string];
  const pattern = group === 'indian' ? /(\d)(?=(\d\d)+\d$)/g : /(\d)(?=(\d{3})+$)/g;
  const grouped = group === '' ? whole : whole.replace(pattern, `$1${group === 'indian' ? ',' : group}`);
  return `${minor < 0 ? '-' : ''}${grouped}${decimal}${cents}`;
}

export function money(minor: number, look: MoneyLook): string {
  const number = bare(Math.abs(minor), look);
  const minus = minor < 0 ? '-' : '';
  switch (look.place) {
    case 'before':
      return `${minus}${look.sign}${number}`;
    case 'before spaced':
      return `${minus}${look.sign} ${number}`;
    case 'after':
      return `${minus}${number} ${look.sign}`;
    case 'none':
      return `${minus}${number}`;
  }
}

/** As truth files give it. */
export const plain = (minor: number): number => minor / 100;

/** Half away from zero, as tills round. `rate` in hundredths of a percent: 1900 is 19 %. */
export const share = (minor: number, rate: number): number => Math.sign(minor) * Math.round((Math.abs(minor) * rate) / 10_000);

/** The tax within an amount that includes it. */
export const within = (gross: number, rate: number): number => gross - Math.round((gross * 10_000) / (10_000 + rate));

export const percent = (rate: number, decimal: '.' | ',' = '.'): string => String(rate / 100).replace('.', decimal);

const ones =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const tens = ' Ten Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

function below100(value: number): string {
  if (value < 20) return ones[value]!;
  return tens[Math.floor(value / 10)]! + (value % 10 ? ` ${ones[value % 10]!}` : '');
}

function groupsInWords(value: number, scale: readonly (readonly [number, string])[]): string {
  for (const [size, name] of scale) {
    if (value >= size) {
      const rest = value % size;
      return `${groupsInWords(Math.floor(value / size), scale)} ${name}${rest ? ` ${groupsInWords(rest, scale)}` : ''}`;
    }
  }
  return below100(value);
}

const indianScale = [
  [10_000_000, 'Crore'],
  [100_000, 'Lakh'],
  [1_000, 'Thousand'],
  [100, 'Hundred'],
] as const;
const westernScale = [
  [1_000_000, 'Million'],
  [1_000, 'Thousand'],
  [100, 'Hundred'],
] as const;

/** "Rupees Twelve Thousand Five Hundred and Fifty Paise Only", in Indian steps. */
export function rupeesInWords(minor: number): string {
  const paise = minor % 100;
  return `Rupees ${groupsInWords(Math.floor(minor / 100), indianScale)}${paise ? ` and ${below100(paise)} Paise` : ''} Only`;
}

export const inWords = (minor: number, currency: string): string =>
  `${groupsInWords(Math.floor(minor / 100), westernScale)} ${currency}${minor % 100 ? ` and ${below100(minor % 100)} Cents` : ''} Only`;
