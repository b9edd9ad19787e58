import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, writeFilters, type Filters } from './filters';

/** The filters in the address, and the way to change them. `replace` where no step back shall lead to what was before. */
export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const filters = useMemo(() => readFilters(address), [address]);
  const setFilters = useCallback((next: Filters, { replace = false } = {}) => setAddress(writeFilters(next), { replace }), [setAddress]);
  return { filters, setFilters };
}
export type SetFilters = ReturnType<typeof useFilters>['setFilters'];
