import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a real server that can be made to stand still, as a stopped process does: it accepts, takes what it is sent, and says nothing. */
export async function openFreezableProxy(target: { host: string; port: number }) {
  const pairs = new Set<[near: Socket, far: Socket]>();
  let frozen = false;
  let accepted = 0;
  const server = createServer((near) => {
    accepted += 1;
    const far = connect(target.port, target.host);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    for (const socket of pair) socket.on('error', () => undefined).on('close', () => pair.forEach((one) => one.destroy()));
    near.once('close', () => pairs.delete(pair)).pipe(far);
    if (!frozen) far.pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    accepted: () => accepted,
    freeze() {
      frozen = true;
      for (const [near, far] of pairs) far.unpipe(near).pause();
    },
    thaw() {
      frozen = false;
      for (const [near, far] of pairs) far.pipe(near);
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const pair of pairs) pair.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}
