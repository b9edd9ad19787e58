import { notifications } from '@mantine/notifications';
import { useMemo, useState } from 'react';
import { fieldWords, isFieldName, parseWord, type DraftInHand, type FieldName } from '../document/fields';
import type { PageWord, PlacedBox } from '../document/viewer';
import type { Stop } from './use-stops';

interface Given {
  draft: DraftInHand;
  active: string | null;
  open: readonly Stop[];
  /** Where the values stand. */
  placed: readonly PlacedBox[];
  focusStop: (stop: Stop) => void;
}

/** Words of the page that become values: clicked, or chosen by keyboard. */
export function useWords({ draft, active, open, placed, focusStop }: Given) {
  /** A question about a value. */
  const [asked, setAsked] = useState<{ name: FieldName; choices: string[] } | null>(null);
  /** The field whose words are being chosen by keyboard, and those that are chosen. */
  const [taking, setTaking] = useState<FieldName | null>(null);
  /** The field whose words are awaited from a click or a drag, by its button. */
  const [picking, setPicking] = useState<FieldName | null>(null);
  const [wordBox, setWordBox] = useState<PlacedBox | null>(null);
  const boxes = useMemo(() => [...placed, ...(wordBox ? [wordBox] : [])], [placed, wordBox]);
  const wanted = active && isFieldName(active) ? active : open.find((stop) => stop !== 'type');
  const stop = () => {
    setTaking(null);
    setPicking(null);
    setWordBox(null);
  };

  const onWord = (word: PageWord) => {
    const name = taking ?? picking ?? wanted;
    if (!name) return void notifications.show({ message: 'Choose a field first; then click the words that are its value.' });
    const parsed = parseWord(name, word, draft.currency);
    stop();
    setAsked('choices' in parsed ? { name, choices: parsed.choices } : null);
    if ('problem' in parsed)
      notifications.show({ color: 'orange', title: `“${word.text}” cannot be ${fieldWords[name].name}`, message: parsed.problem });
    if ('value' in parsed) {
      draft.edit({ kind: 'field', name, value: parsed.value });
      draft.edit({ kind: 'confirm', name });
    }
    focusStop(name);
  };
  return {
    boxes,
    wordBox,
    setWordBox,
    asked,
    /** What stands is right, also where another value was asked about. */
    onConfirmed: (stop: Stop) => asked?.name === stop && setAsked(null),
    onAnswered: (name: FieldName) => {
      setAsked(null);
      requestAnimationFrame(() => focusStop(name));
    },
    taking,
    near: taking ? placed.find(({ id }) => id === taking) : undefined,
    take: () => wanted && setTaking(wanted),
    endTaking: () => {
      stop();
      if (taking) focusStop(taking);
    },
    onWord,
    picking,
    pick: setPicking,
    endPicking: () => setPicking(null),
    /** Another field is looked at: no words are awaited for the one before. */
    onActive: (id: string) => setPicking((awaited) => (awaited === id ? awaited : null)),
  };
}
