import type { DocumentEvent } from '../../../client/read-events';
import { instant } from '../../parts/format';

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });

/** Which attempt failed and when, so that one which fails as the one before it did is seen to be another. */
export function attemptWords(attempt: number, events: readonly Pick<DocumentEvent, 'attempt' | 'step' | 'at'>[], now = new Date()): string {
  const failed = events.findLast((event) => event.attempt === attempt && event.step === 'failed');
  return failed ? `Attempt ${attempt}, ${moment(failed.at, now)}` : `Attempt ${attempt}`;
}

const moment = (at: string, now: Date): string =>
  new Date(at).toDateString() === now.toDateString() ? `today ${time.format(new Date(at))}` : instant(at);
