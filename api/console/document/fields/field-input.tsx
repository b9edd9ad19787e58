import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { amount, calendarDate } from '../../parts/format';
import type { FieldRowProps } from './field-row';
import { fieldWords, type Value } from './field-words';
import { parseValue, type Parsed } from './parse-value';

type Props = Pick<FieldRowProps, 'name' | 'value' | 'currency' | 'asked' | 'onCommit' | 'onEnter'> & { id: string };

const textOf = (value: Value | null) => (Array.isArray(value) ? value.join('\n') : (value ?? ''));

/** Holds what is being typed until it is a value; what may mean several is asked about. */
export function FieldInput({ name, value, currency, asked, onCommit, onEnter, id }: Props) {
  const { kind } = fieldWords[name];
  const [typed, setTyped] = useState<string | null>(null);
  const [parsed, setParsed] = useState<Parsed | null>(null);
  // Changed from elsewhere (undo, a word of the page): what was being typed is over.
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    setTyped(null);
    setParsed(null);
  }

  /** Whether the field holds a value now. */
  const settle = (): boolean => {
    if (typed === null || typed === textOf(value)) {
      setTyped(null);
      setParsed(null);
      return true;
    }
    const found = parseValue(kind, typed, { currency });
    if (!('value' in found)) {
      setParsed(found);
      return false;
    }
    choose(found.value);
    return true;
  };
  const choose = (chosen: Value | null) => {
    setTyped(null);
    setParsed(null);
    onCommit(name, chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      setTyped(null);
      setParsed(null);
    }
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (settle()) onEnter?.(name);
  };
  const choices = parsed && 'choices' in parsed ? parsed.choices : (asked ?? null);
  const shared = {
    id,
    value: typed ?? textOf(value),
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      setParsed(null);
    },
    onBlur: () => void settle(),
    onKeyDown,
    error: parsed && 'problem' in parsed ? parsed.problem : undefined,
    // Not a value yet: nothing can be sent.
    'data-open': parsed !== null || (asked ?? null) !== null || undefined,
    autoComplete: 'off',
    spellCheck: false,
  };
  return (
    <>
      {kind === 'address' || kind === 'list' ? (
        <Textarea {...shared} autosize minRows={1} maxRows={8} />
      ) : (
        <TextInput {...shared} inputMode={kind === 'amount' ? 'decimal' : undefined} />
      )}
      <div aria-live="polite">
        {choices && (
          <Group gap="xs" mt={6}>
            <Text size="sm">Which one?</Text>
            {choices.map((choice) => (
              <Button key={choice} size="compact-sm" variant="light" onClick={() => choose(choice)}>
                {kind === 'date' ? calendarDate(choice) : kind === 'amount' ? amount(choice, currency) : choice}
              </Button>
            ))}
          </Group>
        )}
      </div>
    </>
  );
}
