import { z } from 'zod';
import { fail, isId, workflowOwner, type AccountId } from '../../workflows/contract/index.js';
import type { RouteContext } from '../context.js';
import { defineRoute } from '../http/define-route.js';
import type { Caller } from '../http/request-state.js';
import { rolePermissions } from '../role-permissions.js';
import { IdempotencyHeaders } from '../views/shapes.js';

/** A page of a history shows far fewer; each is opened in memory. */
const PAYLOADS_MAX = 1_000;

/** As JSON writes Temporal's payloads: bytes in base 64. */
const Payload = z.object({ metadata: z.record(z.string(), z.base64()).optional(), data: z.base64().optional() }).meta({ id: 'Payload' });
const Payloads = z.object({ payloads: z.array(Payload).max(PAYLOADS_MAX) }).meta({ id: 'Payloads' });

export const decodePayloads = defineRoute({
  method: 'post',
  path: '/codec/decode',
  operationId: 'decodePayloads',
  tag: 'Operations',
  summary: 'Decode what workflows carry, for Temporal’s page and command line',
  description:
    'Temporal’s contract for remote codecs. For members whose role has `payloads:read` in the account that a workflow belongs to, and for keys of that account with it. Each call leaves a line in the audit log. Nothing is ever encoded here.',
  scope: null,
  // Taken as everywhere; what was decoded is kept nowhere, so that asking again is another look.
  headers: IdempotencyHeaders,
  body: Payloads,
  responses: { 200: { description: 'The same payloads, those that were sealed opened.', schema: Payloads } },
  failures: ['auth.scope', 'auth.no_account'],
  handler: async ({ caller, body }, ctx) => {
    const payloads = body.payloads.map(({ metadata = {}, data }) => ({
      metadata: Object.fromEntries(Object.entries(metadata).map(([name, text]) => [name, Buffer.from(text, 'base64')])),
      data: data === undefined ? undefined : Buffer.from(data, 'base64'),
    }));
    const wanted = [...countsByWorkflow(payloads.map((payload) => ctx.payloads.workflowOf(payload)))].map(([workflowId, count]) => {
      const { accountId } = workflowOwner(workflowId) ?? fail('request.invalid', 'A payload names no workflow of an account.');
      return { accountId, line: { subject: workflowId, outcome: 'done' as const, details: { payloads: count } } };
    });
    // All or nothing: what one of them is refused, none of them shows.
    for (const { accountId } of wanted) await expectAllowed(ctx, caller, accountId);
    for (const { accountId, line } of wanted)
      await ctx.repositories.audit.append(accountId, { actor: caller.actor, action: 'payloads.decode', ...line });
    const decoded = [];
    for (const payload of payloads) decoded.push(await ctx.payloads.decode(payload));
    return {
      status: 200,
      body: {
        payloads: decoded.map(({ metadata, data }) => ({
          metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)])),
          data: data ? base64(data) : undefined,
        })),
      },
    };
  },
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function countsByWorkflow(workflowIds: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of workflowIds) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Temporal's page names no account, but each payload does: whoever asks must be allowed there. A refusal stands in the log of their own account. */
async function expectAllowed(ctx: RouteContext, caller: Caller, accountId: AccountId): Promise<void> {
  if (!(await isAllowed(ctx, caller, accountId)))
    fail('auth.scope', 'Decoding needs the scope payloads:read in the account of the workflow.');
}

async function isAllowed({ repositories }: Pick<RouteContext, 'repositories'>, caller: Caller, accountId: AccountId): Promise<boolean> {
  if (caller.accountId === accountId) return caller.scopes.includes('payloads:read');
  if (!isId('person', caller.actor) || !isId('account', accountId)) return false;
  const member = await repositories.members.maybeOne(accountId, caller.actor);
  return member !== null && rolePermissions[member.role].scopes.includes('payloads:read');
}
