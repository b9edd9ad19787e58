import { describe, expect, it } from '@jest/globals';
import { addressed, draftAt, searched, typed } from './search-draft';

describe('the text of a search', () => {
  it('stays as it is typed when the address says what was asked for before', () => {
    const asked = searched(typed(draftAt(''), 'inv'), 'inv');
    expect(addressed(typed(asked, 'invoi'), 'inv')).toEqual({ text: 'invoi', q: 'inv', asked: 'inv' });
  });

  it('gives way to what comes from elsewhere', () => {
    const asked = addressed(searched(draftAt(''), 'inv'), 'inv');
    const removed = addressed(typed(asked, 'invoi'), '');
    expect(removed.text).toBe('');
    // The step back.
    expect(addressed(removed, 'inv').text).toBe('inv');
  });

  it('of spaces asks for nothing, and is left as it is', () => expect(addressed(searched(draftAt('x'), '  '), '').text).toBe('  '));
});
