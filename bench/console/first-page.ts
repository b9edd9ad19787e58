import type { Page } from 'playwright-core';

export interface Fetched {
  /** Bytes of the page, its code and its styles, gzipped. */
  content: number;
  /** The same with the headers of each answer. */
  sent: number;
}

/** What a page brings over the wire when nothing of it is in the cache. */
export async function bytesOf(page: Page, url: string): Promise<Fetched> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  // Browsers take Brotli where the connection is encrypted, which makes it a tenth less.
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
  const wanted = new Map<string, number>();
  const fetched: Fetched = { content: 0, sent: 0 };
  session.on('Network.responseReceived', ({ requestId, type, response: { headers, url: of } }) => {
    if (!['Document', 'Script', 'Stylesheet'].includes(type)) return;
    const length = Number(headers['Content-Length']);
    if (!(length > 0)) throw new Error(`${of} does not say how long it is`);
    wanted.set(requestId, length);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const length = wanted.get(requestId);
    if (length === undefined) return;
    fetched.content += length;
    fetched.sent += encodedDataLength;
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await session.detach();
  return fetched;
}

/** First contentful paint in ms of the page as it was loaded last. */
export const paintOf = (page: Page): Promise<number> =>
  page.evaluate<number>(`Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime)`);
