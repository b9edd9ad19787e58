import { Readable } from 'node:stream';
import type { Document } from '../client/index.js';
import { CliFailure } from './failures.js';
import { fileFailure, fingerprintOf, openFile, type FoundFile, type OpenFile } from './files/source-file.js';
import { patiently } from './patience.js';
import type { Product } from './product.js';

/** Neither a part of the file taken nor an answer for so long: the connection is given up, and the file sent again. */
const QUIET_MS = 120_000;
const PART_BYTES = 256 * 1024;

export interface Sent {
  document: Document;
  /** These bytes were submitted before. */
  known: boolean;
  /** Of what was sent. */
  fingerprint: string;
}

export interface Sending {
  noLinks: boolean;
  /** How much is under way; begins anew with each try. */
  sent?: (bytes: number) => void;
}

/** Sends a file part by part. A try that broke off left nothing, and the product knows bytes that it has: sending again is always right. */
export const sendFile = (product: Product, file: FoundFile, sending: Sending): Promise<Sent> =>
  patiently(product.patience, async () => {
    const opened = await openFile(file.path, sending);
    try {
      const { status, document } = await product.once((signal, beat) => upload(product, { file, opened, sending, signal, beat }), QUIET_MS);
      if (fingerprintOf(await opened.handle.stat()) !== opened.fingerprint) throw new CliFailure('file.changed');
      return { document, known: status === 200, fingerprint: opened.fingerprint };
    } finally {
      await opened.handle.close();
    }
  });

interface Upload {
  file: FoundFile;
  opened: OpenFile;
  sending: Sending;
  signal: AbortSignal;
  beat: () => void;
}

async function upload({ client }: Product, { file: { name }, opened, sending: { sent }, signal, beat }: Upload) {
  const { sizeBytes } = opened;
  sent?.(0);
  // No stream ends at byte -1.
  if (sizeBytes === 0) return client.upload(new Uint8Array(), { name, signal });
  let readError: unknown = null;
  async function* parts(): AsyncGenerator<Uint8Array> {
    let at = 0;
    while (at < sizeBytes) {
      const part = Buffer.allocUnsafe(Math.min(PART_BYTES, sizeBytes - at));
      const { bytesRead } = await opened.handle.read(part, 0, part.length, at);
      if (bytesRead === 0) throw new CliFailure('file.changed');
      at += bytesRead;
      beat();
      sent?.(at);
      yield part.subarray(0, bytesRead);
    }
  }
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* parts();
    } catch (error) {
      readError = error;
      throw error;
    }
  }
  const body = Readable.from(watched(), { objectMode: false });
  try {
    return await client.upload(body, { name, sizeBytes, signal });
  } catch (error) {
    // To fetch a file that cannot be read looks like a broken connection.
    throw readError ? fileFailure(readError) : error;
  } finally {
    body.destroy();
  }
}
