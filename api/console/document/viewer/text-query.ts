import { queryOptions } from '@tanstack/react-query';
import { blobOf } from '../../app/api';
import { wordsOf, type TextPage, type WordOnPage } from './words';

export interface PageOfText {
  text: string;
  words: WordOnPage[];
}

/** One page's text and words; null where the reading has none of it. Another attempt may read it otherwise. */
export const textQuery = (documentId: string, page: number, attempt: number) =>
  queryOptions({
    queryKey: ['text', documentId, page, attempt],
    staleTime: Infinity,
    gcTime: 60_000,
    queryFn: async ({ signal }): Promise<PageOfText | null> => {
      const body = await blobOf(`/v1/documents/${documentId}/text?from=${page}&to=${page}`, signal);
      const { pages } = JSON.parse(await body.text()) as { pages: TextPage[] };
      return pages[0] ? { text: pages[0].text, words: wordsOf(pages[0]) } : null;
    },
  });
