import type { Page } from 'playwright-core';

export interface Reviewed {
  name: string;
  presses: number;
  seconds: number;
  /** Fields whose value was typed. */
  typed: string[];
}

// What the browser is asked, as it understands it.
const FOCUSED = `(({ id, value }) => ({ id, value: typeof value === 'string' ? value : null }))(document.activeElement ?? document.body)`;
const STANDING = `Object.fromEntries([...document.querySelectorAll('[id^="field-"]')].map(({ id, value }) => [id.slice(6), value]))`;
/** The name of the document on the screen; null where the queue is empty, undefined while something is coming. */
const SHOWN = `((heading) => heading?.startsWith('Review: ') ? heading.slice(8) : /wait/.test(document.querySelector('main h2')?.textContent ?? '') ? null : undefined)(document.querySelector('main h1')?.textContent)`;
/** Longer than any document is reviewed: the screen does not do what it should. */
const STEPS_MAX = 80;

/**
 * Reviews what is on the screen by keyboard alone, as far as a script can be a person: it looks at the field that has the focus, types what is
 * true where something else stands there, and goes on by Enter. Every key counts, each letter too. What it cannot do is take time to read.
 */
export function createReviewer(page: Page) {
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    presses += text.length;
    await page.keyboard.type(text);
  };
  const focused = () => page.evaluate<{ id: string; value: string | null }>(FOCUSED);
  /** Fields that stand on the screen, with their values. */
  const standing = () => page.evaluate<Record<string, string>>(STANDING);
  const settled = (id: string) => until(async () => (await focused()).id !== id, 5_000);
  const isRight = async (truth: Record<string, string>) => {
    const stands = await standing();
    return Object.entries(truth).every(([field, value]) => !(field in stands) || same(stands[field]!, value));
  };

  return {
    /** Whose turn it is; null: the queue is empty. */
    async next(before: string | null): Promise<string | null> {
      let shown: string | null | undefined;
      await until(async () => (shown = await page.evaluate<string | null | undefined>(SHOWN)) !== undefined && shown !== before, 60_000);
      return shown ?? null;
    },

    skip: async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
    },

    async review(name: string, truth: Record<string, string>): Promise<Reviewed> {
      const from = performance.now();
      presses = 0;
      const typed: string[] = [];
      // Once the last doubt is settled the decision has the focus.
      let wasAtEnd = false;
      for (let step = 0; step < STEPS_MAX; step++) {
        const { id, value } = await focused();
        wasAtEnd ||= id === 'accept-document';
        const field = id.startsWith('field-') ? id.slice('field-'.length) : null;
        const wanted = field === null ? undefined : truth[field];
        if (field !== null && wanted !== undefined && !same(value ?? '', wanted)) {
          // What stands there is selected, so that typing takes its place.
          await type(asTyped(wanted));
          typed.push(field);
          await press('Enter');
          await settled(id);
        } else if (!wasAtEnd && (field !== null || id === 'document-type')) {
          await press('Enter');
          await settled(id);
        } else if (await isRight(truth)) {
          await press(id === 'accept-document' ? 'Enter' : 'Control+Enter');
          return { name, presses, seconds: (performance.now() - from) / 1_000, typed };
        } else {
          // A value that nobody doubted is wrong: on to it.
          if (value?.includes('\n')) await press('Escape');
          await press(field === null || value?.includes('\n') ? 'j' : 'ArrowDown');
          await settled(id);
        }
      }
      throw new Error(`${name} was not done within ${STEPS_MAX} steps; ${JSON.stringify(await focused())} has the focus`);
    },
  };
}

/** Dates as people type them, day first; dots leave no doubt about the order. */
const asTyped = (value: string): string => value.replace(/^20(\d\d)-0?(\d+)-0?(\d+)$/, '$3.$2.$1');

/** Asked from outside: the page's own policy lets no text be run as code later. */
async function until(isSo: () => Promise<boolean>, timeoutMs: number): Promise<void> {
  for (const end = performance.now() + timeoutMs; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 10)))
    if (performance.now() > end) throw new Error('the page does not go on');
}

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
const same = (a: string, b: string) => plain(a) === plain(b);
