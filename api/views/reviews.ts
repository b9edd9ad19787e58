import { z } from 'zod';
import type { Actor, ReviewClaimRow, ReviewFigures, ReviewPace, WaitingReview } from '../../infra/db/repositories.js';
import { ActorView } from './actors.js';
import { documentSummary, DocumentSummary } from './document.js';
import { Instant, iso } from './shapes.js';

export const ReviewClaimView = z
  .object({
    document_id: z.string(),
    by: ActorView,
    mine: z.boolean(),
    claimed_at: Instant,
    expires_at: Instant.describe('Until then nobody else is given the document; claim it again for longer.'),
  })
  .meta({ id: 'ReviewClaim' });

export const WaitingReviewView = z
  .object({
    document: DocumentSummary,
    due_at: Instant.nullable(),
    overdue: z.boolean(),
    waiting_since: Instant,
    claim: ReviewClaimView.nullable().describe('Who has it now; null: whoever asks first.'),
  })
  .meta({ id: 'WaitingReview' });

const Seconds = z.number().nullable().describe('Null where none of them was claimed, so that none was timed.');
const PaceView = z.object({ reviewed: z.int(), median_seconds: Seconds, p90_seconds: Seconds }).meta({ id: 'ReviewPace' });
const spans = { today: PaceView, week: PaceView.describe('The last 7 days.') };
export const ReviewFiguresView = z
  .object({
    waiting: z.int(),
    overdue: z.int(),
    ...spans,
    mine: z.object(spans),
    people: z
      .array(z.object({ by: ActorView, ...spans }))
      .nullable()
      .describe('Everybody who decided in the last 7 days; null for those who do not manage members.'),
  })
  .meta({ id: 'ReviewFigures' });

export interface Seen {
  /** Who asks. */
  actor: Actor;
  view: (actor: Actor) => ActorView;
}

export const reviewClaimView = (row: ReviewClaimRow, { actor, view }: Seen): z.input<typeof ReviewClaimView> => ({
  document_id: row.documentId,
  by: view(row.actor),
  mine: row.actor === actor,
  claimed_at: iso(row.claimedAt),
  expires_at: iso(row.expiresAt),
});

export function waitingReviewView(
  { document, waitingSince, claim }: WaitingReview,
  seen: Seen,
  now: Date,
): z.input<typeof WaitingReviewView> {
  const { reviewDueAt } = document;
  return {
    document: documentSummary(document),
    due_at: reviewDueAt && iso(reviewDueAt),
    overdue: reviewDueAt !== null && reviewDueAt <= now,
    waiting_since: iso(waitingSince),
    claim: claim && reviewClaimView(claim, seen),
  };
}

const MS = 1_000;
const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms) / MS);
/** Who has decided nothing yet has no pace. */
const paceView = ({ reviewed, medianMs, p90Ms }: ReviewPace = { reviewed: 0, medianMs: null, p90Ms: null }): z.input<typeof PaceView> => ({
  reviewed,
  median_seconds: seconds(medianMs),
  p90_seconds: seconds(p90Ms),
});
const spansView = ({ today, week }: Partial<Pick<ReviewFigures, 'today' | 'week'>>) => ({ today: paceView(today), week: paceView(week) });

export function reviewFiguresView(figures: ReviewFigures, { actor, view }: Seen, everybody: boolean): z.input<typeof ReviewFiguresView> {
  const mine = figures.byActor.find((one) => one.actor === actor);
  return {
    waiting: figures.waiting,
    overdue: figures.overdue,
    ...spansView(figures),
    mine: spansView(mine ?? {}),
    people: everybody ? figures.byActor.map((one) => ({ by: view(one.actor), ...spansView(one) })) : null,
  };
}
