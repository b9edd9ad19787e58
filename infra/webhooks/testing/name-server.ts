import { once } from 'node:events';
import { createSocket } from 'node:dgram';

const TYPE_A = 1;
const TYPE_AAAA = 28;

export interface NameServer {
  address: string;
  /** Names that were asked for, as often as they were. */
  asked: string[];
  close(): void;
}

/**
 * A real name server of a few lines (RFC 1035): `answer` says which addresses a name has at this moment; null: no answer at all. Every
 * address has a life of 0 seconds, as those of somebody who means harm have.
 */
export async function openNameServer(answer: (name: string) => { v4?: string[]; v6?: Buffer[] } | null): Promise<NameServer> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = questionOf(query);
    asked.push(name);
    const found = answer(name);
    if (!found) return;
    const bytes =
      type === TYPE_A ? (found.v4 ?? []).map((ip) => Buffer.from(ip.split('.').map(Number))) : type === TYPE_AAAA ? (found.v6 ?? []) : [];
    const head = Buffer.alloc(12);
    query.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8180, 2); // An answer, recursion available, no error.
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(bytes.length, 6);
    const records = bytes.map((ip) => {
      const record = Buffer.alloc(12);
      record.writeUInt16BE(0xc00c, 0); // The name stands at byte 12.
      record.writeUInt16BE(type, 2);
      record.writeUInt16BE(1, 4);
      record.writeUInt16BE(ip.length, 10);
      return Buffer.concat([record, ip]);
    });
    socket.send(Buffer.concat([head, query.subarray(12, end), ...records]), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, asked, close: () => void socket.close() };
}

function questionOf(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length; length = query[at]!) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}
