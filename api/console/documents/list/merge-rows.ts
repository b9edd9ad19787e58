import type { InfiniteData } from '@tanstack/react-query';
import type { DocumentSummary } from '../../app/api';

export interface DocumentPage {
  items: DocumentSummary[];
  next: string | null;
}
export type Pages = InfiniteData<DocumentPage, string | undefined>;

const isNewer = (fresh: DocumentSummary, known: DocumentSummary) =>
  fresh.updated_at > known.updated_at || (fresh.updated_at === known.updated_at && fresh.status !== known.status);

/** Rows as they are by now, each in its place; what has not changed stays the same object, so that nothing else is drawn anew. */
export function updateRows(data: Pages, fresh: readonly DocumentSummary[]): Pages {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  let changed = false;
  const pages = data.pages.map((page) => {
    if (!page.items.some((row) => byId.has(row.id) && isNewer(byId.get(row.id)!, row))) return page;
    changed = true;
    return { ...page, items: page.items.map((row) => (byId.has(row.id) && isNewer(byId.get(row.id)!, row) ? byId.get(row.id)! : row)) };
  });
  return changed ? { ...data, pages } : data;
}

/**
 * Documents that came in since, each where it belongs: one that took long to arrive stands below those that overtook it. Where there may be
 * more of them than the page shows, the list begins anew with it.
 */
export function addNewest(data: Pages, first: DocumentPage): Pages {
  const known = new Set(data.pages.flatMap(({ items }) => items.map(({ id }) => id)));
  const added = first.items.filter(({ id }) => !known.has(id));
  if (!added.length) return data;
  if (!known.size || (added.length === first.items.length && first.next !== null)) return { pages: [first], pageParams: [undefined] };
  const last = data.pages.length - 1;
  const pages = data.pages.map((page, at) => {
    const here = added.filter(({ id }) => id > endOf(page, at === last) && (at === 0 || id <= endOf(data.pages[at - 1]!, false)));
    return here.length ? { ...page, items: [...page.items, ...here].sort((a, b) => (a.id < b.id ? 1 : -1)) } : page;
  });
  return { ...data, pages };
}

/** Greater ids belong to this page or one before. To the last page of all belongs what is older, too. */
const endOf = ({ items, next }: DocumentPage, isLast: boolean): string => (isLast && next === null ? '' : (items.at(-1)?.id ?? '~'));

export function removeRows(data: Pages, ids: ReadonlySet<string>): Pages {
  if (!data.pages.some(({ items }) => items.some(({ id }) => ids.has(id)))) return data;
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => !ids.has(id)) })) };
}
