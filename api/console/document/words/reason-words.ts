import { fieldWords, isFieldName } from '../fields/field-words';
import { checkTitle } from './check-words';

/** Why a document waits for a person, in words. */
export function reasonWords(reason: string): string {
  const [code, about = ''] = reason.split(':');
  const field = isFieldName(about) ? fieldWords[about].name : about;
  switch (code) {
    case 'type.unknown':
      return 'Type: not recognised';
    case 'type.unsure':
      return 'Type: to be checked';
    case 'field.missing':
      return `${field}: not found`;
    case 'field.unsure':
      return `${field}: to be checked`;
    case 'check.failed':
      return checkTitle({ code: about });
    case 'review.asked':
      return 'Somebody asked to look at it once more';
    case 'consent.missing':
      return 'Reading by models is switched off for this account: the values are entered by hand';
    default:
      return 'A person should look at it';
  }
}
