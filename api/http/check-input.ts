import type { z } from 'zod';
import { failure } from '../../workflows/contract/index.js';
import { invalid, type Place } from './problem.js';

const PLACES_MAX = 50;

/** Checks one part of a request against its schema; what is wrong is named by JSON pointers. */
export function checkInput(schema: z.ZodType | undefined, value: unknown, part: Place['in']): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(...parsed.error.issues.flatMap((issue) => placesOf(issue, part)).slice(0, PLACES_MAX));
}

function placesOf(issue: z.core.$ZodIssue, part: Place['in']): Place[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ in: part, pointer: pointer([...issue.path, key]), message: 'There is no such field.' }));
  }
  return [{ in: part, pointer: pointer(issue.path), message: issue.message }];
}

export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A response that does not fit its declaration is a fault of ours: it does not go out. */
export function checkOutput(schema: z.ZodType, body: unknown, route: string): unknown {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => `${pointer(issue.path)} ${issue.code}`).join(', ');
  throw failure('internal.unexpected', `The answer of ${route} does not fit its schema.`, { places: places.slice(0, 500) });
}
