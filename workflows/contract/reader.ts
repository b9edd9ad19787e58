import type { PageText } from './page-text.js';
import type { Fields, LineItem, TaxLine, Understanding } from './record.js';
import type { VendorHint } from './vendor-hints.js';

/** Types that are read here, told by the bytes themselves, never by name or header. */
export const readableMediaTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'application/xml'] as const;
export type ReadableMediaType = (typeof readableMediaTypes)[number];

export interface Inspection {
  mediaType: ReadableMediaType;
  pageCount: number;
  /** The PDF is encrypted, and opened (with the empty password or the one given). */
  encrypted: boolean;
  /** The standard of an e-invoice inside the file (or the file itself), when there is one. */
  structured: 'cii' | 'ubl' | null;
}

/** An e-invoice's own data: the truth about the document, `source: 'xml'`. */
export interface StructuredInvoice {
  standard: 'cii' | 'ubl';
  type: 'invoice' | 'purchase_order';
  fields: Fields;
  lineItems: LineItem[];
  taxLines: TaxLine[];
}

export interface OpenOptions {
  password?: string;
  /** Whose bytes these are: lets the reader keep the document open between calls. Opaque to it. */
  cacheKey?: string;
}

export interface PageRange {
  /** 1-based, inclusive. */
  from: number;
  to: number;
}

/** Turns bytes into text and pictures. Implemented by `models/`; every method throws coded failures (`document.*`, `models.*`). */
export interface Reader {
  inspect(bytes: Uint8Array, options?: OpenOptions): Promise<Inspection>;
  /** Text layer where a page has one, OCR else. `onPage` is called after each page (for heartbeats). */
  readPages(
    bytes: Uint8Array,
    range: PageRange,
    options?: OpenOptions & { onPage?: (page: number) => void; signal?: AbortSignal },
  ): Promise<PageText[]>;
  readStructured(bytes: Uint8Array, options?: OpenOptions): Promise<StructuredInvoice | null>;
  /** A page as a PNG or JPEG, longest side at most `maxSidePx`. */
  renderPage(
    bytes: Uint8Array,
    page: number,
    options?: OpenOptions & { maxSidePx?: number },
  ): Promise<{ bytes: Uint8Array; mediaType: 'image/jpeg' | 'image/png'; width: number; height: number }>;
  close(): Promise<void>;
}

/**
 * Says what a document is and what its fields are. Pure: pages in, draft of a record out. What the file's own data says wins over signed codes,
 * and these over what was read. `hints`, newest first, are of earlier papers that people decided: they count where one is of the same vendor.
 */
export type Understand = (input: {
  pages: PageText[];
  structured: StructuredInvoice | null;
  hints?: readonly VendorHint[];
}) => Understanding;
