interface Match {
  text: string;
  matches: { start: number; end: number }[];
}

/** An excerpt in pieces, those that were looked for marked. */
export function partsOf({ text, matches }: Match): { text: string; found: boolean }[] {
  let at = 0;
  const parts = matches.flatMap(({ start, end }) => {
    const pieces = [
      { text: text.slice(at, start), found: false },
      { text: text.slice(start, end), found: true },
    ];
    at = end;
    return pieces;
  });
  return [...parts, { text: text.slice(at), found: false }].filter((part) => part.text !== '');
}
