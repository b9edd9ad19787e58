import type { z } from 'zod';
import { failureFor, type FailureCode } from '../../workflows/contract/index.js';
import { routeTags, type ResponseSpec, type Route } from '../http/define-route.js';
import { Problem } from '../http/problem.js';
import { routes } from '../routes/index.js';
import { rolePermissions } from '../role-permissions.js';
import { scopeMeanings } from '../scopes.js';
import { responseHeaders } from './headers.js';
import { createSchemaBook, type JsonSchema } from './schemas.js';

type Book = ReturnType<typeof createSchemaBook>;

/** What any route may answer, beside its own. */
const everywhere: FailureCode[] = [
  'auth.missing',
  'auth.invalid',
  'auth.expired',
  'auth.revoked',
  'auth.scope',
  'auth.session',
  'auth.no_account',
  'auth.cross_site',
  'request.rate_limited',
  'internal.unexpected',
  'database.unavailable',
];
const withInput: FailureCode[] = ['request.invalid'];
/** Percent signs in the address that decode to no text. */
const withParams: FailureCode[] = ['request.malformed'];
const withJson: FailureCode[] = [
  'request.malformed',
  'request.unsupported_media_type',
  'request.too_large',
  'request.too_slow',
  'request.interrupted',
];
const withIdempotency: FailureCode[] = ['request.idempotency_key_reused', 'request.idempotency_key_busy'];

/** The OpenAPI 3.1 description, made from the very definitions that serve. */
export function openApiDocument(): JsonSchema {
  const book = createSchemaBook();
  book.describe(Problem);
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of routes) (paths[`/v1${route.path}`] ??= {})[route.method] = operation(route, book);
  return {
    openapi: '3.1.0',
    info: {
      title: 'BlumSmart API',
      version: '1.0.0',
      description: 'Submit a document; get back what it says, how sure the machine is of each field, and where on the page it stands.',
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: routeTags.map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(book.components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: `An API key. Scopes: ${Object.entries(scopeMeanings)
            .map(([scope, meaning]) => `\`${scope}\`: ${meaning}`)
            .join(' ')}`,
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'blumsmart.session_token',
          description:
            'A signed-in person. The header `BlumSmart-Account` names the account that is meant; without it, the one they joined first. What ' +
            `a person may do follows from their role: ${Object.entries(rolePermissions)
              .map(([role, { scopes }]) => `\`${role}\`: ${scopes.join(', ')}`)
              .join('; ')}.`,
        },
      },
    },
  };
}

function operation(route: Route, book: Book): JsonSchema {
  const description = [route.description, whoMayAsk(route)].filter(Boolean).join('\n\n');
  const parameters = [
    ...parametersOf('path', route.params, book),
    ...parametersOf('query', route.query, book),
    ...parametersOf('header', route.headers, book),
  ];
  return {
    operationId: route.operationId,
    tags: [route.tag],
    ...(route.audience === 'person' && { security: [{ session: [] }] }),
    summary: route.summary,
    description,
    ...(parameters.length && { parameters }),
    ...requestBody(route, book),
    responses: {
      ...Object.fromEntries(Object.entries(route.responses).map(([status, spec]) => [status, success(spec, book)])),
      ...problems(route),
    },
  };
}

const whoMayAsk = ({ scope, audience }: Route): string => {
  if (audience === 'person') return 'For people who are signed in; no API key will do.';
  if (scope === null) return 'Any valid key will do.';
  return `Scope: ${[scope]
    .flat()
    .map((one) => `\`${one}\``)
    .join(' or ')}.`;
};

function parametersOf(place: 'path' | 'query' | 'header', schema: z.ZodType | undefined, book: Book): JsonSchema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = book.describe(schema) as { properties?: Record<string, JsonSchema>; required?: string[] };
  return (
    Object.entries(properties)
      // OpenAPI has a place of its own for it: the media types of the answers.
      .filter(([name]) => name !== 'accept')
      .map(([name, { description, ...rest }]) => ({
        name: place === 'header' ? headerName(name) : name,
        in: place,
        required: required.includes(name),
        ...(description ? { description } : {}),
        schema: rest,
      }))
  );
}

const headerName = (name: string) =>
  name === 'last-event-id' ? 'Last-Event-ID' : name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());

function requestBody(route: Route, book: Book): JsonSchema {
  if (route.body) {
    const required = !route.body.safeParse({}).success;
    return { requestBody: { required, content: { 'application/json': { schema: book.describe(route.body) } } } };
  }
  if (!route.upload) return {};
  const multipart = {
    schema: {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
      additionalProperties: false,
    },
  };
  return {
    requestBody: {
      required: true,
      content: {
        'application/octet-stream': {},
        'application/pdf': {},
        'image/*': {},
        'application/xml': {},
        'multipart/form-data': multipart,
      },
    },
  };
}

function success({ description, schema, media, headers = [] }: ResponseSpec, book: Book): JsonSchema {
  const content = schema
    ? { 'application/json': { schema: book.describe(schema) } }
    : media && Object.fromEntries(media.map((type) => [type, {}]));
  const names = [...headers, 'RateLimit', 'RateLimit-Policy'];
  return { description, headers: Object.fromEntries(names.map((name) => [name, responseHeaders[name]])), ...(content && { content }) };
}

function problems(route: Route): JsonSchema {
  const codes = new Set([
    ...everywhere,
    ...(route.params || route.query || route.headers || route.body ? withInput : []),
    ...(route.params ? withParams : []),
    ...(route.body ? withJson : []),
    ...(route.method === 'post' ? withIdempotency : []),
    ...(route.audience === 'person' ? (['auth.person_needed'] as const) : []),
    ...(route.failures ?? []),
  ]);
  const statuses = [...new Set([...codes].map((code) => failureFor(code).status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const own = [...codes].filter((code) => failureFor(code).status === status);
      const headers = status === 429 || status === 503 ? { 'Retry-After': responseHeaders['Retry-After'] } : undefined;
      const description = own.map((code) => `\`${code}\`: ${failureFor(code).meaning}`).join('\n\n');
      return [
        status,
        {
          description,
          ...(headers && { headers }),
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ];
    }),
  );
}
