import { Button, Group, Stack, Text } from '@mantine/core';
import { Search } from 'lucide-react';
import { without, type Filters } from '../filters/filters';
import type { SetFilters } from '../filters/use-filters';
import { useVendorNames } from '../filters/use-vendor-names';
import { asSearch, closeNames, isKnown } from '../filters/vendor-names';

interface Props {
  party: string;
  filters: Filters;
  setFilters: SetFilters;
}

/** Somebody typed part of a name, where the whole one is needed: the names that they may mean, or else the search. */
export function UnknownParty({ party, filters, setFilters }: Props) {
  const names = useVendorNames();
  if (isKnown(names, party)) return null;
  const close = closeNames(names, party);
  return (
    <Stack gap="xs" align="center">
      <Text c="dimmed" ta="center">
        {close.length
          ? 'Vendors and buyers are found by their whole name. Did you mean one of these?'
          : `Vendors and buyers are found by their whole name, and none is known here by “${party}”.`}
      </Text>
      <Group gap="xs" justify="center">
        {close.map((name) => (
          <Button key={name} variant="light" onClick={() => setFilters({ ...filters, party: name })}>
            {name}
          </Button>
        ))}
        {!filters.q && (
          <Button
            variant="default"
            leftSection={<Search size={16} aria-hidden />}
            onClick={() => setFilters({ ...without(filters, ['party']), q: asSearch(party) })}
          >
            Search for “{party}”
          </Button>
        )}
      </Group>
    </Stack>
  );
}
