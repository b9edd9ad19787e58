import { expect, test } from '@jest/globals';
import { readEvents } from './read-events.js';

test('events come whole out of a stream cut anywhere', async () => {
  const event = { event_id: 7, attempt: 1, step: 'published', facts: { field: 'ü' }, at: '2026-01-01T00:00:00.000Z' };
  const bytes = Buffer.from(`retry: 2000\n\n: still here\n\nid: 7\nevent: step\ndata: ${JSON.stringify(event)}\n\n`);
  for (let size = 1; size < 40; size += 3) {
    async function* cut() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    }
    const events = [];
    for await (const one of readEvents(cut())) events.push(one);
    expect(events).toEqual([event]);
  }
});
