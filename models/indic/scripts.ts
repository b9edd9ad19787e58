/**
 * The second engine: lines in scripts that the PP-OCR weights cannot write are read by Tesseract's nets. This folder decides which lines
 * those are and what of the two readings counts; `models/runtime/tesseract.ts` runs the engine.
 */
export const indicScripts = ['devanagari', 'tamil'] as const;
export type IndicScript = (typeof indicScripts)[number];

/** Any character of the script, its digits included. */
export const inScript: Record<IndicScript, RegExp> = { devanagari: /\p{Script=Devanagari}/u, tamil: /\p{Script=Tamil}/u };

export const indicVersion: Record<IndicScript, string> = { devanagari: 'tesseract-hin@1', tamil: 'tesseract-tam@1' };

/** Letters and vowel signs of the script: what only writing has. Digits and danda also come out of smudges. */
export const lettersIn = (text: string, script: IndicScript): string[] =>
  [...text].filter((character) => inScript[script].test(character) && /[\p{L}\p{M}]/u.test(character));
