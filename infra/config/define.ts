import { type z } from 'zod';
import { fail } from '../../workflows/contract/index.js';

/** One setting: the variable it comes from, what it means, its shape, and what holds when it is not set. */
export interface Setting<S extends z.ZodType = z.ZodType> {
  env: string;
  doc: string;
  schema: S;
  /** As it would stand in the environment; none: the setting must be given. */
  default?: string;
  /** Never printed, not even where it is wrong. */
  secret?: true;
}
export type Settings = Record<string, Setting>;
export type Values<T extends Settings> = { [K in keyof T]: z.output<T[K]['schema']> };

export const setting = <S extends z.ZodType>(definition: Setting<S>): Setting<S> => definition;

/** Reads settings from an environment; throws config.invalid with a list of all that is wrong. */
export function readSettings<T extends Settings>(settings: T, env: Record<string, string | undefined>): Values<T> {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, { env: variable, schema, default: fallback, secret }] of Object.entries(settings)) {
    const text = env[variable] || fallback;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else if (text === undefined) wrong.push(`${variable} is not set`);
    else
      wrong.push(
        `${variable}${secret ? '' : ` (${JSON.stringify(text)})`}: ${parsed.error.issues.map((issue) => issue.message).join('; ')}`,
      );
  }
  if (wrong.length) fail('config.invalid', `The configuration is not valid:\n  ${wrong.join('\n  ')}`);
  return values as Values<T>;
}
