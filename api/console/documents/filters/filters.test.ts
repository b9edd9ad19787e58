import { describe, expect, it } from '@jest/globals';
import { chipsOf, queryOf, readFilters, without, writeFilters, type Filters } from './filters';

const today = new Date(2026, 0, 15);
const read = (address: string) => readFilters(new URLSearchParams(address));

describe('filters', () => {
  it('come back from the address that they were written to', () => {
    const filters: Filters = {
      q: 'net "total due"',
      status: 'in_review',
      type: 'invoice',
      party: 'Müller & Söhne',
      period: 'last_month',
      min: '10.50',
      max: '99',
      currency: 'EUR',
      failure: 'document.encrypted',
    };
    expect(read(writeFilters(filters).toString())).toEqual(filters);
  });

  it.each([
    'status=gone',
    'type=__proto__',
    'from=2026-02',
    'to=2026-99-01',
    'min=1e5',
    'max=',
    'currency=eur',
    'period=toString',
    'q=%20',
    'other=1',
  ])('pass over what is none: %s', (address) => expect(read(address)).toEqual({}));

  it('ask the API', () => {
    expect(queryOf({ period: 'last_month', party: 'Acme', min: '5' }, today)).toEqual({
      party: 'Acme',
      date_from: '2025-12-01',
      date_to: '2025-12-31',
      total_min: '5',
      total_max: undefined,
    });
    expect(queryOf({ from: '2026-01-02' }, today)).toMatchObject({ date_from: '2026-01-02', date_to: undefined });
  });

  it('are named on chips, and go by them', () => {
    const filters: Filters = { q: 'word', status: 'failed', from: '2026-01-01', to: '2026-01-31', max: '50', failure: 'document.damaged' };
    const chips = chipsOf(filters, { date: (day) => day });
    expect(chips.map(({ label }) => label)).toEqual(['Failed', '2026-01-01 to 2026-01-31', 'At most 50', 'Damaged file']);
    expect(without(filters, chips[1]!.names)).toEqual({ q: 'word', status: 'failed', max: '50', failure: 'document.damaged' });
  });
});
