import { expect, it } from '@jest/globals';
import { stopTimes } from './stop-times.js';
import { workerSettings } from './settings.js';

it.each(['0', '8000', '3600000'])('a grace of %s ms is kept by the process, and by whoever would kill it', (SHUTDOWN_GRACE_MS) => {
  const { withinMs, killedAfterMs } = stopTimes({ SHUTDOWN_GRACE_MS });
  expect(withinMs).toBeGreaterThan(Number(SHUTDOWN_GRACE_MS));
  expect(killedAfterMs).toBeGreaterThan(withinMs);
  expect(workerSettings.shutdownGraceMs.doc).toContain(`${(killedAfterMs - Number(SHUTDOWN_GRACE_MS)) / 1000} s longer`);
});
