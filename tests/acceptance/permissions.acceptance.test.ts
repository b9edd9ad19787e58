import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../workflows/contract/new-id.js';
import { newMember, newOwner, newPerson, someone, type Person } from './support/people.js';
import { runFile } from './support/run-file.js';
import { sampleValue, type JsonSchema } from './support/sample-value.js';

/**
 * Roles × routes, both ways: what a role may do it can, what it may not is refused. This table is written by hand, apart from the product's
 * own, and names every route of the OpenAPI file: a new route without a line here fails.
 */
const [owner, reviewer, viewer, operator] = ['owner', 'reviewer', 'viewer', 'operator'] as const;
const reads = [owner, reviewer, viewer];
const may: Record<string, readonly string[]> = {
  submitDocument: [owner, reviewer],
  listDocuments: reads,
  getDocument: reads,
  getText: reads,
  getPage: reads,
  getOriginal: reads,
  followEvents: reads,
  listRecords: reads,
  findMatches: reads,
  listDecidedReviews: reads,
  reviewDocument: [owner, reviewer],
  listReviews: [owner, reviewer],
  nextReview: [owner, reviewer],
  getReviewFigures: [owner, reviewer],
  claimReview: [owner, reviewer],
  giveBackReview: [owner, reviewer],
  cancelDocument: [owner, reviewer, operator],
  retryDocument: [owner, reviewer, operator],
  eraseDocument: [owner],
  getErasure: [owner],
  getAccount: [owner, reviewer, viewer, operator],
  // With nothing to decode; whose payloads one may see is tried in api/codec.int.test.ts.
  decodePayloads: [owner, reviewer, viewer, operator],
  renameAccount: [owner],
  getAiConsent: [owner],
  putAiConsent: [owner],
  listMembers: [owner],
  changeRole: [owner],
  removeMember: [owner],
  listInvitations: [owner],
  createInvitation: [owner],
  revokeInvitation: [owner],
  listApiKeys: [owner],
  createApiKey: [owner],
  revokeApiKey: [owner],
  listWebhooks: [owner],
  createWebhook: [owner],
  updateWebhook: [owner],
  deleteWebhook: [owner],
  rotateWebhookSecret: [owner],
  testWebhook: [owner],
  listDeliveries: [owner],
  resendDelivery: [owner],
  getOperations: [owner, operator],
  listWork: [owner, operator],
  retryFailed: [owner, operator],
  listAudit: [owner, operator],
  verifyAudit: [owner, operator],
};
/** Every member's, and the last thing that one may ask: tried below, by somebody of its own. */
const ending = ['leaveAccount'];
/** A person's own, whatever they are in an account. */
const ofPeople = ['getMe', 'createAccount', 'openInvitation', 'acceptInvitation'];

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema?: JsonSchema }> };
}
interface Route extends Operation {
  method: string;
  path: string;
}

let routes: Route[];
let schemas: Record<string, JsonSchema>;
const people: Record<string, Person> = {};

beforeAll(async () => {
  const { paths, components } = (await (await fetch(`${runFile().api}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, JsonSchema> };
  };
  schemas = components.schemas;
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, ...operation })),
  );
  const account = await newOwner('Permissions');
  people.owner = account;
  for (const role of [reviewer, viewer, operator]) people[role] = await newMember(account, role);
}, 60_000);

const kinds = {
  documentId: 'document',
  erasureId: 'erasure',
  apiKeyId: 'apiKey',
  personId: 'person',
  invitationId: 'invitation',
  webhookId: 'webhook',
  deliveryId: 'delivery',
} as const;

/** With ids of nothing, and a body that is right: what is asked for is not there, so that whoever may ask changes nothing. */
async function ask(person: Pick<Person, 'send'>, route: Route) {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => (name in kinds ? newId(kinds[name as keyof typeof kinds]) : '1'));
  const query = new URLSearchParams(
    (route.parameters ?? [])
      .filter((one) => one.in === 'query' && one.required)
      .map((one): [string, string] => [one.name, String(sampleValue(one.schema, schemas))]),
  );
  const schema = route.requestBody?.content['application/json']?.schema;
  return person.send(route.method, `${path}?${query.toString()}`, schema && sampleValue(schema, schemas));
}

describe('every route', () => {
  test('stands in the table', () => {
    expect(routes.map(({ operationId }) => operationId).sort()).toEqual([...Object.keys(may), ...ending, ...ofPeople].sort());
  });

  test.each([owner, reviewer, viewer, operator])('answers %s as the table says', async (role) => {
    const surprises: unknown[] = [];
    for (const route of routes.filter(({ operationId }) => operationId in may)) {
      const { status, code } = await ask(people[role]!, route);
      const allowed = may[route.operationId]!.includes(role);
      if (allowed ? status === 401 || status === 403 : code !== 'auth.scope') surprises.push([route.operationId, status, code]);
    }
    expect(surprises).toEqual([]);
  });

  test('is closed to who is not signed in, and to who belongs to no account', async () => {
    const [nobody, homeless] = [someone(), await newPerson()];
    const surprises: unknown[] = [];
    for (const route of routes) {
      const asNobody = await ask(nobody, route);
      if (asNobody.status !== 401) surprises.push(['nobody', route.operationId, asNobody.status]);
      if (ofPeople.includes(route.operationId)) continue;
      const asHomeless = await ask(homeless, route);
      if (asHomeless.code !== 'auth.no_account') surprises.push(['homeless', route.operationId, asHomeless.status]);
    }
    expect(surprises).toEqual([]);
  });
});

test.each([reviewer, viewer, operator])('%s may leave the account, which then is another’s', async (role) => {
  const [leave, look] = ['leaveAccount', 'getAccount'].map((name) => routes.find(({ operationId }) => operationId === name)!);
  const member = await newMember(people.owner!, role);
  expect((await ask(member, leave!)).status).toBe(204);
  expect(await ask(member, look!)).toMatchObject({ status: 403, code: 'auth.no_account' });
});

test('a role that changes counts from the next request on', async () => {
  const list = routes.find(({ operationId }) => operationId === 'listDocuments')!;
  const member = await newMember(people.owner!, operator);
  expect((await ask(member, list)).code).toBe('auth.scope');
  expect((await people.owner!.send('PUT', `/v1/members/${member.id}`, { role: viewer })).status).toBe(200);
  expect((await ask(member, list)).status).toBe(200);
});
