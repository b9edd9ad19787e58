import { answered, type ApiClient, type Document, type DocumentSummary, type operations } from '../client/index.js';
import { patiently, type Patience } from './patience.js';
import { withinQuiet } from './time-limit.js';

/** An answer of the API comes at once; one that has not come by now will not. The same between the parts of a long one. */
const ANSWER_MS = 30_000;
const PAGE_ITEMS = 100;

export type DocumentFilter = Omit<NonNullable<operations['listDocuments']['parameters']['query']>, 'limit' | 'after'>;
export interface Product {
  client: ApiClient;
  patience: Patience;
  /** Without patience; ends when nothing has moved for `quietMs`. */
  once: <T>(act: (signal: AbortSignal, beat: () => void) => Promise<T>, quietMs?: number) => Promise<T>;
  /** One typed call, and its data. */
  ask: <T>(act: (call: Call, signal: AbortSignal) => Promise<{ data?: T; error?: unknown; response: Response }>) => Promise<T>;
  /** The bytes of an answer, part by part, taken as slowly as they are read. Without patience: who reads knows what to do with half of them. */
  bytes: (
    act: (call: Call, signal: AbortSignal) => Promise<{ data?: unknown; error?: unknown; response: Response }>,
  ) => AsyncGenerator<Uint8Array>;
  /** The same, which stops with another signal. */
  until: (other: AbortSignal) => Product;
  document: (id: string) => Promise<Document>;
  /** Every document that fits, newest first; one page at a time is held. */
  documents: (filter: DocumentFilter) => AsyncGenerator<DocumentSummary>;
}
type Call = ApiClient['call'];

/** The generated client, with patience: each call is tried again as long as trying again makes sense. */
export function createProduct({ client, patience }: Pick<Product, 'client' | 'patience'>): Product {
  const { signal } = patience;
  const once: Product['once'] = (act, quietMs = ANSWER_MS) => withinQuiet({ quietMs, signal }, act);
  const ask: Product['ask'] = (act) => patiently(patience, () => once(async (signal) => answered(await act(client.call, signal))));

  return {
    client,
    patience,
    once,
    ask,
    async *bytes(act) {
      const body = answered(await once((signal) => act(client.call, signal))) as ReadableStream<Uint8Array> | null;
      const reader = body?.getReader();
      try {
        for (;;) {
          const part = reader && (await once((signal) => readPart(reader, signal)));
          if (!part || part.done) return;
          yield part.value;
        }
      } finally {
        // That of a broken stream fails with what broke it, which is on its way up already.
        await reader?.cancel().catch(() => undefined);
      }
    },
    until: (other) => createProduct({ client, patience: { ...patience, signal: other } }),
    document: (id) => patiently(patience, () => once((signal) => client.get(id, { signal }))),
    async *documents(filter) {
      let after: string | undefined;
      do {
        const query = { ...filter, limit: PAGE_ITEMS, after };
        const page = await ask((call, signal) => call.GET('/v1/documents', { params: { query }, signal }));
        yield* page.items;
        after = page.next ?? undefined;
      } while (after !== undefined);
    },
  };
}

async function readPart(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal) {
  // A pending read knows no signal, but ends with its stream.
  const stop = () => void reader.cancel().catch(() => undefined); // What stopped it is thrown below.
  signal.addEventListener('abort', stop, { once: true });
  try {
    const part = await reader.read();
    signal.throwIfAborted();
    return part;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
