import { readFilters, writeFilters, type Filters } from './filters';

/** A set of filters by name. */
export interface View {
  name: string;
  filters: Filters;
}

export const builtInViews: View[] = [
  { name: 'Needs review', filters: { status: 'in_review' } },
  { name: 'Failed', filters: { status: 'failed' } },
  { name: 'This month', filters: { period: 'this_month' } },
];

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;
const placeOf = (accountId: string) => `blumsmart.views.${accountId}`;
const viewsMax = 50;

/** Kept in this browser, by account, as addresses: what is read back is checked like any address. */
export function readViews(storage: Storage, accountId: string): View[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(placeOf(accountId)) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.slice(0, viewsMax).flatMap((one: unknown) => {
      const { name, address } = (one ?? {}) as { name?: unknown; address?: unknown };
      return typeof name === 'string' && typeof address === 'string' ? [{ name, filters: readFilters(new URLSearchParams(address)) }] : [];
    });
  } catch {
    // Somebody else's text in this place, or a browser that keeps nothing: there are no views then.
    return [];
  }
}

/** False where the browser keeps nothing. */
export function writeViews(storage: Storage, accountId: string, views: View[]): boolean {
  try {
    storage.setItem(
      placeOf(accountId),
      JSON.stringify(views.map(({ name, filters }) => ({ name, address: writeFilters(filters).toString() }))),
    );
    return true;
  } catch {
    return false;
  }
}

/** The newest of a name takes the place of the one before. */
export const withView = (views: readonly View[], view: View): View[] =>
  [...views.filter(({ name }) => name !== view.name), view].sort((a, b) => a.name.localeCompare(b.name)).slice(0, viewsMax);

export const isSame = (a: Filters, b: Filters): boolean => writeFilters(a).toString() === writeFilters(b).toString();
