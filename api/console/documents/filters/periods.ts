/** Spans of days that move with the calendar. */
export const periodWords = {
  this_month: 'This month',
  last_month: 'Last month',
  this_quarter: 'This quarter',
  last_quarter: 'Last quarter',
  this_year: 'This year',
  last_year: 'Last year',
} as const;
export type Period = keyof typeof periodWords;
export const periods = Object.keys(periodWords) as Period[];
export const isPeriod = (text: string): boolean => Object.hasOwn(periodWords, text);

const lengths = { month: 1, quarter: 3, year: 12 } as const;

/** First and last day, by the calendar of the person who looks. */
export function daysOf(period: Period, today: Date): { from: string; to: string } {
  const [which, unit] = period.split('_') as ['this' | 'last', keyof typeof lengths];
  const months = lengths[unit];
  const month = Math.floor(today.getMonth() / months) * months - (which === 'last' ? months : 0);
  return { from: dayOf(today.getFullYear(), month, 1), to: dayOf(today.getFullYear(), month + months, 0) };
}

/** Months before January and days before the first count backwards. */
const dayOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
