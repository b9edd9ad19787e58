import { Button, Menu } from '@mantine/core';
import { Bookmark, Check, Trash2 } from 'lucide-react';
import { isNarrowed, type Filters } from './filters';
import type { SetFilters } from './use-filters';
import { builtInViews, isSame, type View } from './views';

interface Props {
  filters: Filters;
  setFilters: SetFilters;
  own: readonly View[];
  keep: (views: View[]) => void;
}

/** Sets of filters by name: ours, and those that somebody keeps in this browser. */
export function ViewsMenu({ filters, setFilters, own, keep }: Props) {
  const all = [...builtInViews, ...own];
  const current = all.find((view) => isSame(view.filters, filters));
  const item = (view: View) => (
    <Menu.Item
      key={view.name}
      onClick={() => setFilters(view.filters)}
      leftSection={view === current ? <Check size={16} aria-label="this one" /> : <span style={{ display: 'inline-block', width: 16 }} />}
    >
      {view.name}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" width={260} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" leftSection={<Bookmark size={16} aria-hidden />}>
          {current?.name ?? 'Views'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => setFilters({})}
          leftSection={
            isNarrowed(filters) ? <span style={{ display: 'inline-block', width: 16 }} /> : <Check size={16} aria-label="this one" />
          }
        >
          All documents
        </Menu.Item>
        {builtInViews.map(item)}
        {own.length > 0 && <Menu.Divider />}
        {own.map(item)}
        {current && own.includes(current) && (
          <>
            <Menu.Divider />
            <Menu.Item
              color="red"
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={() => keep(own.filter((view) => view !== current))}
            >
              Remove “{current.name}”
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
