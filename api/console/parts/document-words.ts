import type { DocumentSummary, Schemas } from '../app/api';

/** States, types and failures of documents as people call them. */
export type DocumentStatus = DocumentSummary['status'];
export type DocumentType = NonNullable<DocumentSummary['type']>;
export type FailureCode = Schemas['Failure']['code'];

export const statusWords: Record<DocumentStatus, string> = {
  received: 'Waiting',
  processing: 'Being read',
  in_review: 'Needs review',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const typeWords: Record<DocumentType, string> = {
  invoice: 'Invoice',
  receipt: 'Receipt',
  purchase_order: 'Purchase order',
  bank_statement: 'Bank statement',
  contract: 'Contract',
  id_document: 'Identity document',
  letter: 'Letter',
  form: 'Form',
  other: 'Other',
  unknown: 'Not known',
};

/** Why documents fail; what else can go wrong concerns no document. */
export const failureWords: Partial<Record<FailureCode, string>> = {
  'document.encrypted': 'Needs a password',
  'document.wrong_password': 'Wrong password',
  'document.damaged': 'Damaged file',
  'document.unsupported_type': 'Type of file not read',
  'document.no_pages': 'Without a page',
  'document.too_many_pages': 'Too many pages',
  'document.too_many_pixels': 'Picture too large',
  'document.too_complex': 'Too much to read',
  'document.bomb': 'Unpacks far too large',
  'review.rejected': 'Rejected in review',
};

/** Somebody or something still has to act: the row will change by itself. */
export const isUnderWay = (status: DocumentStatus): boolean => status === 'received' || status === 'processing';
export const isFinal = (status: DocumentStatus): boolean => status === 'done' || status === 'failed' || status === 'cancelled';

export const nameOf = ({ file_name, id }: Pick<DocumentSummary, 'file_name' | 'id'>): string => file_name ?? `Document ${id.slice(-6)}`;
