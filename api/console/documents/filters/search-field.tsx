import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useHotkeys, useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { addressed, draftAt, searched, typed } from './search-draft';

const REST_MS = 300;

/** Searches as somebody types, once the fingers rest. "/" leads here. */
export function SearchField({ q, onSearch, trouble }: { q: string; onSearch: (q: string) => void; trouble: string | null }) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(() => draftAt(q));
  if (q !== draft.q) setDraft(addressed(draft, q));
  const { text } = draft;
  const search = (words: string) => {
    setDraft(searched(draft, words));
    onSearch(words);
  };
  // What was cleared or changed from elsewhere meanwhile is not searched for.
  const searchSoon = useDebouncedCallback((words: string) => {
    if (words === text) search(words);
  }, REST_MS);
  const searchNow = (words: string) => {
    searchSoon.cancel();
    search(words);
  };
  useHotkeys([['/', () => input.current?.focus()]]);
  const type = (words: string) => {
    setDraft(typed(draft, words));
    searchSoon(words);
  };
  return (
    <TextInput
      ref={input}
      type="text"
      role="searchbox"
      aria-label="Search documents"
      placeholder='Words, "phrases", begin*'
      value={text}
      maxLength={500}
      error={trouble}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Enter' && searchNow(text)}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={
        text ? (
          <CloseButton
            size="sm"
            aria-label="Clear search"
            onClick={() => {
              searchNow('');
              input.current?.focus();
            }}
          />
        ) : (
          <Kbd visibleFrom="sm" size="xs" aria-hidden>
            /
          </Kbd>
        )
      }
      flex={{ base: '1 0 100%', xs: '1 1 180px' }}
    />
  );
}
