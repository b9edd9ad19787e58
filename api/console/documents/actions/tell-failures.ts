import { notifications } from '@mantine/notifications';
import { wordsFor, type DocumentSummary } from '../../app/api';
import { nameOf } from '../../parts/document-words';

interface Failed {
  item: DocumentSummary;
  error: unknown;
}
/** So many are named; the others are counted. */
const NAMED = 3;

export const failureLine = ({ item, error }: Failed): string => `${nameOf(item)}: ${wordsFor(error)}`;

/** Which of many an act failed for; stays until it is closed. */
export function tellFailures(label: string, failed: readonly Failed[], all: number): void {
  const more = failed.length - NAMED;
  notifications.show({
    color: 'red',
    autoClose: false,
    title: `${label}: ${failed.length} of ${all} failed`,
    message: [...failed.slice(0, NAMED).map(failureLine), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
    style: { whiteSpace: 'pre-line' },
  });
}
