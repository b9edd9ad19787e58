const DAY_MS = 24 * 3_600_000;

/** How long a new key lasts. */
export const expiries = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'One year' },
  { value: 'never', label: 'It does not end' },
] as const;

export const expiryOf = (value: string, nowMs = Date.now()): string | null =>
  value === 'never' ? null : new Date(nowMs + Number(value) * DAY_MS).toISOString();
