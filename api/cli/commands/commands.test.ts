import { readFileSync } from 'node:fs';
import { fieldNames } from '../../../workflows/contract/index.js';
import { cliFailures, failureOf } from '../failures.js';
import { commandHelp } from '../help.js';
import { columns } from './fields.js';
import { commands } from './index.js';

const id = 'doc_01m83nm2vmfzxtdv5xpqnf0tk8';
const parse = (name: string, ...args: string[]) => commands.find((one) => one.name === name)!.parse(args);
const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return failureOf(error).code;
  }
};

test.each([
  ['submit', 'a.pdf', '--wait', '--concurrency', '32'],
  ['watch', 'in', '--once', '--done', 'x', '--settle', '0'],
  ['status', id, id],
  ['status', '--all', '--state', 'in_review', '--min=-5.00'],
  ['search', 'a', '"b c"', '--from', '2026-01-31', '--currency', 'inr'],
  ['fields', '--all', '--csv', '--items'],
  ['fields', id, '--json'],
  ['wait', id, '--timeout', '0', '--decided'],
  ['original', id, '-o', '-'],
  ['retry', id, '--password-stdin', '--patience', '0'],
  ['erase', id, '--yes', '--wait'],
])('%s takes %j %j %j %j %j %j', (name, ...args) =>
  expect(codeOf(() => parse(name, ...args.filter((arg) => arg !== undefined)))).toBeNull(),
);

test.each([
  ['submit', '--concurrency', '33', 'a'],
  ['submit', '--patience', '-1', 'a'],
  ['submit', '--patience', '1.5', 'a'],
  ['watch', 'a', 'b'],
  ['text', id, 'doc_01m83nm2vmfzxtdv5xpqnf0tk9'],
  ['text', `${id}/../x`],
  ['search', '--limit', '0', 'x'],
  ['fields', '--query', ' '],
  ['fields', id, '--all'],
  ['fields', id, '--type', 'invoice'],
  ['wait', '--timeout', '', id],
  ['erase', id],
])('%s refuses %j %j %j', (name, ...args) =>
  expect(codeOf(() => parse(name, ...args.filter((arg) => arg !== undefined)))).toBe('usage.invalid'),
);

test('fields has a column for every field', () => expect([...columns].sort()).toEqual([...fieldNames].sort()));

describe('the manual', () => {
  const manual = readFileSync(new URL('../../../docs/command-line.md', import.meta.url), 'utf8');
  test.each(commands.map((one) => [one.name, one] as const))('tells of %s and each of its options', (name, command) => {
    expect(manual).toContain(`## ${name}`);
    for (const option of Object.keys(command.options)) {
      expect(commandHelp(command)).toContain(`--${option}`);
      expect(manual).toContain(`--${option}`);
    }
  });
  test.each(Object.entries(cliFailures))('tells of %s', (code, { exit, meaning }) =>
    expect(manual).toMatch(new RegExp(`\\\`${code}\\\` +\\| ${exit} +\\| ${meaning}`)),
  );
});
