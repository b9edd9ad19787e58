import { readFileSync } from 'node:fs';
import { type z } from 'zod';
import { fail } from '../../workflows/contract/index.js';

/** One setting: the variable it comes from, what it means, its shape, and what holds when it is not set. */
export interface Setting<S extends z.ZodType = z.ZodType> {
  env: string;
  doc: string;
  schema: S;
  /** As it would stand in the environment; none: the setting must be given. */
  default?: string;
  /** Never printed, not even where it is wrong; may be given as a file instead, see `fileVariable`. */
  secret?: true;
}
export type Settings = Record<string, Setting>;
export type Values<T extends Settings> = { [K in keyof T]: z.output<T[K]['schema']> };
export type Environment = Record<string, string | undefined>;

export const setting = <S extends z.ZodType>(definition: Setting<S>): Setting<S> => definition;

/** Names the file that holds a secret: an environment is shown to whoever may look at a container, a file to the process alone. */
export const fileVariable = ({ env }: Pick<Setting, 'env'>): string => `${env}_FILE`;

/** Reads settings from an environment; throws config.invalid with a list of all that is wrong. */
export function readSettings<T extends Settings>(settings: T, env: Environment): Values<T> {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, setting] of Object.entries(settings)) {
    const { env: variable, schema, default: fallback, secret } = setting;
    const given = secret ? givenSecret(setting, env) : { text: env[variable] };
    if ('wrong' in given) {
      wrong.push(given.wrong);
      continue;
    }
    const text = given.text || fallback;
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

/** From its variable, or the file that the other one names; both at once is a mistake that nobody should have to guess about. */
function givenSecret(setting: Setting, env: Environment): { text: string | undefined } | { wrong: string } {
  const file = env[fileVariable(setting)];
  if (!file) return { text: env[setting.env] };
  if (env[setting.env]) return { wrong: `${setting.env} and ${fileVariable(setting)} are both set` };
  try {
    // Whoever writes a file by hand ends its line.
    const text = readFileSync(file, 'utf8').trim();
    return text ? { text } : { wrong: `${fileVariable(setting)} (${JSON.stringify(file)}) is empty` };
  } catch (error) {
    return { wrong: `${fileVariable(setting)} (${JSON.stringify(file)}) cannot be read: ${(error as NodeJS.ErrnoException).code}` };
  }
}
