import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PageWord, PlacedBox } from '../document/viewer';
import { textQuery } from '../document/viewer/text-query';
import { joined } from '../document/viewer/words';
import { chosenWords, cursorBox, firstWord, moveCursor, type WordCursor } from './word-cursor';

const steps = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

interface Taking {
  documentId: string;
  attempt: number;
  page: number;
  /** Where the field stands, to begin near it. */
  near: PlacedBox | undefined;
  onWord: (word: PageWord) => void;
  onEnd: () => void;
}

/** Words of the page taken by keyboard: arrows go from word to word, Shift adds, Enter takes, Escape leaves. */
export function useTaking({ documentId, attempt, page, near, onWord, onEnd }: Taking) {
  const { data, isPending, isError } = useQuery(textQuery(documentId, page, attempt));
  const words = useMemo(() => data?.words ?? [], [data]);
  const [moved, setMoved] = useState<WordCursor | null>(null);
  const first = useMemo(() => firstWord(words, near), [words, near]);
  const cursor = moved ?? { page, from: first, to: first };
  const onKeyDown = (event: { key: string; shiftKey: boolean; preventDefault(): void; stopPropagation(): void }) => {
    if (!['Enter', 'Escape', ...steps].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (steps.includes(event.key)) return setMoved(moveCursor(words, cursor, event.key, event.shiftKey));
    const chosen = chosenWords(words, cursor);
    if (event.key === 'Enter' && chosen.length) onWord(joined(page, chosen));
    onEnd();
  };
  const box = cursorBox(words, cursor);
  const state = isPending ? 'The words of the page are coming' : isError || !words.length ? 'This page has no words to take' : null;
  return { box, text: box?.label ?? null, state, onKeyDown };
}
