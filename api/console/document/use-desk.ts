import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { fieldRowId, fieldWords, focusField, isFieldName, parseWord, type DraftInHand, type FieldName } from './fields';
import { focusPage, type PageWord } from './viewer';

interface Given {
  draft: DraftInHand;
  isEditable: boolean;
  isPhone: boolean;
  showTab: (tab: 'page' | 'fields') => void;
}

/** What is looked at and done between page and fields: one of either is active in both. */
export function useDesk({ draft, isEditable, isPhone, showTab }: Given) {
  const still = useReducedMotion();
  const [active, setActive] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  /** The field that takes the next words of the page. */
  const [picking, setPicking] = useState<FieldName | null>(null);
  /** Words that may mean several values. */
  const [asked, setAsked] = useState<{ name: FieldName; choices: string[] } | null>(null);

  const toList = (id: string) =>
    requestAnimationFrame(() => {
      const row = isFieldName(id)
        ? document.getElementById(fieldRowId(id))
        : document.querySelector(`[data-line="${id.replace('line:', '')}"]`);
      row?.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
      if (isEditable && isFieldName(id)) focusField(id);
    });
  const activateFromPage = (id: string) => {
    setActive(id);
    showTab('fields');
    toList(id);
  };
  const toPage = useCallback(() => {
    if (!isPhone) return;
    showTab('page');
    focusPage();
  }, [isPhone, showTab]);
  const pick = (name: FieldName) => {
    setActive(name);
    setPicking(picking === name ? null : name);
    if (picking !== name) toPage();
  };
  const [looked, setLooked] = useState(0);
  /** Where the value stands. */
  const show = (name: FieldName) => {
    setActive(name);
    setLooked(looked + 1);
    toPage();
  };
  const take = (name: FieldName, word: PageWord) => {
    setPicking(null);
    showTab('fields');
    const found = parseWord(name, word, draft.currency);
    if ('value' in found && found.value !== null) draft.edit({ kind: 'field', name, value: found.value });
    setAsked('choices' in found ? { name, choices: found.choices } : null);
    setTrouble('problem' in found ? `“${word.text}” does not fit ${fieldWords[name].name}. ${found.problem}` : null);
    toList(name);
  };
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = (name: FieldName, value: string | string[] | null) => {
    setAsked(null);
    setTrouble(null);
    draft.edit({ kind: 'field', name, value });
  };
  /** What stands is right, also where another value was asked about. */
  const confirm = (name: FieldName) => {
    setAsked(null);
    draft.edit({ kind: 'confirm', name });
  };
  return {
    active,
    activate: setActive,
    activateFromPage,
    hovered,
    setHovered,
    picking,
    pick,
    stopPicking: () => setPicking(null),
    show,
    looked,
    onWord: picking ? (word: PageWord) => take(picking, word) : undefined,
    asked,
    trouble,
    commit,
    confirm,
  };
}
export type DeskInHand = ReturnType<typeof useDesk>;
