/** Writes small PDFs by hand, so that tests know every byte of what they read. */
import { deflateSync } from 'node:zlib';
import { createEncryption, type Encryption } from './encrypt-pdf.js';

export interface PageSpec {
  /** Page content operators; see `textOperators`. */
  content: string | Buffer;
  width?: number;
  height?: number;
  rotate?: 0 | 90 | 180 | 270;
  /** A JPEG that the content can paint as `/Im0 Do`. */
  jpeg?: { bytes: Buffer; width: number; height: number };
  deflate?: boolean;
}

export interface PdfSpec {
  pages: PageSpec[];
  /** Embedded files by name. */
  attachments?: Record<string, string>;
  password?: string;
  /** Characters that the font names otherwise: `[136 /nosuch]`. */
  differences?: string;
}

/** Operators that write `text` in Helvetica, baseline at (x, y) from the lower left. */
export const textOperators = (text: string, { x, y, size = 12 }: { x: number; y: number; size?: number }): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET\n`;

export function makePdf({ pages, attachments = {}, password, differences = '[]' }: PdfSpec): Buffer {
  const objects: Buffer[] = [];
  const encryption = password === undefined ? null : createEncryption(password);
  const add = (body: string): number => objects.push(Buffer.from(body, 'latin1'));
  const addStream = (dictionary: string, data: Buffer): number =>
    objects.push(streamBody(dictionary, data, encryption, objects.length + 1));

  const font = add(
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences ${differences} >> >>`,
  );
  const files = Object.entries(attachments).map(([name, text]) => {
    const file = addStream('/Type /EmbeddedFile /Subtype /text#2Fxml', Buffer.from(text, 'utf8'));
    return `(${name}) ${add(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${file} 0 R >> >>`)} 0 R`;
  });
  const tree = objects.length + 1 + pages.reduce((count, { jpeg }) => count + (jpeg ? 3 : 2), 0);
  const kids = pages.map((page) => {
    const image = page.jpeg && addStream(jpegDictionary(page.jpeg), page.jpeg.bytes);
    const content = Buffer.from(page.content as string, 'latin1');
    const stream = page.deflate ? addStream('/Filter /FlateDecode', deflateSync(content)) : addStream('', content);
    const resources = `<< /Font << /F1 ${font} 0 R >> ${image ? `/XObject << /Im0 ${image} 0 R >>` : ''} >>`;
    const box = `[0 0 ${page.width ?? 595} ${page.height ?? 842}]`;
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox ${box} /Rotate ${page.rotate ?? 0} /Resources ${resources} /Contents ${stream} 0 R >>`,
    );
  });
  add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
  const names = files.length ? `/Names << /EmbeddedFiles << /Names [${files.join(' ')}] >> >>` : '';
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R ${names} >>`);
  return assemble(objects, `/Root ${catalog} 0 R ${encryption?.trailer ?? ''}`);
}

const jpegDictionary = ({ width, height }: { width: number; height: number }): string =>
  `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;

function streamBody(dictionary: string, data: Buffer, encryption: Encryption | null, number: number): Buffer {
  const stored = encryption ? encryption.encrypt(number, data) : data;
  return Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${stored.length} >>\nstream\n`), stored, Buffer.from('\nendstream')]);
}

function assemble(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  objects.forEach((body, i) => {
    offsets.push(length);
    const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    length += object.length;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
