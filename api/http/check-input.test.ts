import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { codeOf } from '../../workflows/contract/index.js';
import { checkInput, checkOutput } from './check-input.js';
import type { Place } from './problem.js';

const schema = z.strictObject({
  fields: z.strictObject({ date: z.string(), 'a/b~c': z.int().optional() }),
  items: z.array(z.string()).optional(),
});

/** What a refusal says: its code and the places it names. */
function refusal(act: () => unknown): { code: unknown; places: string[] } {
  try {
    act();
  } catch (error) {
    return { code: codeOf(error), places: ((error as { places?: Place[] }).places ?? []).map((place) => `${place.in} ${place.pointer}`) };
  }
  throw new Error('was accepted');
}

describe('a part of a request', () => {
  test('comes out as its schema has it', () => {
    expect(checkInput(z.strictObject({ limit: z.coerce.number() }), { limit: '5' }, 'query')).toEqual({ limit: 5 });
  });

  test.each<[string, unknown, string[]]>([
    ['a wrong type', { fields: { date: 1 } }, ['body /fields/date']],
    ['a missing field', { fields: {} }, ['body /fields/date']],
    ['an unknown field', { fields: { date: '', datum: '' } }, ['body /fields/datum']],
    ['an element', { fields: { date: '' }, items: ['a', 2] }, ['body /items/1']],
    ['a name that needs escaping', { fields: { date: '', 'a/b~c': 'x' } }, ['body /fields/a~1b~0c']],
    ['no object at all', [], ['body ']],
  ])('%s is named by its JSON pointer', (_what, body, places) => {
    expect(refusal(() => checkInput(schema, body, 'body'))).toEqual({ code: 'request.invalid', places });
  });

  test('a flood of mistakes is answered with the first fifty', () => {
    const flood = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, i]));
    expect(refusal(() => checkInput(z.strictObject({}), flood, 'body')).places).toHaveLength(50);
  });
});

describe('an answer', () => {
  test('loses what its schema does not name', () => {
    expect(checkOutput(z.object({ id: z.string() }), { id: 'a', wrapped_key: 'secret' }, 'GET /x')).toEqual({ id: 'a' });
  });
  test('that does not fit is a fault of ours', () => {
    expect(refusal(() => checkOutput(z.object({ id: z.string() }), { id: 1 }, 'GET /x')).code).toBe('internal.unexpected');
  });
});
