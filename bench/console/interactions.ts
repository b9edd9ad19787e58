import type { Page } from 'playwright-core';

export interface Watched {
  name: string;
  /** From the press to the frame that shows what it did, as browsers measure it: in steps of 8 ms. */
  slowestMs: number;
  /** For so long at most the page heard nothing; browsers tell of those above 50 ms. */
  longestTaskMs: number;
}

// What the browser is asked, as it understands it.
const BEGIN = `(() => {
  window.slowest = 0;
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries()) if (interactionId) window.slowest = Math.max(window.slowest, duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ type: 'longtask' });
})()`;
const TAKE = `new Promise((resolve) => setTimeout(() => {
  resolve([window.slowest, window.longest]);
  window.slowest = window.longest = 0;
}, 300))`;

/** Watches a page by the browser's own measures (Event Timing, Long Tasks) while something is done in it. */
export async function watchInteractions(page: Page) {
  await page.evaluate(BEGIN);
  return async (name: string, work: () => Promise<unknown>): Promise<Watched> => {
    await page.evaluate(TAKE);
    await work();
    const [slowest, longest] = await page.evaluate<[number, number]>(TAKE);
    return { name, slowestMs: Math.round(slowest), longestTaskMs: Math.round(longest) };
  };
}
