/** Which documents are selected, which row the keyboard is on, and where a range began. */
export interface Selection {
  ids: ReadonlySet<string>;
  active: string | null;
  anchor: string | null;
}
export const nothingSelected: Selection = { ids: new Set(), active: null, anchor: null };

export type SelectionAct =
  | { act: 'toggle'; id: string }
  /** From where the last one was chosen to here, besides what was selected before. */
  | { act: 'range'; id: string; order: readonly string[] }
  | { act: 'move'; id: string }
  /** The browser put the focus there, as it does before a click arrives: a range still begins where it would have. */
  | { act: 'focus'; id: string }
  | { act: 'all'; order: readonly string[] }
  | { act: 'drop'; ids: readonly string[] }
  | { act: 'clear' };

export function select(selection: Selection, act: SelectionAct): Selection {
  switch (act.act) {
    case 'toggle': {
      const ids = new Set(selection.ids);
      if (!ids.delete(act.id)) ids.add(act.id);
      return { ids, active: act.id, anchor: act.id };
    }
    case 'range': {
      const [anchor, here] = [act.order.indexOf(selection.anchor ?? selection.active ?? act.id), act.order.indexOf(act.id)];
      const from = anchor < 0 ? here : anchor;
      const span = act.order.slice(Math.min(from, here), Math.max(from, here) + 1);
      return { ids: new Set([...selection.ids, ...span]), active: act.id, anchor: act.order[from] ?? act.id };
    }
    case 'move':
      return { ...selection, active: act.id, anchor: act.id };
    case 'focus':
      return { ...selection, active: act.id, anchor: selection.anchor ?? selection.active };
    case 'all':
      return { ...selection, ids: new Set(act.order) };
    case 'drop': {
      const ids = new Set(selection.ids);
      for (const id of act.ids) ids.delete(id);
      return ids.size === selection.ids.size ? selection : { ...selection, ids };
    }
    case 'clear':
      return { ...selection, ids: new Set(), anchor: null };
  }
}

const PAGE_ROWS = 10;
/** The row that a key leads to; null for a key that leads nowhere. */
export function rowAfter(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE_ROWS, PageUp: at - PAGE_ROWS, Home: 0, End: count - 1 };
  return !count || !Object.hasOwn(to, key) ? null : Math.max(0, Math.min(count - 1, to[key as keyof typeof to]));
}
