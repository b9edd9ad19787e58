import { connect, type Socket } from 'node:net';
import type { Answer } from './ask.js';
import { product } from './product.js';

/** A connection of its own, to send what no HTTP library would. */
export interface RawRequest {
  socket: Socket;
  /** Settles when the server has closed the connection: what it said until then. */
  answer: Promise<Answer>;
  /** Whether anything has been answered yet. */
  answered: () => boolean;
}

export function openRaw(head: string[]): RawRequest {
  const { baseUrl, apiKey } = product();
  const { hostname, port } = new URL(baseUrl);
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  const answer = new Promise<Answer>((resolve, reject) => {
    // A reset behind the answer is one way of closing.
    socket.on('error', (error) => (parts.length ? undefined : reject(error)));
    socket.on('close', () => resolve(answerFrom(Buffer.concat(parts).toString('latin1'))));
  });
  socket.write([...head, 'Host: localhost', `Authorization: Bearer ${apiKey}`, '', ''].join('\r\n'));
  return { socket, answer, answered: () => parts.length > 0 };
}

function answerFrom(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1]), headers, text: rest.join('\r\n\r\n') };
}
