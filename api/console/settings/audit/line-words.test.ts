/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { actorOf, deedOf, deeds } from './line-words';

const line = (action: string, details = {}, more = {}) => deedOf({ action, actor: 'per_1', subject: 'x', details, ...more });

test('what was done is told in words, with what counts of its details', () => {
  expect(line('member.change_role', { from: 'viewer', to: 'owner' })).toBe('changed a member’s role from viewer to owner');
  expect(line('consent.record', { granted: false })).toContain('withdrew');
  expect(line('request.refused', { code: 'auth.scope', route: 'GET /v1/audit' })).toBe('was refused: GET /v1/audit (auth.scope)');
  expect(line('member.remove', {}, { subject: 'per_1' })).toBe('left the account');
  expect(line('something.new_here')).toBe('something new here');
});

test('every deed that the product records has words, and no other', () => {
  const root = join(process.cwd());
  const sources = ['infra/db', 'api/routes', 'api/http', 'activities'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  // The ways in which a line of the log is written: were there another, its deed would stand among the words alone.
  const pattern = /(?:action: |lineOf\(|audit\(tx, accountKey, actor, )'([a-z_]+\.[a-z_]+)'/g;
  const recorded = new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, action]) => action!)));
  expect([...recorded].sort()).toEqual(Object.keys(deeds).sort());
});

test('who did it has a name where one is known', () => {
  const names = new Map([
    ['per_1', 'Asha Rao'],
    ['key_1', 'Scanner'],
  ]);
  expect(['per_1', 'key_1', 'per_2', 'key_2', 'workflow', 'system'].map((actor) => actorOf(actor, names))).toEqual([
    'Asha Rao',
    'API key “Scanner”',
    'A member',
    'An API key',
    'BlumSmart',
    'BlumSmart',
  ]);
});
