import type { Page } from 'playwright-core';

/** Bytes that a page with its code and styles brings over the wire, gzipped, when nothing of it is in the cache. */
export async function bytesOf(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  // Browsers take Brotli where the connection is encrypted, which makes it a tenth less.
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
  const wanted = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (['Document', 'Script', 'Stylesheet'].includes(type)) wanted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (wanted.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await session.detach();
  return bytes;
}

/** First contentful paint in ms of the page as it was loaded last. */
export const paintOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)`);
