import pg from 'pg';
import { connectionSettings, type PoolOptions } from './pool.js';

/** One LISTEN connection per process, opened when the first asks, and opened again whenever it breaks. */
export interface Listener {
  /** `onNotice` gets the payload; null after a reconnect, when notices may have been missed. Returns the way to stop. */
  follow(channel: string, onNotice: (payload: string | null) => void): () => void;
  close(): Promise<void>;
}

const firstDelayMs = 200;
const longestDelayMs = 5_000;

export function createListener(options: PoolOptions): Listener {
  const followers = new Map<string, Set<(payload: string | null) => void>>();
  let client: pg.Client | null = null;
  let delayMs = firstDelayMs;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  /** Channels the present connection listens to. */
  let heard = new Set<string>();

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ ...connectionSettings(options), query_timeout: 10_000 });
    client = fresh;
    heard = new Set();
    fresh.on('error', (error) => lose(fresh, error));
    fresh.on('end', () => lose(fresh, new Error('the LISTEN connection ended')));
    fresh.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    try {
      await fresh.connect();
      await listenToAll(fresh);
      delayMs = firstDelayMs;
      for (const channel of followers.keys()) tell(channel, null);
    } catch (error) {
      lose(fresh, error as Error);
    }
  }

  async function listenToAll(to: pg.Client): Promise<void> {
    for (const channel of followers.keys()) {
      if (heard.has(channel)) continue;
      heard.add(channel);
      await to.query(`listen ${pg.escapeIdentifier(channel)}`);
    }
  }

  function lose(lost: pg.Client, error: Error): void {
    if (client !== lost) return;
    client = null;
    // Its error was told, or is the one told here; ending a broken connection has nothing more to say.
    void lost.end().catch(() => undefined);
    if (closed) return;
    options.logger?.warn({ error }, 'the LISTEN connection broke; it is opened again');
    timer = setTimeout(() => {
      timer = null;
      void connect();
    }, delayMs);
    delayMs = Math.min(delayMs * 2, longestDelayMs);
  }

  const tell = (channel: string, payload: string | null) => [...(followers.get(channel) ?? [])].forEach((onNotice) => onNotice(payload));

  return {
    follow(channel, onNotice) {
      if (!followers.has(channel)) followers.set(channel, new Set());
      const own = followers.get(channel)!;
      own.add(onNotice);
      if (!client && !timer) void connect();
      else if (client && !heard.has(channel)) {
        const current = client;
        listenToAll(current).catch((error: Error) => lose(current, error));
      }
      return () => void own.delete(onNotice);
    },
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}
