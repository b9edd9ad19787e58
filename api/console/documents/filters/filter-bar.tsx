import { Button, CloseButton, Group, Loader, Popover, Text } from '@mantine/core';
import { FileSpreadsheet, SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { calendarDate } from '../../parts/format';
import { chipsOf, isNarrowed, without, type Filters } from './filters';
import { SearchField } from './search-field';
import type { SetFilters } from './use-filters';
import { SaveView } from './save-view';
import { useViews } from './use-views';
import { builtInViews, isSame, withView } from './views';
import { ViewsMenu } from './views-menu';
import classes from './filters.module.css';

const FilterPanel = lazy(() => import('./filter-panel').then(({ FilterPanel }) => ({ default: FilterPanel })));

interface Props {
  filters: Filters;
  setFilters: SetFilters;
  /** What the server says of the words. */
  trouble: string | null;
  count: string;
  /** Null while there is nothing to export, or something else is going on. */
  onExport: (() => void) | null;
}

/** Search, filters and views, and below them what is set. */
export function FilterBar({ filters, setFilters, trouble, count, onExport }: Props) {
  const [open, setOpen] = useState(false);
  const { own, keep } = useViews();
  const chips = chipsOf(filters, { date: calendarDate });
  const search = (q: string) => setFilters({ ...filters, q: q.trim() ? q : undefined }, { replace: true });
  return (
    <>
      <Group gap="xs" align="flex-start" mb="xs">
        <SearchField q={filters.q ?? ''} onSearch={search} trouble={trouble} />
        <Popover opened={open} onChange={setOpen} position="bottom-end" width={340} trapFocus returnFocus shadow="md">
          <Popover.Target>
            <Button variant="default" leftSection={<SlidersHorizontal size={16} aria-hidden />} onClick={() => setOpen(!open)}>
              Filter
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label="Filter">
            <Suspense fallback={<Loader type="dots" size="sm" />}>
              <FilterPanel
                filters={filters}
                onApply={(next) => {
                  setFilters(next);
                  setOpen(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
        <ViewsMenu filters={filters} setFilters={setFilters} own={own} keep={keep} />
      </Group>
      <Group gap={6} mih={28} mb={4} role="group" aria-label="What is set">
        {chips.map(({ names, label }) => (
          <span key={label} className={classes.chip}>
            <span className={classes.label}>{label}</span>
            <CloseButton size={24} iconSize={14} aria-label={`Remove ${label}`} onClick={() => setFilters(without(filters, names))} />
          </span>
        ))}
        {chips.length > 1 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setFilters({ q: filters.q })}>
            Remove all
          </Button>
        )}
        {isNarrowed(filters) && ![...builtInViews, ...own].some((view) => isSame(view.filters, filters)) && (
          <SaveView onSave={(name) => keep(withView(own, { name, filters }))} />
        )}
        <Group gap="xs" ml="auto">
          <Text size="xs" c="dimmed" role="status">
            {count}
          </Text>
          {count && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<FileSpreadsheet size={16} aria-hidden />}
              title="The fields of all documents that this list finds, as a file for spreadsheets"
              disabled={!onExport}
              onClick={() => onExport?.()}
            >
              Export
            </Button>
          )}
        </Group>
      </Group>
    </>
  );
}
