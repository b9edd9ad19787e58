import { describe, expect, test } from '@jest/globals';
import { commandOf, commands, keyWords, type Key, type Place } from './keys';

const key = (text: string): Key => {
  const parts = text.split('+');
  return {
    key: parts.at(-1)!,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
};
const page: Place = { kind: 'page' };
const fresh: Place = { kind: 'line', typing: false };
const typed: Place = { kind: 'line', typing: true };
const text: Place = { kind: 'text', typing: false };

describe('a key', () => {
  test.each<[string, Place, ReturnType<typeof commandOf>]>([
    ['r', page, 'reject'],
    ['S', page, 'skip'],
    ['?', page, 'help'],
    ['w', { kind: 'button', typing: false }, 'take'],
    ['ArrowDown', page, 'next'],
    ['ArrowDown', { kind: 'button', typing: false }, null],
    ['Ctrl+Enter', page, 'accept'],
    ['Meta+Enter', typed, 'accept'],
    ['Ctrl+z', page, 'undo'],
    ['Ctrl+Shift+Z', page, 'redo'],
    ['Ctrl+r', page, null],
    ['Ctrl+s', page, null],
    ['Alt+s', page, null],
    ['Enter', page, null],
  ])('%s at %j means %s', (pressed, place, command) => expect(commandOf(key(pressed), place)).toBe(command));

  test('that is a letter is text wherever text is entered, begun or not', () => {
    for (const place of [fresh, typed, text, { kind: 'choice', typing: false } as const])
      for (const letter of ['r', 's', 'u', 'w', 'j', 'k', '?']) expect(commandOf(key(letter), place)).toBeNull();
  });
  test('undoes what was typed while somebody types, and the step before where nobody has', () => {
    expect(commandOf(key('Ctrl+z'), typed)).toBeNull();
    expect(commandOf(key('Ctrl+z'), fresh)).toBe('undo');
  });
  test('goes to the next field from a line of text, never out of several lines', () => {
    expect(commandOf(key('ArrowDown'), typed)).toBe('next');
    expect(commandOf(key('ArrowDown'), text)).toBeNull();
    expect(commandOf(key('Shift+ArrowDown'), fresh)).toBeNull();
  });
  test('Escape leaves whatever entry has the focus, typed in or not', () => {
    for (const place of [fresh, typed, text, { kind: 'choice', typing: true } as const])
      expect(commandOf(key('Escape'), place)).toBe('leave');
    expect(commandOf(key('Escape'), page)).toBeNull();
  });
});

test('the help names a key for each command', () => {
  const names: Readonly<Record<string, string>> = { '↓': 'ArrowDown', '↑': 'ArrowUp', Esc: 'Escape' };
  const pressed = keyWords.flatMap(({ keys }) =>
    keys.map((words) =>
      words
        .split(' ')
        .map((one) => names[one] ?? one)
        .join('+'),
    ),
  );
  const meant = pressed.flatMap((one) => [commandOf(key(one), page), commandOf(key(one), fresh)]);
  expect(commands.filter((command) => !meant.includes(command))).toEqual([]);
});
