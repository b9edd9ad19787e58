import { expect, test } from '@jest/globals';
import { namesIn } from './file-names';

test('names come from every page that was answered; a document without one keeps its id', () => {
  const first = {
    data: {
      items: [
        { id: 'doc_1', file_name: 'one.pdf' },
        { id: 'doc_2', file_name: null },
      ],
    },
  };
  const names = namesIn([first, {}, { data: { items: [{ id: 'doc_3', file_name: 'three.pdf' }] } }]);
  expect([...names]).toEqual([
    ['doc_1', 'one.pdf'],
    ['doc_3', 'three.pdf'],
  ]);
});
