import { failureWords, statusWords, typeWords, type DocumentStatus, type DocumentType, type FailureCode } from '../../parts/document-words';
import { daysOf, isPeriod, periodWords, type Period } from './periods';

/** What the list is narrowed to. It stands in the address, so that it can be shared and the back button works. */
export interface Filters {
  q?: string;
  status?: DocumentStatus;
  type?: DocumentType;
  party?: string;
  /** A span that moves with the calendar; else from and to. */
  period?: Period;
  from?: string;
  to?: string;
  min?: string;
  max?: string;
  currency?: string;
  failure?: FailureCode;
}
export type FilterName = keyof Filters;

const isDay = (text: string) => /^[12]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isLine = (max: number) => (text: string) => text.trim() !== '' && text.length <= max;
const isAmount = (text: string) => /^-?\d{1,15}(\.\d{1,6})?$/.test(text);

/** Whether a filter takes the text; whatever else an address says is passed over. */
const takes: Record<FilterName, (text: string) => boolean> = {
  q: isLine(500),
  status: (text) => Object.hasOwn(statusWords, text),
  type: (text) => Object.hasOwn(typeWords, text),
  party: isLine(300),
  period: isPeriod,
  from: isDay,
  to: isDay,
  min: isAmount,
  max: isAmount,
  currency: (text) => /^[A-Z]{3}$/.test(text),
  failure: (text) => Object.hasOwn(failureWords, text),
};
export const filterNames = Object.keys(takes) as FilterName[];

export const readFilters = (address: URLSearchParams): Filters =>
  Object.fromEntries(
    filterNames.flatMap((name) => {
      const text = address.get(name);
      return text !== null && takes[name](text) ? [[name, text]] : [];
    }),
  );

export const writeFilters = (filters: Filters): URLSearchParams =>
  new URLSearchParams(filterNames.flatMap((name): [string, string][] => (filters[name] ? [[name, filters[name]]] : [])));

/** As `GET /v1/documents` takes it. */
export function queryOf({ period, from, to, min, max, ...same }: Filters, today: Date) {
  const days = period ? daysOf(period, today) : { from, to };
  return { ...same, date_from: days.from, date_to: days.to, total_min: min, total_max: max };
}

export const isNarrowed = (filters: Filters): boolean => filterNames.some((name) => filters[name] !== undefined);

/** One removable thing that is set. */
export interface Chip {
  names: FilterName[];
  label: string;
}

export function chipsOf(filters: Filters, format: { date: (day: string) => string }): Chip[] {
  const { status, type, party, period, from, to, min, max, currency, failure } = filters;
  const chip = (names: FilterName[], label: string | undefined | false): Chip[] => (label ? [{ names, label }] : []);
  return [
    ...chip(['status'], status && statusWords[status]),
    ...chip(['type'], type && typeWords[type]),
    ...chip(['party'], party && `With ${party}`),
    ...chip(['period'], period && periodWords[period]),
    ...chip(['from', 'to'], !period && span(from && format.date(from), to && format.date(to), 'From', 'Until')),
    ...chip(['min', 'max'], span(min, max, 'At least', 'At most')),
    ...chip(['currency'], currency),
    ...chip(['failure'], failure && failureWords[failure]),
  ];
}

const span = (from: string | undefined, to: string | undefined, since: string, until: string): string | undefined =>
  from && to ? `${from} to ${to}` : from ? `${since} ${from}` : to && `${until} ${to}`;

export const without = (filters: Filters, names: FilterName[]): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => !names.includes(name as FilterName)));
