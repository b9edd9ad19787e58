import { crc32 } from 'node:zlib';
import type { SampleDocument } from '../../../infra/samples/index.js';
import { makePdf, textOperators } from '../../../models/reader/testing/make-pdf.js';
import { newWord } from './product.js';

/** The same paper as a file with other bytes: the product knows bytes that it was given before. */
export function freshCopy({ mediaType, bytes }: Pick<SampleDocument, 'mediaType' | 'bytes'>, remark = newWord()): Buffer {
  if (mediaType === 'application/pdf') return Buffer.concat([bytes, Buffer.from(`\n% ${remark}\n`)]);
  return mediaType === 'image/png' ? withPngText(bytes, remark) : withJpegComment(bytes, remark);
}

/** A `tEXt` chunk ("Comment") before the last chunk, `IEND`, which takes 12 bytes. */
export function withPngText(png: Buffer, text: string): Buffer {
  return Buffer.concat([png.subarray(0, -12), pngChunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1')), png.subarray(-12)]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A comment segment right behind the first marker. */
export const withJpegComment = (jpeg: Buffer, text: string): Buffer => withJpegSegment(jpeg, 0xfe, Buffer.from(text));

export function withJpegSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** Says that it is an invoice and shows no amount, so that it always goes to a person; read in a moment. */
export function doubtfulPdf(word = newWord(), pages = 1): Buffer {
  const lines = ['TAX INVOICE', `${word} Traders`, 'Invoice No: K-77', 'Bill To: Somebody Else Ltd', 'Goods as ordered'];
  const pageOf = (page: number): string =>
    [...lines, `Page ${page} of ${pages}`].map((line, index) => textOperators(line, { x: 72, y: 760 - 24 * index })).join('');
  return makePdf({ pages: Array.from({ length: pages }, (_, index) => ({ content: pageOf(index + 1) })) });
}

/**
 * An invoice whose total is 100.00 too low, so that a person is asked about net, tax and total; the right one stands below it. `number` tells
 * one from the other.
 */
export function wrongSumPdf(number: string): Buffer {
  const lines = [
    'TAX INVOICE',
    `${newWord('Zq')} Traders`,
    `Invoice No: ${number}`,
    'Date: 12.10.2026',
    'Bill To: Somebody Else Ltd',
    'Net   1000.00',
    'Tax 18%   180.00',
    'Total INR   1080.00',
    'Cash drawer 7   1180.00',
  ];
  return makePdf({ pages: [{ content: lines.map((line, index) => textOperators(line, { x: 72, y: 760 - 24 * index })).join('') }] });
}
