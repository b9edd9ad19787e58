import { isUnderWay, statusWords } from '../../parts/document-words';
import type { Counts, UploadState } from './uploads';

/** Steps of reading as they are seen to be over, so what comes next is named. */
const stepWords: Record<string, string> = {
  received: 'Waiting to be read',
  inspected: 'Reading the pages',
  pages_read: 'Finding the fields',
  understood: 'Checking',
};

export type Tone = 'quiet' | 'good' | 'asking' | 'bad';

/** What is said of one file. */
export function wordsOf(state: UploadState): { text: string; tone: Tone } {
  switch (state.step) {
    case 'waiting':
      return { text: 'Waiting', tone: 'quiet' };
    case 'sending':
      return { text: state.share < 1 ? `Sending, ${Math.floor(state.share * 100)} %` : 'Being stored', tone: 'quiet' };
    case 'pausing':
      return { text: `${state.words} Trying again soon.`, tone: 'quiet' };
    case 'refused':
      return { text: state.words, tone: 'bad' };
    case 'gone':
      return { text: 'It was erased.', tone: 'quiet' };
    case 'there': {
      const { document, known, seen } = state;
      const again = known ? 'It is here already. ' : '';
      if (isUnderWay(document.status))
        return {
          text: again + (seen !== null && Object.hasOwn(stepWords, seen) ? stepWords[seen]! : statusWords[document.status]),
          tone: 'quiet',
        };
      if (document.failure) return { text: again + document.failure.meaning, tone: 'bad' };
      return { text: again + statusWords[document.status], tone: document.status === 'in_review' ? 'asking' : 'good' };
    }
  }
}

/** All of them in one line. */
export function summaryOf({ all, toSend, reading, refused }: Counts): string {
  const parts = [
    toSend ? `${all - toSend - refused} of ${all} sent` : refused && refused < all && `${all - refused} of ${all} are in`,
    reading && `${reading} being read`,
    refused && `${refused} not taken`,
  ].filter(Boolean);
  return parts.join(', ') || (all === 1 ? 'One file is in' : `All ${all} files are in`);
}
