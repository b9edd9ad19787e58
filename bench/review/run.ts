import { parseArgs } from 'node:util';
import { createApiClient } from '../../api/client/index.js';
import { launchBrowser } from '../../infra/testing/launch-browser.js';
import { demoProduct, type DemoProduct } from '../console/demo-product.js';
import { signedIn } from '../console/sign-in.js';
import { percentile, table } from '../figures.js';
import { doubtfulPaper, type Paper } from './papers.js';
import { createReviewer, type Reviewed } from './reviewer.js';

type Waiting = Paper & { documentId: string };
/** More papers than asked for are submitted where the machine is sure of some; not endlessly. */
const PAPERS_PER_DOCUMENT = 4;
const AT_ONCE = 8;

/** How many keys, and how long, it takes to clear what waits for a review, in a real browser on a running stack. */
export async function runReview(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { documents: { type: 'string', default: '50' }, home: { type: 'string' } } });
  const count = Number(values.documents);
  const run = demoProduct(values.home);
  const papers = await fillQueue(run, count);
  const browser = await launchBrowser();
  try {
    const page = await signedIn(browser, run, '/review');
    const reviewer = createReviewer(page);
    const reviewed: Reviewed[] = [];
    let last: string | null = null;
    while (reviewed.length < papers.size) {
      const name = await reviewer.next(last);
      if (name === null) break;
      last = name;
      const paper = papers.get(name);
      if (reviewed.some((one) => one.name === name)) throw new Error(`${name} came twice`);
      // Somebody else's document, of whose truth nothing is known here.
      if (!paper) await reviewer.skip();
      else reviewed.push(await reviewer.review(name, paper.truth));
    }
    // The last decision waits for its undo to pass; leaving the page sends it.
    await page.getByRole('link', { name: 'Documents', exact: true }).first().click();
    await page.waitForLoadState('networkidle');
    report(reviewed, papers.size);
    await verify(run, [...papers.values()]);
  } finally {
    await browser.close();
  }
}

/** Submits papers until enough wait. */
async function fillQueue({ api, demo }: DemoProduct, count: number): Promise<Map<string, Waiting>> {
  const client = createApiClient({ baseUrl: api, apiKey: demo.apiKey });
  const waiting = new Map<string, Waiting>();
  // Other papers each time: the same bytes would be the same documents.
  const first = Math.floor(Date.now() / 1_000) % 9_000_000;
  for (let n = 0; waiting.size < count && n < count * PAPERS_PER_DOCUMENT; n += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        const paper = await doubtfulPaper(first + n + index);
        const { document } = await client.upload(paper.bytes, { name: paper.name, mediaType: 'image/jpeg' });
        if ((await client.waitUntilDone(document.id)).status === 'in_review')
          waiting.set(paper.name, { ...paper, documentId: document.id });
      }),
    );
    console.error(`${waiting.size} of ${count} wait for a review, ${n + AT_ONCE} submitted`);
  }
  return waiting;
}

/** Throws unless every document is done, and says what stands on its paper. */
async function verify({ api, demo }: DemoProduct, papers: Waiting[]): Promise<void> {
  const client = createApiClient({ baseUrl: api, apiKey: demo.apiKey });
  const wrong: string[] = [];
  for (const { documentId, name, truth } of papers) {
    const { status, fields } = await settled(client, documentId);
    if (status !== 'done') wrong.push(`${name} is ${status}`);
    for (const [field, value] of Object.entries(truth)) {
      const found = fields[field]?.value;
      // What the machine did not look for in a receipt, and nobody asked about.
      if (found !== undefined && String(found).toLowerCase() !== value.toLowerCase())
        wrong.push(`${name}: ${field} is ${String(found)}, not ${value}`);
    }
  }
  if (wrong.length) throw new Error(wrong.join('\n'));
  console.log('Every document is done, with the values that stand on its paper.');
}

/** The last decisions may still be under way. */
async function settled(client: ReturnType<typeof createApiClient>, documentId: string) {
  for (const end = performance.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const document = await client.get(documentId);
    if (document.status === 'done' || performance.now() > end) return document;
  }
}

function report(reviewed: Reviewed[], waiting: number): void {
  const rows = reviewed.map(({ name, presses, seconds, typed }) => [name, String(presses), seconds.toFixed(2), typed.join(' ')]);
  console.log(table(['document', 'presses', 'seconds', 'typed'], rows));
  const of = (share: number, of: (one: Reviewed) => number) => percentile(reviewed.map(of), share) ?? 0;
  const line = (name: string, share: number) => [
    name,
    String(of(share, ({ presses }) => presses)),
    of(share, ({ seconds }) => seconds).toFixed(2),
  ];
  console.log(`\n${table([`${reviewed.length} of ${waiting} reviewed`, 'presses', 'seconds'], [line('median', 0.5), line('p90', 0.9)])}`);
  console.log('\nA script types at once and takes no time to read: the seconds are those that the page itself takes.');
}
