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

/** Documents that came in since, on top. Where there may be more of them than the page shows, the list begins anew with it. */
export function addNewest(data: Pages, first: DocumentPage): Pages {
  const newestKnown = data.pages.flatMap(({ items }) => items)[0]?.id;
  if (newestKnown === undefined) return first.items.length ? { pages: [first], pageParams: [undefined] } : data;
  const added = first.items.filter(({ id }) => id > newestKnown);
  if (!added.length) return data;
  if (added.length === first.items.length && first.next !== null) return { pages: [first], pageParams: [undefined] };
  const [top, ...rest] = data.pages;
  return { ...data, pages: [{ ...top!, items: [...added, ...top!.items] }, ...rest] };
}

export function removeRows(data: Pages, ids: ReadonlySet<string>): Pages {
  if (!data.pages.some(({ items }) => items.some(({ id }) => ids.has(id)))) return data;
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.filter(({ id }) => !ids.has(id)) })) };
}
