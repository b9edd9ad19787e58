/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { adviceFor } from './advice';

/** What the API says it may answer: the console knows nothing else of the product. */
const { components } = JSON.parse(readFileSync('api/openapi.json', 'utf8')) as {
  components: {
    schemas: Record<string, { enum: string[]; properties: Record<string, { enum?: string[]; anyOf?: { enum?: string[] }[] }> }>;
  };
};
const codes = components.schemas.RetryFailed!.properties.failure!.enum!;

/** Answers to requests about a document, never why its reading failed. */
const neverStored = [
  'document.not_found',
  'document.page_not_found',
  'document.not_ready',
  'document.wrong_state',
  'document.cancelled',
  'document.erased',
];

test('every failure that blames the document says what to do about it', () => {
  const blaming = codes.filter((code) => code.startsWith('document.') && !neverStored.includes(code));
  const general = adviceFor('something.else', false).todo;
  expect(blaming.length).toBeGreaterThan(8);
  expect(blaming.filter((code) => adviceFor(code, false).todo === general)).toEqual([]);
});

test('retrying is offered first where it may help, and not for a file that stays what it is', () => {
  expect(adviceFor('document.damaged', false).again).toBe(false);
  expect(adviceFor('objects.unavailable', true).again).toBe(true);
  expect(adviceFor('internal.unexpected', true).again).toBe(true);
});
