import { describe, expect, it } from '@jest/globals';
import type { Document } from '../../app/api';
import { createUploads, UploadRefusal, waitFrom, type Sent } from './uploads';

const file = (name: string) => new File(['x'], name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const refusal = (code: string, mayPass: boolean, waitMs: number | null = null) => new UploadRefusal({ code, words: code, mayPass, waitMs });

/** Uploads whose server and clock the test plays. */
function play() {
  const open: {
    name: string;
    signal: AbortSignal;
    answer: (status: string, known?: boolean) => Promise<unknown>;
    refuse: (error: Error) => Promise<unknown>;
  }[] = [];
  const timers: { act: () => void; ms: number }[] = [];
  const followed: string[] = [];
  let most = 0;
  const uploads = createUploads({
    send: ({ name }, { signal }) =>
      new Promise<Sent>((resolve, reject) => {
        const leave = (): void => void open.splice(open.indexOf(call), 1);
        const call = {
          name,
          signal,
          answer: (status: string, known = false): Promise<unknown> => (
            leave(),
            resolve({ known, document: { id: `doc_${name}`, status } as Document }),
            settled()
          ),
          refuse: (error: Error): Promise<unknown> => (leave(), reject(error), settled()),
        };
        signal.addEventListener('abort', () => void call.refuse(signal.reason as Error));
        open.push(call);
        most = Math.max(most, open.length);
      }),
    onThere: ({ id }) => void followed.push(id),
    later: (act, ms) => void timers.push({ act, ms }),
  });
  /** Lets all that waits happen; gives how long it would have waited. */
  const tick = () => timers.splice(0).map(({ act, ms }) => (act(), ms));
  const states = () => (tick(), uploads.snapshot().items.map(({ state }) => state.step));
  return { uploads, open, tick, states, followed, most: () => most };
}

describe('uploads', () => {
  it('go three at a time, in order, each once', async () => {
    const { uploads, open, most, states } = play();
    const names = Array.from({ length: 20 }, (_, at) => `f${at}`);
    uploads.add(names.map(file));
    const sent: string[] = [];
    while (open.length) {
      sent.push(open[0]!.name);
      await open[0]!.answer('done');
    }
    expect(sent).toEqual(names);
    expect(most()).toBe(3);
    expect(new Set(states())).toEqual(new Set(['there']));
  });

  it('that are refused for good say so, and may be tried again by hand', async () => {
    const { uploads, open, states } = play();
    uploads.add([file('a')]);
    await open[0]!.refuse(refusal('document.too_large', false));
    expect(states()).toEqual(['refused']);
    uploads.retry(1);
    await open[0]!.answer('received');
    expect(states()).toEqual(['there']);
  });

  it('are tried again by themselves when the server was away, and given up in the end', async () => {
    const { uploads, open, tick, states } = play();
    uploads.add([file('a')]);
    for (let tried = 1; tried < 6; tried++) {
      await open[0]!.refuse(refusal('database.unavailable', true));
      expect(open).toHaveLength(0);
      tick();
    }
    await open[0]!.refuse(refusal('database.unavailable', true));
    expect(states()).toEqual(['refused']);
  });

  it('all wait as long as the server asks when there are too many', async () => {
    const { uploads, open, tick } = play();
    uploads.add(['a', 'b', 'c', 'd', 'e'].map(file));
    await open[0]!.refuse(refusal('request.rate_limited', true, 7_000));
    await open[0]!.answer('done');
    expect(open.map(({ name }) => name)).toEqual(['c']);
    expect(tick()).toContain(7_000);
    expect(open.map(({ name }) => name)).toEqual(['c', 'a', 'd']);
  });

  it('taken off the list are stopped, and the next one goes', async () => {
    const { uploads, open, states } = play();
    uploads.add(['a', 'b', 'c', 'd'].map(file));
    const [first] = open;
    uploads.remove(1);
    await settled();
    expect(first!.signal.aborted).toBe(true);
    expect(open.map(({ name }) => name)).toEqual(['b', 'c', 'd']);
    expect(states()).toHaveLength(3);
  });

  it('are followed while they are read, and not waited for once they are not', async () => {
    const { uploads, open, followed, tick } = play();
    uploads.add(['a', 'b'].map(file));
    await open[0]!.answer('received');
    await open[0]!.answer('done', true);
    expect(followed).toEqual(['doc_a']);
    tick();
    expect(uploads.snapshot().counts).toEqual({ all: 2, reading: 1, toSend: 0, refused: 0 });
    uploads.seen('doc_a', { document: { id: 'doc_a', status: 'in_review' } as Document });
    tick();
    expect(uploads.snapshot().counts).toEqual({ all: 2, reading: 0, toSend: 0, refused: 0 });
  });

  it('are waited for no longer once their document was erased', async () => {
    const { uploads, open, states } = play();
    uploads.add([file('a')]);
    await open[0]!.answer('received');
    uploads.gone('doc_a');
    expect(states()).toEqual(['gone']);
    expect(uploads.snapshot().counts).toEqual({ all: 1, reading: 0, toSend: 0, refused: 0 });
  });

  it('tell of a thousand files a few times only', () => {
    const { uploads, tick } = play();
    let told = 0;
    uploads.subscribe(() => void told++);
    uploads.add(Array.from({ length: 1_000 }, (_, at) => file(String(at))));
    tick();
    expect(told).toBe(1);
  });
});

describe('Retry-After', () => {
  it.each([
    ['3', 3_000],
    ['Thu, 01 Jan 1970 00:00:12 GMT', 2_000],
    ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
    ['soon', null],
    [null, null],
  ])('%p', (header, expected) => expect(waitFrom(header, 10_000)).toBe(expected));
});
