import { beforeAll, describe, expect, test } from '@jest/globals';
import { createApiClient } from '../../api/client/index.js';
import { newId } from '../../workflows/contract/new-id.js';
import { newAddress } from '../../infra/people/testing/visitor.js';
import { newAccount, type NewAccount } from './support/new-account.js';
import { memberInvitedBy } from './support/people.js';
import { runFile } from './support/run-file.js';
import { sampleValue, type JsonSchema } from './support/sample-value.js';

/**
 * Two accounts, every route of the OpenAPI file, each other's ids. The list of routes comes from the file, so a new route is covered by
 * itself; a new kind of id in a path must be named in `party`, or the test says so.
 */
interface Operation {
  operationId: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string; required: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema?: JsonSchema }> };
}
interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
}
interface Route {
  method: string;
  path: string;
  operation: Operation;
}
type Ids = Record<string, string>;
interface Party extends NewAccount {
  ids: Ids;
}

const { api } = runFile();
let description: OpenApi;
let routes: Route[];
let first: Party;
let second: Party;

/** Ids that exist nowhere, in the shape of each. */
const nobodysIds = (): Ids => ({
  documentId: newId('document'),
  erasureId: newId('erasure'),
  apiKeyId: newId('apiKey'),
  personId: newId('person'),
  invitationId: newId('invitation'),
  webhookId: newId('webhook'),
  deliveryId: newId('delivery'),
});
const otherParameters: Ids = { page: '1' };

async function party(name: string): Promise<Party> {
  const account = await newAccount(name);
  const client = createApiClient({ baseUrl: api, apiKey: account.api_key });
  const submitted = async (text: string) =>
    (await client.upload(Buffer.from(`%PDF-1.4\n% ${name} ${text}\n`), { name: `${name}.pdf` })).document.id;
  const { data: erasure } = await client.call.DELETE('/v1/documents/{documentId}', {
    params: { path: { documentId: await submitted('to go') } },
  });
  const { data: invitation } = await client.call.POST('/v1/invitations', { body: { email: newAddress(), role: 'viewer' } });
  const { id: personId } = await memberInvitedBy(account.api_key);
  // A name that nothing is known by: the delivery fails, and is tried again long after this.
  const { data: webhook } = await client.call.POST('/v1/webhooks', {
    body: { url: 'https://receiver.invalid/', description: name, events: ['document.done'] },
  });
  const path = { webhookId: webhook!.id };
  const { data: delivery } = await client.call.POST('/v1/webhooks/{webhookId}/test', { params: { path } });
  const ids = {
    documentId: await submitted('to stay'),
    erasureId: erasure!.id,
    apiKeyId: account.api_key_id,
    invitationId: invitation!.id,
    personId,
    webhookId: webhook!.id,
    deliveryId: delivery!.id,
  };
  return { ...account, ids };
}

beforeAll(async () => {
  description = (await (await fetch(`${api}/openapi.json`)).json()) as OpenApi;
  routes = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  [first, second] = [await party('first'), await party('second')];
}, 60_000);

/** Asked by a person for themselves; what of accounts they see, tests of people look at. */
const forPeople = ({ operation }: Route) => operation.security?.every((one) => !('apiKey' in one)) ?? false;

const idsOf = ({ operation }: Route) =>
  (operation.parameters ?? []).filter((one) => one.in === 'path' && !(one.name in otherParameters)).map((one) => one.name);

async function call({ method, path, operation }: Route, ids: Ids, apiKey: string) {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = ids[name] ?? otherParameters[name];
    if (value === undefined) throw new Error(`${path} names ${name}: say in party and nobodysIds what that is`);
    return value;
  });
  const query = new URLSearchParams(
    (operation.parameters ?? [])
      .filter((one) => one.in === 'query' && one.required)
      .map((one): [string, string] => [one.name, String(sampleValue(one.schema, description.components.schemas))]),
  );
  const schema = operation.requestBody?.content['application/json']?.schema;
  const response = await fetch(`${api}${address}?${query.toString()}`, {
    method: method.toUpperCase(),
    headers: { authorization: `Bearer ${apiKey}`, ...(schema && { 'content-type': 'application/json' }) },
    body: schema && JSON.stringify(sampleValue(schema, description.components.schemas)),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** What can be told of an answer, apart from what names this very request. */
function seen({ status, headers, text }: Awaited<ReturnType<typeof call>>, ids: Ids) {
  const perRequest = ['date', 'x-request-id', 'ratelimit', 'ratelimit-policy', 'keep-alive', 'connection'];
  const { instance: _, ...problem } = JSON.parse(text) as Record<string, unknown>;
  const told = Object.values(ids).reduce((all, id) => all.replaceAll(id, 'ID'), JSON.stringify(problem));
  return { status, headers: [...headers].filter(([name]) => !perRequest.includes(name)), told };
}

describe('two accounts', () => {
  test('an id of the other account is answered exactly as one that does not exist, on every route', async () => {
    const nobodys = nobodysIds();
    const checked: string[] = [];
    for (const route of routes.filter((one) => idsOf(one).length)) {
      for (const [owner, stranger] of [
        [first, second],
        [second, first],
      ] as const) {
        const missing = seen(await call(route, nobodys, stranger.api_key), nobodys);
        const foreign = seen(await call(route, owner.ids, stranger.api_key), owner.ids);
        expect([route.operation.operationId, foreign]).toEqual([route.operation.operationId, missing]);
        expect([route.operation.operationId, foreign.status]).toEqual([route.operation.operationId, 404]);
      }
      checked.push(route.operation.operationId);
    }
    expect(checked.length).toBeGreaterThan(5);
  }, 60_000);

  test('no route without an id tells anything of the other account', async () => {
    for (const route of routes.filter((one) => one.method === 'get' && !idsOf(one).length && !forPeople(one))) {
      const { status, text } = await call(route, {}, second.api_key);
      expect([route.operation.operationId, status]).toEqual([route.operation.operationId, 200]);
      for (const told of [first.account_id, first.api_key_id, ...Object.values(first.ids)]) expect(text).not.toContain(told);
    }
  });

  test('the owner finds everything as it was', async () => {
    for (const { api_key, ids } of [first, second]) {
      for (const operationId of ['getDocument', 'getErasure', 'getAccount']) {
        const route = routes.find((one) => one.operation.operationId === operationId)!;
        expect([operationId, (await call(route, ids, api_key)).status]).toEqual([operationId, 200]);
      }
    }
  });
});
