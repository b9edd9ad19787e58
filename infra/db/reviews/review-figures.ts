import { z } from 'zod';
import type { DbContext } from '../context.js';
import type { Transaction } from '../pool.js';
import type { Repositories, ReviewPace } from '../repositories.js';

const paceRow = z
  .object({ actor: z.string().nullable(), reviewed: z.number(), median_ms: z.number().nullable(), p90_ms: z.number().nullable() })
  .transform(({ actor, reviewed, median_ms, p90_ms }) => ({ actor, pace: { reviewed, medianMs: median_ms, p90Ms: p90_ms } }));
const none: ReviewPace = { reviewed: 0, medianMs: null, p90Ms: null };
const waitingRow = z.object({ waiting: z.number(), overdue: z.number() });

/** Decisions that were applied; those that nobody had claimed count, and have no time. */
const pacesSince = (tx: Transaction, since: Date) =>
  tx.many(
    paceRow,
    `select actor, count(*)::int as reviewed, percentile_cont(0.5) within group (order by took_ms) as median_ms,
            percentile_cont(0.9) within group (order by took_ms) as p90_ms
       from reviews where applied_at >= $1::timestamptz group by grouping sets ((), (actor))`,
    [since],
  );

export const reviewFigures =
  ({ pool }: Pick<DbContext, 'pool'>): Repositories['reviewQueue']['figures'] =>
  (accountId, { today, week }) =>
    pool.inAccount(accountId, async (tx) => {
      const { waiting, overdue } = await tx.one(
        waitingRow,
        `select count(*)::int as waiting, (count(*) filter (where review_due_at <= now()))::int as overdue
           from documents where status = 'in_review' and erasing_since is null`,
      );
      const [ofToday, ofWeek] = [await pacesSince(tx, today), await pacesSince(tx, week)];
      const find = (paces: typeof ofToday, actor: string | null) => paces.find((one) => one.actor === actor)?.pace ?? none;
      const actors = new Set([...ofToday, ...ofWeek].flatMap(({ actor }) => actor ?? []));
      return {
        waiting,
        overdue,
        today: find(ofToday, null),
        week: find(ofWeek, null),
        byActor: [...actors].map((actor) => ({ actor, today: find(ofToday, actor), week: find(ofWeek, actor) })),
      };
    });
