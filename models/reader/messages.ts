import type { FailureCode } from '../../workflows/contract/failures.js';
import type { FailureFacts } from '../../workflows/contract/fail.js';
import type { Inspection, StructuredInvoice } from '../../workflows/contract/reader.js';
import type { OpenInput, ParsedPage, RenderedPage } from './open-document.js';

/** What a parser process can be asked about the document it holds. */
export type ParserJob =
  | { kind: 'inspect' }
  | { kind: 'structured' }
  | { kind: 'page'; page: number }
  | { kind: 'render'; page: number; maxSidePx: number }
  /** Whether some stream of the file unpacks past the limit; opens nothing. */
  | { kind: 'inflates'; bytes: Uint8Array; limitBytes: number }
  | { kind: 'release' };

export interface ParserResults {
  inspect: Inspection;
  structured: StructuredInvoice | null;
  page: ParsedPage;
  render: RenderedPage;
  inflates: boolean;
  release: null;
}

/** `open` comes with the first job about a document: the process holds one at a time, the last it was given. */
export interface ParserRequest {
  job: ParserJob;
  open?: OpenInput;
}

export type ParserReply =
  { ok: true; value: ParserResults[keyof ParserResults] } | { ok: false; code: FailureCode; message: string; facts: FailureFacts };
