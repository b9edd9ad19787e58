import { z } from 'zod';
import { isId, type AccountId } from '../../workflows/contract/index.js';
import type { Actor } from '../../infra/db/repositories.js';
import type { ApiContext } from '../context.js';

export const ActorView = z
  .object({
    id: z.string(),
    kind: z.enum(['person', 'key', 'service']),
    name: z.string().nullable().describe('Of the person, or the label of the key; null where they are gone.'),
  })
  .meta({ id: 'Actor' });
export type ActorView = z.input<typeof ActorView>;

/** Who they are, by what colleagues call them: for those who may see what was done, whether or not they manage members and keys. */
export async function viewActors(
  { repositories, people }: Pick<ApiContext, 'repositories' | 'people'>,
  accountId: AccountId,
  actors: Iterable<Actor>,
): Promise<(actor: Actor) => ActorView> {
  const wanted = [...new Set(actors)];
  const [persons, keys] = [wanted.filter((one) => isId('person', one)), wanted.filter((one) => isId('apiKey', one))];
  const names = new Map<Actor, string>();
  if (persons.length) for (const { personId, name } of await people.many(persons)) names.set(personId, name);
  if (keys.length) for (const { apiKeyId, label } of await repositories.apiKeys.many(accountId)) names.set(apiKeyId, label);
  return (actor) => ({
    id: actor,
    kind: isId('person', actor) ? 'person' : isId('apiKey', actor) ? 'key' : 'service',
    name: names.get(actor) ?? null,
  });
}
