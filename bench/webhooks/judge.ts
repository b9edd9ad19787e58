import type { Kind } from './receivers.js';

/** What became of one delivery, as the API tells it. */
export interface Told {
  kind: Pick<Kind, 'name' | 'expected'>;
  eventId: string;
  state: 'pending' | 'delivered' | 'given_up';
  reason: string | null;
  tries: number;
}

interface Found {
  told: Told[];
  /** How many were asked for. */
  expected: number;
  /** Requests that came where none may go. */
  trapped: number;
  refused: { asked: number; refused: number };
  documentsRefused: number;
}

/** What must not be, in words; nothing when all is well. */
export function judge({ told, expected, trapped, refused, documentsRefused }: Found): string[] {
  const events = new Set(told.map(({ eventId }) => eventId)).size;
  const others = told.filter(({ kind, state, reason }) => !kind.expected.includes((state === 'delivered' ? state : reason) ?? ''));
  return [
    ...(told.length === expected && events === expected ? [] : [`${told.length} deliveries of ${events} events, not ${expected}`]),
    ...others
      .map(({ kind, state, reason, tries }) => `${kind.name}: ${state}, ${reason ?? 'no reason'}, after ${tries} tries`)
      .slice(0, 20),
    ...(trapped ? [`${trapped} requests went to a forbidden address`] : []),
    ...(refused.refused === refused.asked ? [] : [`${refused.asked - refused.refused} inside addresses were taken for a webhook`]),
    ...(documentsRefused ? [`${documentsRefused} documents were refused meanwhile`] : []),
  ];
}
