import { WorkflowUpdateFailedError, type WorkflowHandle } from '@temporalio/client';
import { fileURLToPath } from 'node:url';
import { codeOf, failure, messageNames, type DocumentProgress, type ReviewDecision, type ReviewResult } from './contract/index.js';
import { newId } from './contract/new-id.js';
import { fakeActivities } from './testing/fakes.js';
import { keepHistory } from './testing/histories.js';
import { openStage, type Stage } from './testing/story.js';

const bundlePath = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));

describe('the life of a document', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage(bundlePath)), 60_000);
  afterAll(() => stage.close());

  const decide = (handle: WorkflowHandle, decision: Omit<ReviewDecision, 'reviewId'>) =>
    handle.executeUpdate<ReviewResult, [ReviewDecision]>(messageNames.decideReview, { args: [{ reviewId: newId('review'), ...decision }] });
  const inReview = async (handle: WorkflowHandle) => {
    for (;;) {
      const { status } = await handle.query<DocumentProgress>(messageNames.progress);
      if (status === 'in_review') return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const refusal = async (deed: Promise<unknown>) => {
    const error: unknown = await deed.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(WorkflowUpdateFailedError);
    return codeOf(error);
  };
  const unsure = {
    inspectAndRead: async () => ({
      pageCount: 1,
      aiConsent: true,
      understood: { type: 'receipt' as const, recordVersion: 1, reviewReasons: ['field.unsure:total'] },
    }),
  };

  test('a sure document is read and published without a person', async () => {
    const { activities, calls } = fakeActivities();
    const { result, handle } = await stage.play('processDocument', activities, (it) => it.result());
    expect(result).toEqual({ status: 'done', failure: null, recordVersion: 1 });
    expect(calls).toEqual(['inspectAndRead', 'publishRecord']);
    await keepHistory('published', handle);
  });

  test('an unsure document waits for a person, and their version counts', async () => {
    const { activities, calls } = fakeActivities(unsure);
    const { result, handle } = await stage.play('processDocument', activities, async (it) => {
      await inReview(it);
      return [await decide(it, { action: 'correct', recordVersion: 1 }), await it.result()];
    });
    expect(result[0]).toEqual({ status: 'done', recordVersion: 2 });
    expect(result[1]).toEqual({ status: 'done', failure: null, recordVersion: 2 });
    expect(calls).toEqual(['inspectAndRead', 'openReview', 'applyReview', 'publishRecord']);
    await keepHistory('reviewed', handle);
  });

  test('a decision on another version, or a second one, is refused and leaves no trace', async () => {
    const { activities, calls } = fakeActivities(unsure);
    const { handle } = await stage.play('processDocument', activities, async (it) => {
      await inReview(it);
      expect(await refusal(decide(it, { action: 'accept', recordVersion: 7 }))).toBe('review.stale');
      await decide(it, { action: 'accept', recordVersion: 1 });
      await it.result();
    });
    expect(calls.filter((name) => name === 'applyReview')).toHaveLength(1);
    const { events } = await handle.fetchHistory();
    expect(events!.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toHaveLength(1);
  });

  test('a rejected document fails with the code of a rejection', async () => {
    const { activities } = fakeActivities(unsure);
    const { result, handle } = await stage.play('processDocument', activities, async (it) => {
      await inReview(it);
      await decide(it, { action: 'reject', recordVersion: 1 });
      return it.result();
    });
    expect(result).toEqual({ status: 'failed', failure: 'review.rejected', recordVersion: 2 });
    await keepHistory('rejected', handle);
  });

  test('a review nobody takes is escalated once, and still waits', async () => {
    const { activities, calls } = fakeActivities(unsure);
    const { handle } = await stage.play('processDocument', activities, async (it) => {
      await inReview(it);
      await stage.sleep('30 days');
      await decide(it, { action: 'accept', recordVersion: 1 });
      await it.result();
    });
    expect(calls.filter((name) => name === 'escalateReview')).toHaveLength(1);
    await keepHistory('escalated', handle);
  });

  test('without consent no machine reads: a person enters the values', async () => {
    const { activities, calls } = fakeActivities({ inspectAndRead: async () => ({ pageCount: 2, aiConsent: false, understood: null }) });
    const { handle } = await stage.play('processDocument', activities, async (it) => {
      await inReview(it);
      const { reviewReasons } = await it.query<DocumentProgress>(messageNames.progress);
      expect(reviewReasons).toEqual(['consent.missing']);
      await decide(it, { action: 'correct', recordVersion: 1 });
      await it.result();
    });
    expect(calls).toEqual(['inspectAndRead', 'prepareManualEntry', 'openReview', 'applyReview', 'publishRecord']);
    await keepHistory('entered-by-hand', handle);
  });

  test('a document that cannot be read fails with its code, once', async () => {
    const { activities, calls } = fakeActivities({ inspectAndRead: () => Promise.reject(failure('document.encrypted')) });
    const { result, handle } = await stage.play('processDocument', activities, (it) => it.result());
    expect(result).toEqual({ status: 'failed', failure: 'document.encrypted', recordVersion: null });
    expect(calls).toEqual(['inspectAndRead', 'failDocument']);
    await keepHistory('failed', handle);
  });

  test('an outage is waited out', async () => {
    let tries = 0;
    const { activities } = fakeActivities({
      publishRecord: () => (++tries < 30 ? Promise.reject(failure('database.unavailable')) : Promise.resolve()),
    });
    const { result } = await stage.play('processDocument', activities, (it) => it.result());
    expect(result).toMatchObject({ status: 'done' });
    expect(tries).toBe(30);
  });

  test('cancelling in review ends the document as cancelled', async () => {
    const { activities, calls } = fakeActivities(unsure);
    const { result, handle } = await stage.play('processDocument', activities, async (it) => {
      await inReview(it);
      await it.cancel();
      return it.result();
    });
    expect(result).toMatchObject({ status: 'cancelled' });
    expect(calls.at(-1)).toBe('cancelDocument');
    await keepHistory('cancelled', handle);
  });

  test('a cancel that comes when the record is published already leaves the document done, for the run and for who decided', async () => {
    let deciding = (_: WorkflowHandle): void => undefined;
    const run = new Promise<WorkflowHandle>((resolve) => (deciding = resolve));
    const { activities } = fakeActivities({
      ...unsure,
      // Commits; before its answer comes through, the wish to cancel does.
      publishRecord: async () => {
        await (await run).cancel();
        throw failure('database.unavailable');
      },
      cancelDocument: async () => ({ status: 'done' }),
    });
    const { result } = await stage.play('processDocument', activities, async (it) => {
      await inReview(it);
      deciding(it);
      return [await decide(it, { action: 'accept', recordVersion: 1 }), await it.result()];
    });
    expect(result).toEqual([
      { status: 'done', recordVersion: 2 },
      { status: 'done', failure: null, recordVersion: 2 },
    ]);
  });

  test('3,000 pages are read within a bound, in few events', async () => {
    let now = 0;
    let most = 0;
    const { activities, calls } = fakeActivities({
      inspectAndRead: async () => ({ pageCount: 3_000, aiConsent: true, understood: null }),
      readPages: async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now--;
      },
    });
    const { handle } = await stage.play('processDocument', activities, (it) => it.result());
    expect(calls.filter((name) => name === 'readPages')).toHaveLength(150);
    expect(most).toBeLessThanOrEqual(4);
    const { events } = await handle.fetchHistory();
    expect(events!.length).toBeLessThan(4_096);
    await keepHistory('long', handle);
  }, 60_000);

  test('an erasure ends the keys last and certifies after that', async () => {
    const { activities, calls } = fakeActivities();
    const { handle } = await stage.play('eraseDocument', activities, (it) => it.result());
    expect(calls).toEqual([
      'beginErasure',
      'stopProcessing',
      'eraseObjects',
      'eraseHistories',
      'eraseRows',
      'endKeyEpoch',
      'certifyErasure',
    ]);
    await keepHistory('erased', handle);
  });
});
