/** Amounts here are whole minor units (paise, cents), written as each country prints them. */
const written = (locale: string) => {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (minor: number): string => format.format(minor / 100);
};

export const indian = written('en-IN');
export const german = written('de-DE');
export const american = written('en-US');

/** As the API gives it: `1234.50`. */
export const plain = (minor: number): string => (minor / 100).toFixed(2);

export const sum = (minors: readonly number[]): number => minors.reduce((total, minor) => total + minor, 0);

/** A share in hundredths of a percent, rounded half up to a minor unit. */
export const share = (minor: number, basisPoints: number): number => Math.floor((minor * basisPoints + 5_000) / 10_000);
