import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
export interface Receiver {
  port: number;
  url: string;
  /** Every request that came whole, in order. */
  received: Received[];
  close(): Promise<void>;
}

/** A real server on loopback. What it answers is the test's affair: `answer` gets each request once its body is there. */
export async function openReceiver(
  answer: (response: Parameters<RequestListener>[1], request: Received) => void,
  host = '127.0.0.1',
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    textOf(request).then(
      (body) => {
        const one = { method: request.method!, path: request.url!, headers: request.headers, body };
        received.push(one);
        answer(response, one);
      },
      // It broke off before it was whole: nothing was received.
      () => response.destroy(),
    );
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${host}:${port}/hook`,
    received,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const answering =
  (status: number, headers: Record<string, string> = {}, body = ''): Parameters<typeof openReceiver>[0] =>
  (response) =>
    void response.writeHead(status, headers).end(body);

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
