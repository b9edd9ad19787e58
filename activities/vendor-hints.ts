import {
  codeOf,
  failureFor,
  type AccountId,
  type DocumentId,
  type PageText,
  type Reviewed,
  type VendorHint,
} from '../workflows/contract/index.js';
import type { DecidedDocument } from '../infra/db/repositories.js';
import type { ActivityContext } from './context.js';

export type HintContext = Pick<ActivityContext, 'repositories' | 'documentKeys' | 'objects' | 'lessonOf' | 'marksOf' | 'logger'>;

/** Decided documents that one reading learns from at most: some milliseconds each, and the reading waits for them. */
const lessonsAtOnce = 20;
/** A document without pages or without a draft: a person entered its values by hand. */
const nothing = { taught: null, misleading: [] };

/**
 * What earlier papers teach about these pages, the newest first. What people decided since the account's last reading is learned first: here,
 * where pages and models are at hand, and never in the way of a person's decision. Twice is once: a decision is learned from once.
 */
export async function hintsFor(ctx: HintContext, accountId: AccountId, documentId: DocumentId, pages: PageText[]): Promise<VendorHint[]> {
  for (const decided of await ctx.repositories.vendorHints.manyToLearn(accountId, lessonsAtOnce)) await learnFrom(ctx, accountId, decided);
  return ctx.repositories.vendorHints.manyKnown(accountId, documentId, ctx.marksOf(pages));
}

/** A document that cannot be opened any more teaches nothing; that must not keep another from being read. */
async function learnFrom(ctx: HintContext, accountId: AccountId, decided: DecidedDocument): Promise<void> {
  const { repositories, logger } = ctx;
  const { documentId } = decided;
  try {
    const [pages, reviewed] = [await pagesOf(ctx, accountId, documentId), await reviewedAs(ctx, accountId, decided)];
    const hints = await repositories.vendorHints.manyKnown(accountId, documentId, ctx.marksOf(pages));
    const { taught, misleading } = pages.length && reviewed ? ctx.lessonOf({ pages, reviewed, hints }) : nothing;
    const contradicted = misleading.map((hint) => hint.documentId);
    await repositories.vendorHints.learn(accountId, decided, taught, contradicted);
    logger.info({ accountId, documentId, learned: taught !== null, contradicted: contradicted.length }, 'learned from a review');
  } catch (error) {
    const code = codeOf(error);
    if (!code || failureFor(code).retryable) throw error;
    logger.warn({ accountId, documentId, code }, 'a reviewed document could not be learned from');
    if (code !== 'document.not_found') await repositories.vendorHints.learn(accountId, decided, null, []);
  }
}

/** The pages that the record was read from: as many of a long document as say what it is. */
async function pagesOf(
  { repositories, documentKeys, objects }: HintContext,
  accountId: AccountId,
  documentId: DocumentId,
): Promise<PageText[]> {
  const readings = await repositories.readings.manyShown(accountId, documentId);
  const ends = readings.length > 2 ? [readings[0]!, readings.at(-1)!] : readings;
  const key = await documentKeys.open(accountId, documentId);
  const pages: PageText[] = [];
  for (const { objectKey } of ends) pages.push(...(JSON.parse((await objects.getBytes(objectKey, key)).toString('utf8')) as PageText[]));
  return pages;
}

/** What a person made of the machine's draft; null where a machine had no part in it. */
async function reviewedAs(
  { repositories }: HintContext,
  accountId: AccountId,
  { documentId, recordVersion }: DecidedDocument,
): Promise<Reviewed | null> {
  const records = await repositories.records.many(accountId, documentId);
  const decided = records.find(({ version }) => version === recordVersion);
  const drafted = records.find(({ author, attempt }) => author === 'machine' && attempt === decided?.attempt);
  return decided && drafted
    ? { type: decided.type, fields: decided.fields, drafted: { type: drafted.type, fields: drafted.fields } }
    : null;
}
