import { Transform } from 'node:stream';

/** As much as telling a type by its bytes asks for. */
const HEAD_BYTES = 16_384;

/** Lets a file through and shows its first bytes to `check`, before anything has passed; what `check` throws ends the stream. */
export function checkHead(check: (head: Uint8Array) => void): Transform {
  const held: Buffer[] = [];
  let heldBytes = 0;
  let checked = false;
  const release = (stream: Transform) => {
    const head = Buffer.concat(held);
    check(head);
    checked = true;
    held.length = 0;
    if (head.length) stream.push(head);
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (checked) return done(null, chunk);
      held.push(chunk);
      heldBytes += chunk.length;
      attempt(() => heldBytes >= HEAD_BYTES && release(this), done);
    },
    flush(done) {
      attempt(() => checked || release(this), done);
    },
  });
}

function attempt(act: () => unknown, done: (error?: Error | null) => void): void {
  try {
    act();
  } catch (error) {
    return done(error as Error);
  }
  done();
}
