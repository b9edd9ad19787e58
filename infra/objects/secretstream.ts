import sodium from 'sodium-native';

/** The part of sodium-native 5 that is used here. Its published types describe version 2: there the state and the tags were objects. */
interface Secretstream {
  crypto_secretstream_xchacha20poly1305_ABYTES: number;
  crypto_secretstream_xchacha20poly1305_HEADERBYTES: number;
  crypto_secretstream_xchacha20poly1305_STATEBYTES: number;
  crypto_secretstream_xchacha20poly1305_TAGBYTES: number;
  crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number;
  crypto_secretstream_xchacha20poly1305_TAG_FINAL: number;
  crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void;
  crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void;
  crypto_secretstream_xchacha20poly1305_push(state: Buffer, sealed: Buffer, plain: Buffer, associated: Buffer, tag: number): void;
  crypto_secretstream_xchacha20poly1305_pull(state: Buffer, plain: Buffer, tag: Buffer, sealed: Buffer, associated: Buffer): void;
}
const library = sodium as unknown as Secretstream;

export const overheadBytes = library.crypto_secretstream_xchacha20poly1305_ABYTES;
export const headerBytes = library.crypto_secretstream_xchacha20poly1305_HEADERBYTES;

const newState = () => Buffer.alloc(library.crypto_secretstream_xchacha20poly1305_STATEBYTES);

/** Seals chunk after chunk; the last is marked final. */
export function startSealing(key: Buffer, associated: Buffer) {
  const state = newState();
  const header = Buffer.alloc(headerBytes);
  library.crypto_secretstream_xchacha20poly1305_init_push(state, header, key);
  return {
    header,
    seal(chunk: Buffer, { final }: { final: boolean }): Buffer {
      const sealed = Buffer.alloc(chunk.length + overheadBytes);
      const tag = final
        ? library.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        : library.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
      library.crypto_secretstream_xchacha20poly1305_push(state, sealed, chunk, associated, tag);
      return sealed;
    },
  };
}

/** Opens chunk after chunk; throws when one was changed or stands in another place. */
export function startOpening(key: Buffer, header: Buffer, associated: Buffer) {
  const state = newState();
  const tag = Buffer.alloc(library.crypto_secretstream_xchacha20poly1305_TAGBYTES);
  library.crypto_secretstream_xchacha20poly1305_init_pull(state, header, key);
  return {
    open(sealed: Buffer): { plain: Buffer; final: boolean } {
      const plain = Buffer.alloc(sealed.length - overheadBytes);
      library.crypto_secretstream_xchacha20poly1305_pull(state, plain, tag, sealed, associated);
      return { plain, final: tag[0] === library.crypto_secretstream_xchacha20poly1305_TAG_FINAL };
    },
  };
}
