const units: [seconds: number, name: string][] = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
  [1, 's'],
];

/** A length of time in its largest unit: 95 s is “1 min”. */
export function span(seconds: number): string {
  const [size, name] = units.find(([unit]) => seconds >= unit) ?? [1, 's'];
  return `${Math.floor(seconds / size)} ${name}`;
}

export const since = (instant: string | null, nowMs = Date.now()): string | null =>
  instant && span(Math.max(0, (nowMs - Date.parse(instant)) / 1_000));
