const readers: readonly [id: RegExp, words: string][] = [
  [/^blumsmart-understand@\d+\+hint$/, 'BlumSmart’s reader, by earlier corrections'],
  [/^blumsmart-understand@/, 'BlumSmart’s reader'],
  [/^en16931-xml@/, 'BlumSmart’s reader of e-invoices'],
  [/^zxing-wasm@/, 'BlumSmart’s reader of codes'],
];

/** Who read a value, in words; null for what has none. The id, with its version, is for those who compare readings. */
export const readerWords = (model: string): string | null => readers.find(([id]) => id.test(model))?.[1] ?? null;
