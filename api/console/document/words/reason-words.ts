import { fieldWords, isFieldName } from '../fields/field-words';
import { checkTitle } from './check-words';

/** Why a document waits for a person, in words. */
export function reasonWords(reason: string): string {
  const [code, about = ''] = reason.split(':');
  const field = isFieldName(about) ? fieldWords[about].name : about;
  switch (code) {
    case 'type.unknown':
      return 'What kind of paper it is could not be told';
    case 'type.unsure':
      return 'What kind of paper it is, is not sure';
    case 'field.missing':
      return `${field} was not found`;
    case 'field.unsure':
      return `${field} is not sure`;
    case 'check.failed':
      return checkTitle({ code: about });
    case 'consent.missing':
      return 'Reading by models is switched off for this account: the values are entered by hand';
    default:
      return reason;
  }
}
