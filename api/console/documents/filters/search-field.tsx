import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { useHotkeys, useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';

const REST_MS = 300;

/** Searches as somebody types, once the fingers rest. "/" leads here. */
export function SearchField({ q, onSearch, trouble }: { q: string; onSearch: (q: string) => void; trouble: string | null }) {
  const input = useRef<HTMLInputElement>(null);
  // What is typed counts until the address says something else.
  const [draft, setDraft] = useState({ text: q, over: q });
  const text = draft.over === q ? draft.text : q;
  const search = useDebouncedCallback(onSearch, REST_MS);
  useHotkeys([['/', () => input.current?.focus()]]);
  const type = (typed: string) => {
    setDraft({ text: typed, over: q });
    search(typed);
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
      onKeyDown={({ key }) => key === 'Enter' && onSearch(text)}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={
        text ? (
          <CloseButton
            size="sm"
            aria-label="Clear search"
            onClick={() => {
              setDraft({ text: '', over: q });
              onSearch('');
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
