import { parse } from 'content-disposition';

/** What the common file systems hold, in bytes of UTF-8. */
const NAME_BYTES_MAX = 255;
/** Control characters, and the marks that turn text around: "fdp.exe" shown as "exe.pdf". */
const deceiving = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\p{Cs}]/gu;

/** The name in a `Content-Disposition` (RFC 6266, `filename*` by RFC 8187), fit to be shown; null when there is none. */
export function fileNameFrom(header: string | undefined): string | null {
  if (!header) return null;
  // Node gives header bytes as Latin-1; clients that ignore the RFC send plain UTF-8.
  const bytes = Buffer.from(header, 'latin1');
  const text = bytes.toString('utf8');
  return cleanFileName(parse(text.includes('\ufffd') ? header : text).parameters.filename);
}

/** The last part of a path, without what could deceive a reader or a file system. */
export function cleanFileName(name: string | undefined): string | null {
  const last = (name ?? '').normalize('NFC').replace(deceiving, '').split(/[/\\]/).at(-1)!.trim();
  if (!last || /^\.+$/.test(last)) return null;
  return shorten(last);
}

/** Cuts before the extension, which says more than the end of a long name. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= NAME_BYTES_MAX) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : '';
  const stem = [...name.slice(0, name.length - extension.length)];
  const room = NAME_BYTES_MAX - Buffer.byteLength(extension);
  let bytes = 0;
  const kept = stem.findIndex((char) => (bytes += Buffer.byteLength(char)) > room);
  return stem.slice(0, kept).join('') + extension;
}
