import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The one address that the stack of the bench lets webhooks reach. */
const RECEIVERS_AT = '127.0.0.2';
/** Loopback all the same, and not among them. */
const TRAP_AT = '127.0.0.1';

export interface Kind {
  name: string;
  /** What every delivery must come to: delivered, or one of the reasons for which it is given up. */
  expected: string[];
  /** `seen` says how often this event has come before. */
  answer: (response: ServerResponse, seen: number) => void;
}

export interface Receivers {
  kinds: Kind[];
  urlOf(kind: Kind): string;
  /** Requests that came, and different events among them. */
  counts(kind: Kind): { requests: number; events: number };
  /** Requests to where no webhook may lead. */
  trapped(): number;
  /** From here on the receivers of this kind take no connection any more. */
  stop(name: string): void;
  close(): void;
}

/** Real servers, each bad in its own way. */
export async function openReceivers(): Promise<Receivers> {
  let trapped = 0;
  const trap = await listen(TRAP_AT, (response) => {
    trapped += 1;
    response.end();
  });
  const inside = [
    `http://${TRAP_AT}:${trap.port}/`,
    `http://[::1]:${trap.port}/`,
    `http://localhost:${trap.port}/`,
    `http://2130706433:${trap.port}/`,
  ];
  let turn = 0;
  const kinds: Kind[] = [
    { name: 'takes all', expected: ['delivered'], answer: (response) => void response.writeHead(204).end() },
    { name: 'fails twice each', expected: ['delivered'], answer: (response, seen) => void response.writeHead(seen < 2 ? 503 : 200).end() },
    { name: 'always fails', expected: ['webhook.status'], answer: (response) => void response.writeHead(500).end('no'.repeat(100_000)) },
    { name: 'hangs', expected: ['webhook.timed_out', 'webhook.busy'], answer: () => undefined },
    {
      name: 'redirects to loopback',
      expected: ['webhook.redirected'],
      answer: (response) => void response.writeHead(307, { location: inside[turn++ % inside.length] }).end(),
    },
    { name: 'breaks off', expected: ['webhook.unreachable'], answer: (response) => void response.socket!.destroy() },
    // Those that had all their tries before it died have its answer for a reason.
    { name: 'dies', expected: ['webhook.unreachable', 'webhook.status'], answer: (response) => void response.writeHead(500).end() },
  ];
  const servers = new Map<string, Awaited<ReturnType<typeof listen>> & { seen: Map<string, number> }>();
  for (const { name, answer } of kinds) {
    const seen = new Map<string, number>();
    const server = await listen(RECEIVERS_AT, (response, eventId) => {
      const before = seen.get(eventId) ?? 0;
      seen.set(eventId, before + 1);
      answer(response, before);
    });
    servers.set(name, { ...server, seen });
  }
  const of = ({ name }: Pick<Kind, 'name'>) => servers.get(name)!;
  return {
    kinds,
    urlOf: (kind) => `http://${RECEIVERS_AT}:${of(kind).port}/hook`,
    counts: (kind) => ({ requests: [...of(kind).seen.values()].reduce((sum, one) => sum + one, 0), events: of(kind).seen.size }),
    trapped: () => trapped,
    stop: (name) => of({ name }).close(),
    close: () => {
      for (const one of [trap, ...servers.values()]) one.close();
    },
  };
}

async function listen(host: string, answer: (response: ServerResponse, eventId: string) => void) {
  const server = createServer((request, response) => {
    request.resume().on('error', () => undefined);
    answer(response, String(request.headers['webhook-id']));
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
