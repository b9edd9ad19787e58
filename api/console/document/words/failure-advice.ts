import type { Schemas } from '../../app/api';

type Failure = Schemas['Failure'];
export type Remedy = 'password' | 'retry' | 'upload' | null;
interface Told {
  title: string;
  advice: string;
  remedy: Remedy;
}

const told: Partial<Record<Failure['code'], Told>> = {
  'document.empty': { title: 'The file is empty', advice: 'Upload it again from where it came.', remedy: 'upload' },
  'document.unsupported_type': {
    title: 'This type of file is not read here',
    advice: 'Save it as PDF, JPEG or PNG, and upload that.',
    remedy: 'upload',
  },
  'document.too_large': { title: 'The file is too large', advice: 'Scan it with a lower resolution, or in parts.', remedy: 'upload' },
  'document.too_many_pages': { title: 'The document has too many pages', advice: 'Split it, and upload the parts.', remedy: 'upload' },
  'document.too_many_pixels': { title: 'A picture is too large', advice: 'Scan it with a lower resolution.', remedy: 'upload' },
  'document.encrypted': {
    title: 'The PDF needs a password',
    advice: 'It is used for this reading only, and never kept.',
    remedy: 'password',
  },
  'document.wrong_password': { title: 'The password does not open the PDF', advice: 'Ask who sent it, and try again.', remedy: 'password' },
  'document.damaged': {
    title: 'The file is damaged',
    advice: 'Open it where it came from, save it anew, and upload that.',
    remedy: 'upload',
  },
  'document.no_pages': { title: 'The document has no page', advice: 'Upload it again from where it came.', remedy: 'upload' },
  'document.bomb': {
    title: 'The file unpacks to far more than its size',
    advice: 'Files like this are made to do harm. Ask who sent it.',
    remedy: null,
  },
  'document.too_complex': {
    title: 'Reading took too long',
    advice: 'Print it to a plain PDF or scan it, and upload that.',
    remedy: 'upload',
  },
  'review.rejected': { title: 'A person rejected the document', advice: 'Read it again if that was a mistake.', remedy: 'retry' },
  'models.missing': {
    title: 'A model file is missing on the server',
    advice: 'Tell whoever runs it; then read the document again.',
    remedy: 'retry',
  },
};

export const failureAdvice = ({ code, meaning }: Failure): Told =>
  told[code] ?? { title: 'The document could not be read', advice: `${meaning} Reading it again may help.`, remedy: 'retry' };
