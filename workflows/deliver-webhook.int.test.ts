import { fileURLToPath } from 'node:url';
import { failure, type TryOutcome } from './contract/index.js';
import { fakeActivities, type AllActivities } from './testing/fakes.js';
import { keepHistory } from './testing/histories.js';
import { openStage, type Stage } from './testing/story.js';

const bundlePath = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));
const HOUR_MS = 3_600_000;

describe('a delivery', () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await openStage(bundlePath)), 60_000);
  afterAll(() => stage.close());

  type Try = Parameters<AllActivities['sendWebhook']>[0];
  /** A receiver that answers so, one after the other, and then always as the last time; with when it was asked. */
  function receiver(...outcomes: TryOutcome[]) {
    const tries: (Try & { at: number })[] = [];
    const sendWebhook: AllActivities['sendWebhook'] = async (input) => {
      tries.push({ ...input, at: await stage.now() });
      return { outcome: outcomes[Math.min(tries.length, outcomes.length) - 1]! };
    };
    return { tries, ...fakeActivities({ sendWebhook }) };
  }

  test('that is taken at once needs one try', async () => {
    const { activities, tries } = receiver('delivered');
    const { result, handle } = await stage.play('deliverWebhook', activities, (it) => it.result());
    expect(result).toEqual({ outcome: 'delivered', tries: 1 });
    expect(tries).toHaveLength(1);
    await keepHistory('delivered', handle);
  });

  test('that fails at first waits longer each time, a little more than its schedule says', async () => {
    const { activities, tries } = receiver('failed', 'failed', 'failed', 'delivered');
    const { result, handle } = await stage.play('deliverWebhook', activities, (it) => it.result());
    expect(result).toEqual({ outcome: 'delivered', tries: 4 });
    expect(tries.map((one) => one.tries)).toEqual([1, 2, 3, 4]);
    for (const [at, waitMs] of [5_000, 300_000, 1_800_000].entries()) {
      const { nextWaitMs } = tries[at]!;
      expect(nextWaitMs).toBeGreaterThanOrEqual(waitMs);
      expect(nextWaitMs).toBeLessThanOrEqual(1.1 * waitMs);
      expect(tries[at + 1]!.at - tries[at]!.at).toBeGreaterThanOrEqual(nextWaitMs!);
    }
    await keepHistory('delivered-late', handle);
  });

  test('that nobody takes is tried ten times over three days, and the last try knows that it is the last', async () => {
    const { activities, tries } = receiver(...Array<TryOutcome>(9).fill('failed'), 'given_up');
    const { result, handle } = await stage.play('deliverWebhook', activities, (it) => it.result());
    expect(result).toEqual({ outcome: 'given_up', tries: 10 });
    expect(tries.map(({ nextWaitMs }) => nextWaitMs === null)).toEqual([...Array<boolean>(9).fill(false), true]);
    const hours = (tries.at(-1)!.at - tries[0]!.at) / HOUR_MS;
    expect(hours).toBeGreaterThan(75);
    expect(hours).toBeLessThan(84);
    await keepHistory('given-up', handle);
  });

  test('that has nobody left to be told ends when its next try finds so', async () => {
    const { activities, tries } = receiver('failed', 'ended');
    const { result } = await stage.play('deliverWebhook', activities, (it) => it.result());
    expect(result).toEqual({ outcome: 'ended', tries: 2 });
    expect(tries).toHaveLength(2);
  });

  test('waits out an outage of ours, and a receiver that is busy, without counting a try', async () => {
    let calls = 0;
    const { activities } = fakeActivities({
      sendWebhook: async () => {
        calls += 1;
        if (calls < 10) throw failure(calls % 2 ? 'webhook.busy' : 'database.unavailable');
        return { outcome: 'delivered' };
      },
    });
    const { result, handle } = await stage.play('deliverWebhook', activities, (it) => it.result());
    expect(result).toEqual({ outcome: 'delivered', tries: 1 });
    const { events } = await handle.fetchHistory();
    expect(events!.filter((event) => event.activityTaskScheduledEventAttributes)).toHaveLength(1);
  });
});
