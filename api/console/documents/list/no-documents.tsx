import { Button, Group } from '@mantine/core';
import { FileText, SearchX } from 'lucide-react';
import { calendarDate } from '../../parts/format';
import { Empty } from '../../parts/empty';
import { chipsOf, without, type Filters } from '../filters/filters';
import type { SetFilters } from '../filters/use-filters';

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
        <Group gap="xs" justify="center">
          {filters.q && (
            <Button variant="default" onClick={() => setFilters(without(filters, ['q']))}>
              Without the search words
            </Button>
          )}
          {chips.map(({ names, label }) => (
            <Button key={label} variant="default" onClick={() => setFilters(without(filters, names))}>
              Without “{label}”
            </Button>
          ))}
          {chips.length + (filters.q ? 1 : 0) > 1 && <Button onClick={() => setFilters({})}>All documents</Button>}
        </Group>
      }
    >
      {filters.q
        ? 'All words must stand in a document. Fewer words find more, and an asterisk finds words by their beginning: invoi*.'
        : filters.party
          ? 'The name of a vendor or buyer must be whole. To find part of a name, search for it.'
          : 'Loosen what is set.'}
    </Empty>
  );
}
