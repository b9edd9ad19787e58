import type { Document } from '../app/api';
import { fieldWords, isFieldName } from '../document/fields/field-words';

/** Why a document waits for a person, in words: each reason once, a failed check by what it found. */
export function reasonWords({ review, checks }: Pick<Document, 'review' | 'checks'>): string[] {
  return [...new Set((review?.reasons ?? []).map((reason) => wordsOf(reason, checks)))];
}

function wordsOf(reason: string, checks: Document['checks']): string {
  const [what, about = ''] = reason.split(':');
  const name = isFieldName(about) ? fieldWords[about].name : about;
  switch (what) {
    case 'type.unknown':
      return 'It is not clear what kind of document this is';
    case 'type.unsure':
      return 'The kind of document is not sure';
    case 'field.missing':
      return `${name} was not found`;
    case 'field.unsure':
      return `${name} is not sure`;
    case 'check.failed':
      return sentence(checks.find(({ code, passed }) => code === about && !passed)?.message ?? 'A check failed');
    case 'consent.missing':
      return 'Nothing was read by machine: enter the values';
    default:
      return 'A person should look at it';
  }
}
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '');
