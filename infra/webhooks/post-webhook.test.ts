import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { networksOf } from './address-rules.js';
import { createPostWebhook, type PostOptions } from './post-webhook.js';
import { openNameServer } from './testing/name-server.js';
import { answering, openReceiver } from './testing/receiver.js';

const local: PostOptions = { allowHttp: true, allowed: networksOf(['127.0.0.0/8']), timeoutMs: 600 };
const secrets = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_bm90IHRoZSBzZWNyZXQgb2YgdG9kYXk='];
const at = new Date();
const message = (url: string) => ({ url, eventId: 'evt_1', body: '{"type":"webhook.test"}', secrets, at });
const post = (url: string, options: Partial<PostOptions> = {}, signal = new AbortController().signal) =>
  createPostWebhook({ ...local, ...options })(message(url), signal);

const opened: (() => unknown)[] = [];
const closing = <T extends { close(): unknown }>(one: T): T => {
  opened.push(() => one.close());
  return one;
};
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});
const receiver = async (answer: Parameters<typeof openReceiver>[0]) => closing(await openReceiver(answer));

/** A server below HTTP, which does with each connection what the test says. */
async function tcp(behave: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createTcpServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    behave(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  opened.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('one request to a receiver', () => {
  it('is a POST of the body, signed by each secret as Standard Webhooks verifies it', async () => {
    const { url, received } = await receiver(answering(204));
    expect(await post(`${url}?a=b`)).toEqual({ status: 204, failure: null });
    const [one] = received;
    expect(one).toMatchObject({ method: 'POST', path: '/hook?a=b', body: '{"type":"webhook.test"}' });
    expect(one!.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'evt_1', connection: 'close' });
    const headers = one!.headers as Record<string, string>;
    for (const secret of secrets) expect(new Webhook(secret).verify(one!.body, headers)).toEqual({ type: 'webhook.test' });
    expect(() => new Webhook('whsec_c29tZWJvZHkgZWxzZQ==').verify(one!.body, headers)).toThrow();
    expect(() => new Webhook(secrets[0]!).verify(`${one!.body} `, headers)).toThrow();
    expect(headers['webhook-signature']!.split(' ')).toHaveLength(2);
  });

  it.each([
    [200, null],
    [299, null],
    [301, 'webhook.redirected'],
    [304, 'webhook.redirected'],
    [400, 'webhook.status'],
    [410, 'webhook.gone'],
    [429, 'webhook.status'],
    [503, 'webhook.status'],
  ])('takes %i for %s', async (status, failure) => {
    const { url } = await receiver(answering(status));
    expect(await post(url)).toEqual({ status, failure });
  });

  it('follows no redirect', async () => {
    const inside = await receiver(answering(200));
    for (const status of [301, 302, 303, 307, 308]) {
      const { url } = await receiver(answering(status, { location: inside.url }));
      expect(await post(url)).toEqual({ status, failure: 'webhook.redirected' });
    }
    expect(inside.received).toEqual([]);
  });

  it('gives a receiver that does not answer up, whatever it is slow at', async () => {
    const hangs = await receiver(() => undefined);
    const drips = await tcp((socket) => {
      const timer = setInterval(() => socket.write('H'), 20);
      socket.once('close', () => clearInterval(timer));
    });
    const hints = await tcp((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 20);
      socket.once('close', () => clearInterval(timer));
    });
    expect(await post(hangs.url)).toEqual({ status: null, failure: 'webhook.timed_out' });
    expect((await post(drips)).failure).toMatch(/^webhook\.(timed_out|unreachable)$/);
    expect(await post(hints)).toEqual({ status: null, failure: 'webhook.timed_out' });
  });

  it('takes the status of an answer that never ends, and lets go of it', async () => {
    let sent = 0;
    let closed = false;
    const url = await tcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10000000\r\n\r\n');
      const timer = setInterval(() => {
        if (socket.writable) socket.write(Buffer.alloc(64 * 1024), () => (sent += 64 * 1024));
      }, 1);
      socket.once('close', () => {
        clearInterval(timer);
        closed = true;
      });
    });
    expect(await post(url)).toEqual({ status: 200, failure: null });
    for (let tries = 0; !closed && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(closed).toBe(true);
    expect(sent).toBeLessThan(5_000_000);
  });

  it('says what it met: nobody there, a connection that breaks off, no HTTP, headers without end', async () => {
    const left = await openReceiver(answering(200));
    await left.close();
    expect(await post(left.url)).toEqual({ status: null, failure: 'webhook.unreachable' });
    expect(await post(await tcp((socket) => socket.destroy()))).toEqual({ status: null, failure: 'webhook.unreachable' });
    expect(await post(await tcp((socket) => socket.end()))).toEqual({ status: null, failure: 'webhook.unreachable' });
    expect(await post(await tcp((socket) => socket.write('SSH-2.0-x\r\n')))).toEqual({ status: null, failure: 'webhook.unreachable' });
    const headers = await tcp((socket) => socket.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}`));
    expect(await post(headers)).toEqual({ status: null, failure: 'webhook.unreachable' });
    const upgrades = await tcp((socket) => socket.write('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'));
    expect(await post(upgrades)).toEqual({ status: 101, failure: 'webhook.status' });
  });

  it('trusts no certificate that nobody vouches for, also where the environment would', async () => {
    const read = (name: string) => readFileSync(new URL(`testing/${name}.pem`, import.meta.url));
    const server = createTlsServer({ key: read('key'), cert: read('certificate') }, (_request, response) => response.end());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    opened.push(() => server.close());
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      expect(await post(url)).toEqual({ status: null, failure: 'webhook.tls' });
    } finally {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    }
    expect(await post(url.replace('https', 'http'))).toEqual({ status: null, failure: 'webhook.unreachable' });
    expect((await post((await receiver(answering(200))).url.replace('http', 'https'))).failure).toBe('webhook.tls');
  });

  it('ends with its signal, which is no fault of the receiver', async () => {
    const { url } = await receiver(() => undefined);
    const controller = new AbortController();
    const posting = post(url, {}, controller.signal);
    setTimeout(() => controller.abort(new Error('stopping')), 50);
    await expect(posting).rejects.toThrow('stopping');
  });
});

describe('where a name leads', () => {
  const v6 = (hex: string) => Buffer.from(hex.padStart(32, '0'), 'hex');
  const named = (name: string, port: number) => `http://${name}:${port}/hook`;

  it('is asked before the request, and the address that was found is the one that is called', async () => {
    const { port, received } = await receiver(answering(200));
    // A name that leads outside when it is checked, and inside when it would be asked again.
    let times = 0;
    const server = closing(
      await openNameServer((name) => (name === 'rebinds.example.com' ? { v4: [++times <= 2 ? '127.0.0.1' : '10.0.0.1'] } : {})),
    );
    expect(await post(named('rebinds.example.com', port), { dnsServers: [server.address] })).toEqual({ status: 200, failure: null });
    expect(received).toHaveLength(1);
    expect(received[0]!.headers.host).toBe(`rebinds.example.com:${port}`);
    expect(server.asked).toEqual(['rebinds.example.com', 'rebinds.example.com']); // Once for each family.
  });

  it.each([
    ['loopback', { v4: ['127.0.0.1'] }],
    ['loopback beside a public address', { v4: ['8.8.8.8', '127.0.0.1'] }],
    ['a private address', { v4: ['192.168.0.10'] }],
    ['where clouds answer', { v4: ['169.254.169.254'] }],
    ['loopback of IPv6', { v6: [v6('1')] }],
    ['mapped loopback', { v6: [v6('ffff7f000001')] }],
    ['a public address, and an inside one of IPv6', { v4: ['8.8.8.8'], v6: [Buffer.from(`fd00${'0'.repeat(27)}1`, 'hex')] }],
  ])('is refused: %s', async (_what, addresses) => {
    const { port, received } = await receiver(answering(200));
    const server = closing(await openNameServer(() => addresses));
    const answer = await post(named('inside.example.com', port), { allowed: [], dnsServers: [server.address] });
    expect(answer).toEqual({ status: null, failure: 'webhook.address_refused' });
    expect(received).toEqual([]);
  });

  it('is nowhere, or nobody says', async () => {
    const nowhere = closing(await openNameServer(() => ({})));
    expect(await post(named('x.example.com', 8080), { dnsServers: [nowhere.address] })).toEqual({
      status: null,
      failure: 'webhook.unresolved',
    });
    const silent = closing(await openNameServer(() => null));
    expect(await post(named('x.example.com', 8080), { dnsServers: [silent.address] })).toEqual({
      status: null,
      failure: 'webhook.unresolved',
    });
  });

  it('is not even asked of an address that may not be one', async () => {
    const { port, received } = await receiver(answering(200));
    for (const url of [`http://127.0.0.1:${port}/`, `http://2130706433:${port}/`, `http://[::1]:${port}/`, `http://localhost:${port}/`])
      expect(await post(url, { allowed: [] })).toEqual({ status: null, failure: 'webhook.address_refused' });
    expect(received).toEqual([]);
  });
});
