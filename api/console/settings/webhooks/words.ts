import type { Schemas } from '../../app/api';

export type EventType = Schemas['WebhookEventType'];
export type Webhook = Schemas['Webhook'];
export type Delivery = Schemas['WebhookDelivery'];

/** What a receiver may be told of, for those who choose. */
export const eventWords: Record<EventType, string> = {
  'document.done': 'A document is read and verified: its record can be fetched.',
  'document.in_review': 'A document waits for a person to decide.',
  'document.failed': 'A document could not be read; the event says why.',
  'document.cancelled': 'Somebody stopped a document.',
  'document.erased': 'A document is erased for good.',
};
export const eventTypes = Object.keys(eventWords) as EventType[];
/** What most receivers want: to know when there is something to fetch, and when there will be nothing. */
export const usualEvents: EventType[] = ['document.done', 'document.failed'];

/** Why one is told nothing. */
export const pauseWords: Record<NonNullable<Webhook['disabled_reason']>, string> = {
  person: 'Paused by a person.',
  gone: 'Stopped: the receiver answered that it is gone (410).',
  failing: 'Stopped: nothing came through for five days.',
};

export const deliveryWords: Record<Delivery['state'], { label: string; color: string }> = {
  pending: { label: 'Waiting', color: 'blue' },
  delivered: { label: 'Delivered', color: 'leaf' },
  given_up: { label: 'Given up', color: 'red' },
};
export const deliveryStates = Object.keys(deliveryWords) as Delivery['state'][];

const reasons: Record<string, string> = {
  'webhook.address_refused': 'its address leads to a network that is not public',
  'webhook.unresolved': 'its name leads to no address',
  'webhook.unreachable': 'it took no connection, or broke it off',
  'webhook.tls': 'its certificate cannot be trusted',
  'webhook.timed_out': 'it did not answer in time',
  'webhook.redirected': 'it answered with a redirect, and none is followed',
  'webhook.gone': 'it answered that it is gone',
  'webhook.busy': 'it was busy with other deliveries all the while',
  'webhook.disabled': 'the webhook is paused',
};

const SOON_MS = 4_000;
const LATER_MS = 30_000;
/** When to look again: soon while a try is about to be made, for each look asks for every page that is shown. */
export const refreshMs = (deliveries: readonly Pick<Delivery, 'state' | 'next_try_at'>[], now = Date.now()): number =>
  deliveries.some(({ state, next_try_at }) => state === 'pending' && (!next_try_at || Date.parse(next_try_at) < now + LATER_MS))
    ? SOON_MS
    : LATER_MS;

/** How the last try went, in words: “answered 200”, “failed: it did not answer in time”. */
export function outcomeOf({ state, reason, last_status, tries }: Pick<Delivery, 'state' | 'reason' | 'last_status' | 'tries'>): string {
  if (state === 'delivered') return `answered ${last_status ?? 'well'}`;
  if (reason === 'webhook.status') return `answered ${last_status ?? 'with another status than 2xx'}`;
  if (reason) return `failed: ${reasons[reason] ?? reason}`;
  return tries ? 'was tried' : 'was not tried yet';
}
