import { describe, expect, it } from '@jest/globals';
import type { DocumentSummary } from '../../app/api';
import { summaryOf, wordsOf } from './upload-words';

const there = (status: string, more: { known?: boolean; seen?: string; meaning?: string } = {}) =>
  wordsOf({
    step: 'there',
    known: more.known ?? false,
    seen: more.seen ?? null,
    document: { status, failure: more.meaning ? { meaning: more.meaning } : null } as DocumentSummary,
  });

describe('what is said of a file', () => {
  it.each([
    [wordsOf({ step: 'sending', share: 0.426 }), 'Sending, 42 %', 'quiet'],
    [wordsOf({ step: 'sending', share: 1 }), 'Being stored', 'quiet'],
    [wordsOf({ step: 'refused', words: 'Too large.' }), 'Too large.', 'bad'],
    [wordsOf({ step: 'gone' }), 'It was erased.', 'quiet'],
    [there('processing', { seen: 'inspected' }), 'Reading the pages', 'quiet'],
    [there('processing', { seen: 'toString' }), 'Being read', 'quiet'],
    [there('in_review'), 'Needs review', 'asking'],
    [there('done', { known: true }), 'It is here already. Done', 'good'],
    [there('failed', { meaning: 'It is damaged.' }), 'It is damaged.', 'bad'],
  ])('%j', (said, text, tone) => expect(said).toEqual({ text, tone }));
});

describe('all in one line', () => {
  it.each([
    [{ all: 20, toSend: 12, reading: 3, refused: 1 }, '7 of 20 sent, 3 being read, 1 not taken'],
    [{ all: 9, toSend: 0, reading: 2, refused: 2 }, '7 of 9 are in, 2 being read, 2 not taken'],
    [{ all: 2, toSend: 0, reading: 0, refused: 2 }, '2 not taken'],
    [{ all: 5, toSend: 0, reading: 0, refused: 0 }, 'All 5 files are in'],
    [{ all: 1, toSend: 0, reading: 0, refused: 0 }, 'One file is in'],
  ])('%j', (counts, expected) => expect(summaryOf(counts)).toBe(expected));
});
