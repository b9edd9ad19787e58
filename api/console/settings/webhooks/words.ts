import type { Schemas } from '../../app/api';
import { ago } from '../../parts/format';

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

/** States to choose from. */
export const deliveryWords: Record<Delivery['state'], string> = {
  pending: 'Waiting, or to be tried again',
  delivered: 'Delivered',
  given_up: 'Given up',
};
export const deliveryStates = Object.keys(deliveryWords) as Delivery['state'][];

interface Standing {
  label: string;
  color: 'blue' | 'leaf' | 'orange' | 'red';
}
/** How a delivery stands. One that failed and is tried again has failed, for whoever looks: it is no longer just waiting. */
export function standingOf({ state, reason, next_try_at }: Pick<Delivery, 'state' | 'reason' | 'next_try_at'>, now = Date.now()): Standing {
  if (state === 'delivered') return { label: 'Delivered', color: 'leaf' };
  if (state === 'given_up') return { label: 'Given up', color: 'red' };
  if (!reason) return { label: 'Waiting', color: 'blue' };
  const waits = next_try_at && Date.parse(next_try_at) > now;
  return { label: waits ? `Failed, next try ${ago(next_try_at, now)}` : 'Failed, trying again', color: 'orange' };
}

const reasons: Record<string, string> = {
  'webhook.address_refused': 'Its address leads to a network that is not public',
  'webhook.unresolved': 'Its name leads to no address',
  'webhook.unreachable': 'It took no connection, or broke it off',
  'webhook.tls': 'Its certificate cannot be trusted',
  'webhook.timed_out': 'It did not answer in time',
  'webhook.redirected': 'It answered with a redirect, and none is followed',
  'webhook.gone': 'It answered that it is gone',
  'webhook.busy': 'It was busy with other deliveries all the while',
  'webhook.disabled': 'The webhook is paused',
};

const SOON_MS = 4_000;
const LATER_MS = 30_000;
/** When to look again: soon while a try is about to be made, for each look asks for every page that is shown. */
export const refreshMs = (deliveries: readonly Pick<Delivery, 'state' | 'next_try_at'>[], now = Date.now()): number =>
  deliveries.some(({ state, next_try_at }) => state === 'pending' && (!next_try_at || Date.parse(next_try_at) < now + LATER_MS))
    ? SOON_MS
    : LATER_MS;

/** How the last try went, in words: “Answered 200”, “It did not answer in time”. */
export function outcomeOf({ state, reason, last_status, tries }: Pick<Delivery, 'state' | 'reason' | 'last_status' | 'tries'>): string {
  if (state === 'delivered') return `Answered ${last_status ?? 'well'}`;
  if (reason === 'webhook.status') return `Answered ${last_status ?? 'with another status than 2xx'}`;
  if (reason) return reasons[reason] ?? reason;
  return tries ? 'Tried' : 'Not tried yet';
}

/** Says something else as soon as a delivery has been tried, or has come or gone. */
export const triesOf = (deliveries: readonly Pick<Delivery, 'id' | 'state' | 'tries' | 'round'>[]): string =>
  deliveries.map(({ id, state, tries, round }) => `${id} ${state} ${round} ${tries}`).join();
