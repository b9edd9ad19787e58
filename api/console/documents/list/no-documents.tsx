import { Button, Group, Stack } from '@mantine/core';
import { FileText, SearchX } from 'lucide-react';
import { calendarDate } from '../../parts/format';
import { Empty } from '../../parts/empty';
import { chipsOf, without, type Filters } from '../filters/filters';
import type { SetFilters } from '../filters/use-filters';
import { UnknownParty } from './unknown-party';

/** An account that has none yet. */
export const NoneYet = ({ mayAdd }: { mayAdd: boolean }) => (
  <Empty icon={FileText} title="No documents yet">
    {mayAdd
      ? 'Drop invoices, receipts or any other papers here: PDF files, photographs and scans, e-invoices. A whole folder will do.'
      : 'When somebody of the account adds documents, they stand here.'}
  </Empty>
);

/** None that fits: what to loosen. */
export function NoneMatch({ filters, setFilters }: { filters: Filters; setFilters: SetFilters }) {
  const chips = chipsOf(filters, { date: calendarDate });
  return (
    <Empty
      icon={SearchX}
      title="Nothing fits"
      action={
        <Stack gap="sm">
          {filters.party && <UnknownParty party={filters.party} filters={filters} setFilters={setFilters} />}
          <Group gap="xs" justify="center">
            {filters.q && (
              <Button variant="default" onClick={() => setFilters(without(filters, ['q']))}>
                Remove the search words
              </Button>
            )}
            {chips.map(({ names, label }) => (
              <Button key={label} variant="default" onClick={() => setFilters(without(filters, names))}>
                Remove “{label}”
              </Button>
            ))}
            {chips.length + (filters.q ? 1 : 0) > 1 && <Button onClick={() => setFilters({})}>All documents</Button>}
          </Group>
        </Stack>
      }
    >
      {filters.q
        ? 'All words must stand in a document. Fewer words find more, and an asterisk finds words by their beginning: invoi*.'
        : filters.party
          ? null
          : 'Remove some of what is set.'}
    </Empty>
  );
}
