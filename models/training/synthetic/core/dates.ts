/** Days are `Date`s at midnight UTC, so that no time zone moves them. */
export const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
export const later = (from: Date, days: number): Date => new Date(from.getTime() + days * 86_400_000);
export const iso = (date: Date): string => date.toISOString().slice(0, 10);

const names: Readonly<Record<string, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

/** Fills `YYYY YY MMMM MMM MM M DD D` of a shape; `MMM` is cut to three letters in English only. */
export function formatDate(date: Date, shape: string, language = 'en'): string {
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const name = names[language]![month]!;
  const two = (value: number): string => String(value).padStart(2, '0');
  return shape.replace(/YYYY|YY|MMMM|MMM|MM|M|DD|D/g, (part) => {
    switch (part) {
      case 'YYYY':
        return String(year);
      case 'YY':
        return two(year % 100);
      case 'MMMM':
        return name;
      case 'MMM':
        return name.slice(0, 3);
      case 'MM':
        return two(month + 1);
      case 'M':
        return String(month + 1);
      case 'DD':
        return two(dayOfMonth);
      default:
        return String(dayOfMonth);
    }
  });
}

/** Half of them held out for the test part; see `Choices`. */
export const dateShapes: Readonly<Record<string, readonly string[]>> = {
  US: ['MM/DD/YYYY', 'M/D/YY', 'MMMM D, YYYY', 'MM-DD-YYYY', 'MMM D, YYYY', 'MM/DD/YY', 'D MMM YYYY', 'YYYY-MM-DD'],
  GB: ['DD/MM/YYYY', 'D MMMM YYYY', 'DD MMM YYYY', 'DD-MM-YYYY', 'DD/MM/YY', 'DD.MM.YYYY'],
  DE: ['DD.MM.YYYY', 'D. MMMM YYYY', 'DD.MM.YY', 'D.M.YYYY'],
  FR: ['DD/MM/YYYY', 'D MMMM YYYY', 'DD/MM/YY', 'DD-MM-YYYY', 'DD.MM.YYYY'],
  IN: ['DD/MM/YYYY', 'DD-MMM-YYYY', 'DD-MM-YYYY', 'DD-MMM-YY', 'D MMM YYYY', 'DD.MM.YYYY', 'DD/MM/YY'],
  MY: ['DD/MM/YYYY', 'DD-MM-YYYY', 'D MMM YYYY', 'DD/MM/YY', 'DD.MM.YYYY', 'YYYY-MM-DD'],
  SG: ['DD/MM/YYYY', 'DD MMM YYYY', 'DD/MM/YY', 'DD-MMM-YYYY'],
};
