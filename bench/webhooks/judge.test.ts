import { describe, expect, it } from '@jest/globals';
import { judge, type Told } from './judge.js';

const hangs = { name: 'hangs', expected: ['webhook.timed_out', 'webhook.busy'] };
const told: Told[] = [
  { kind: { name: 'takes all', expected: ['delivered'] }, eventId: 'evt_1', state: 'delivered', reason: null, tries: 1 },
  { kind: hangs, eventId: 'evt_2', state: 'given_up', reason: 'webhook.timed_out', tries: 4 },
];
const well = { told, expected: 2, trapped: 0, refused: { asked: 5, refused: 5 }, documentsRefused: 0 };

describe('the judge of deliveries', () => {
  it('has nothing to say when all is well', () => expect(judge(well)).toEqual([]));

  it.each([
    ['a delivery that is missing', { expected: 3 }, '2 deliveries of 2 events, not 3'],
    ['an event that came twice', { told: [told[0]!, { ...told[1]!, eventId: 'evt_1' }] }, '2 deliveries of 1 events, not 2'],
    ['another reason', { told: [told[0]!, { ...told[1]!, reason: 'webhook.status' }] }, 'hangs: given_up, webhook.status, after 4 tries'],
    [
      'one that hung and was taken',
      { told: [told[0]!, { ...told[1]!, state: 'delivered', reason: null }] },
      'hangs: delivered, no reason, after 4 tries',
    ],
    ['a request to the inside', { trapped: 1 }, '1 requests went to a forbidden address'],
    ['an inside address that was taken', { refused: { asked: 5, refused: 4 } }, '1 inside addresses were taken for a webhook'],
    ['documents that were refused', { documentsRefused: 2 }, '2 documents were refused meanwhile'],
  ] as [string, Partial<Parameters<typeof judge>[0]>, string][])('names %s', (_what, change, line) => {
    expect(judge({ ...well, ...change })).toEqual([line]);
  });
});
