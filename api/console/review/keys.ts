/** What a key does on the review page, and in which words the page says so. */
export const commands = ['next', 'previous', 'accept', 'reject', 'skip', 'undo', 'redo', 'take', 'help', 'leave'] as const;
export type Command = (typeof commands)[number];

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}
/** Where the key was pressed. `typing`: something was typed there since it got the focus. */
export type Place = { kind: 'page' } | { kind: 'line' | 'text' | 'choice' | 'button'; typing: boolean };

const letters: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  r: 'reject',
  s: 'skip',
  u: 'undo',
  w: 'take',
  '?': 'help',
};
const arrows: Readonly<Record<string, Command>> = { ArrowDown: 'next', ArrowUp: 'previous' };

/** Letters are text where text is entered; a key with Ctrl never is. Null: the browser's affair. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, place: Place): Command | null {
  if (altKey) return null;
  const isEntry = place.kind === 'line' || place.kind === 'text' || place.kind === 'choice';
  if (ctrlKey || metaKey) {
    if (key === 'Enter') return 'accept';
    // Somebody who types takes back what they typed.
    if (key.toLowerCase() !== 'z' || (isEntry && place.typing)) return null;
    return shiftKey ? 'redo' : 'undo';
  }
  // The field itself takes back what was typed.
  if (key === 'Escape') return isEntry ? 'leave' : null;
  if (place.kind === 'line' && !shiftKey && key in arrows) return arrows[key]!;
  if (isEntry) return null;
  if (place.kind === 'page' && key in arrows) return arrows[key]!;
  return letters[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

export const keyWords: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['Enter'], does: 'The value is right: go to the next doubtful field' },
  { keys: ['Tab'], does: 'Go on and confirm nothing' },
  { keys: ['↓', '↑'], does: 'Next and previous field, the doubtful ones first; J and K outside a field' },
  { keys: ['Ctrl Enter'], does: 'Accept the document, open the next' },
  { keys: ['Esc'], does: 'Leave the field, so that the letters below work; what was being typed is taken back' },
  { keys: ['W'], does: 'Take words of the page: arrows choose, Shift adds, Enter takes' },
  { keys: ['+', '−', '0'], does: 'Make the page larger, smaller, as large as fits' },
  { keys: ['S'], does: 'Skip the document' },
  { keys: ['R'], does: 'Reject the document' },
  { keys: ['U', 'Ctrl Z'], does: 'Undo, also what was just decided' },
  { keys: ['Ctrl Shift Z'], does: 'Take an undone change back again' },
  { keys: ['?'], does: 'Show these keys' },
];
