import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readableMediaTypes } from '../../workflows/contract/index.js';
import { routes } from '../routes/index.js';
import { openApiDocument } from './open-api-document.js';

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}
const document = openApiDocument() as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.values(methods).map((operation) => ({ path, operation })),
);

describe('the OpenAPI document', () => {
  test('has every route, under a name of its own', () => {
    expect(operations).toHaveLength(routes.length);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length);
  });
  test('describes every part of every path', () => {
    for (const { path, operation } of operations) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect((operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => one.name)).toEqual(parts);
    }
  });
  test('says of every call how it may be refused', () => {
    for (const { operation } of operations) {
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403', '429', '500', '503']));
    }
  });
  test('takes an Idempotency-Key on every POST', () => {
    const posts = Object.values(document.paths).flatMap((methods) => methods.post ?? []);
    for (const { parameters = [] } of posts) expect(parameters.map((one) => one.name)).toContain('Idempotency-Key');
  });
  test('says that an address may be malformed wherever part of it varies', () => {
    for (const { path, operation } of operations) expect([path, !path.includes('{') || '400' in operation.responses]).toEqual([path, true]);
  });
  test('names every type in which an original comes back', () => {
    const { content } = operations.find(({ operation }) => operation.operationId === 'getOriginal')!.operation.responses['200']!;
    expect(Object.keys(content!)).toEqual([...readableMediaTypes, 'application/octet-stream']);
  });
  test('refers only to what it defines', () => {
    const referred = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining([...new Set(referred)]));
  });
  test('is the one committed', () => {
    expect(JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'))).toEqual(document);
  });
});
