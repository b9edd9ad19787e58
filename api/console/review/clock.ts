const MINUTE_MS = 60_000;

export interface Clock {
  text: string;
  tone: 'calm' | 'soon' | 'overdue';
}
/** How near the date due is: within an hour it is time. */
export function dueClock(dueAt: string | null, now: number): Clock | null {
  if (!dueAt) return null;
  const leftMs = Date.parse(dueAt) - now;
  if (leftMs <= 0) return { text: `Overdue by ${span(-leftMs)}`, tone: 'overdue' };
  return { text: `Due in ${span(leftMs)}`, tone: leftMs < 60 * MINUTE_MS ? 'soon' : 'calm' };
}

function span(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours < 6 && minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}

export const seconds = (value: number | null): string =>
  value === null ? '–' : value < 90 ? `${value < 10 ? value.toFixed(1) : Math.round(value)} s` : `${Math.round(value / 60)} min`;
