/**
 * A child process that parses untrusted bytes, so that a hostile file can harm nothing else: the parent kills it when it takes
 * too long or too much memory. It holds the last document open, never writes to disk, and goes when its parent goes.
 */
import { codeOf, factsOf } from '../../workflows/contract/fail.js';
import { inflatesPast } from '../pdf/inflation.js';
import type { ParserJob, ParserReply, ParserRequest, ParserResults } from './messages.js';
import { openDocument, type OpenDocument } from './open-document.js';
import { guardAgainstOrphaning } from './orphan-guard.js';

let held: OpenDocument | null = null;

guardAgainstOrphaning();
process.on('message', (request: ParserRequest) => void answer(request));
process.on('disconnect', () => process.exit());
// pdf.js and decoders leave rejections behind in broken files that nobody awaits; the job's own outcome is what counts.
process.on('unhandledRejection', () => {});

async function answer({ job, open }: ParserRequest): Promise<void> {
  let reply: ParserReply;
  try {
    if (open || job.kind === 'release') await release();
    if (open) held = await openDocument(open);
    reply = { ok: true, value: await perform(job) };
  } catch (error) {
    const code = codeOf(error);
    reply = { ok: false, code: code ?? 'internal.unexpected', message: (error as Error).message, facts: code ? factsOf(error) : {} };
  }
  process.send?.(reply);
}

async function perform(job: ParserJob): Promise<ParserResults[keyof ParserResults]> {
  if (job.kind === 'inflates') return inflatesPast(job.bytes, job.limitBytes);
  if (job.kind === 'release') return null;
  if (!held) throw new Error('no document is open');
  if (job.kind === 'inspect') return held.inspection;
  if (job.kind === 'structured') return held.structured;
  return job.kind === 'page' ? held.page(job.page) : held.render(job.page, job.maxSidePx);
}

async function release(): Promise<void> {
  const document = held;
  held = null;
  await document?.close();
}
