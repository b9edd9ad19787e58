import { Autocomplete, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { usualAmount } from '../../parts/amount';
import { failureWords, statusWords, typeWords } from '../../parts/document-words';
import { textOf } from '../../parts/form-text';
import { readFilters, writeFilters, type Filters } from './filters';
import { periods, periodWords } from './periods';
import { useVendorNames } from './use-vendor-names';

const options = (words: Record<string, string>, any: string) => [
  { value: '', label: any },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];
const OWN_DAYS = 'days';
const periodOptions = [
  { value: '', label: 'Any date' },
  ...periods.map((value) => ({ value, label: periodWords[value] })),
  { value: OWN_DAYS, label: 'From and until …' },
];

/** All filters on one sheet; they count together, when it is sent. */
export function FilterPanel({ filters, onApply }: { filters: Filters; onApply: (filters: Filters) => void }) {
  const vendors = useVendorNames();
  const [period, setPeriod] = useState<string>(filters.period ?? (filters.from || filters.to ? OWN_DAYS : ''));
  const [wrong, setWrong] = useState<{ min?: string; max?: string }>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => textOf(form, name).trim() || undefined;
    const currency = text('currency')?.toUpperCase();
    // What the address says is in plain digits, and stays as it is.
    const amountIn = (name: 'min' | 'max') => {
      const typed = text(name);
      return typed === undefined || typed === filters[name] ? typed : usualAmount(typed, currency);
    };
    const amounts = { min: amountIn('min'), max: amountIn('max') };
    const words = { min: amounts.min === null ? 'No amount' : undefined, max: amounts.max === null ? 'No amount' : undefined };
    setWrong(words);
    if (words.min || words.max) return;
    const address = writeFilters({
      q: filters.q,
      ...(Object.fromEntries(['status', 'type', 'party', 'failure'].map((name) => [name, text(name)])) as Filters),
      currency,
      min: amounts.min ?? undefined,
      max: amounts.max ?? undefined,
      ...(period === OWN_DAYS ? { from: text('from'), to: text('to') } : { period: (period || undefined) as Filters['period'] }),
    });
    onApply(readFilters(address));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Autocomplete
          name="party"
          label="Vendor or buyer"
          placeholder="The whole name"
          data={[...vendors]}
          limit={6}
          defaultValue={filters.party}
          maxLength={300}
          data-autofocus
          comboboxProps={{ withinPortal: false }}
        />
        <Group grow gap="xs">
          <NativeSelect name="status" label="Status" data={options(statusWords, 'Any status')} defaultValue={filters.status} />
          <NativeSelect name="type" label="Type" data={options(typeWords, 'Any type')} defaultValue={filters.type} />
        </Group>
        <NativeSelect
          label="Date on the document"
          data={periodOptions}
          value={period}
          onChange={({ currentTarget }) => setPeriod(currentTarget.value)}
        />
        {period === OWN_DAYS && (
          <Group grow gap="xs">
            <TextInput name="from" type="date" label="From" defaultValue={filters.from} />
            <TextInput name="to" type="date" label="Until" defaultValue={filters.to} />
          </Group>
        )}
        <Group grow gap="xs" align="flex-start">
          <TextInput name="min" label="Total from" inputMode="decimal" defaultValue={filters.min} error={wrong.min} />
          <TextInput name="max" label="Total to" inputMode="decimal" defaultValue={filters.max} error={wrong.max} />
          <TextInput
            name="currency"
            label="Currency"
            placeholder="EUR"
            maxLength={3}
            pattern="[A-Za-z]{3}"
            defaultValue={filters.currency}
          />
        </Group>
        <NativeSelect name="failure" label="Why it failed" data={options(failureWords, 'Any reason')} defaultValue={filters.failure} />
        <Group justify="space-between" mt="xs">
          <Button variant="subtle" onClick={() => onApply({ q: filters.q })}>
            Remove all
          </Button>
          <Button type="submit">Show</Button>
        </Group>
      </Stack>
    </form>
  );
}
