import type { PageText } from '../../workflows/contract/page-text.js';
import type { Inspection, StructuredInvoice } from '../../workflows/contract/reader.js';
import type { Raster } from '../ocr/raster.js';
import type { FoundCode } from '../codes/index.js';
import { openImage } from '../image/open-image.js';
import { openPdf } from '../pdf/open-pdf.js';
import { mediaTypeOf } from './media-type.js';
import { openXml } from './open-xml.js';
import type { ReadLimits } from './options.js';

/** A page as a parser gives it: its text, its pixels where it has none, or its text and the pixels of the rest; and the QR codes on it. */
export type ParsedPage = { codes: FoundCode[] } & (
  | { kind: 'text'; text: PageText }
  | { kind: 'raster'; raster: Raster; width: number; height: number }
  | { kind: 'mixed'; text: PageText; raster: Raster }
);

export interface RenderedPage {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
}

/** A document held open by a parser process. Pages are 1-based. */
export interface OpenDocument {
  inspection: Inspection;
  structured: StructuredInvoice | null;
  page(number: number): Promise<ParsedPage>;
  render(number: number, maxSidePx: number): Promise<RenderedPage>;
  close(): Promise<void>;
}

export interface OpenInput {
  bytes: Uint8Array;
  password?: string;
  limits: ReadLimits;
}

/** Opens untrusted bytes: only ever called in a parser process. */
export function openDocument(input: OpenInput): Promise<OpenDocument> {
  const mediaType = mediaTypeOf(input.bytes);
  if (mediaType === 'application/pdf') return openPdf(input);
  if (mediaType === 'application/xml') return openXml(input);
  return openImage(input, mediaType);
}
