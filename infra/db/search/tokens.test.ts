import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createTokens, vectorOf } from './tokens.js';

const tokens = createTokens(randomBytes(32));

describe('a document’s tokens', () => {
  it('stand for words with their positions, prefixes and parties without', () => {
    const vector = vectorOf(tokens, { text: 'net total net', values: ['extra'], parties: ['Acme'] });
    expect(vector).toContain(`'${tokens.word('net')}':1,3`);
    expect(vector).toContain(`'${tokens.word('total')}':2`);
    expect(vector).toMatch(new RegExp(`'${tokens.word('extra')}'( |$)`));
    expect(vector).toMatch(new RegExp(`'${tokens.prefix('tot')}'( |$)`));
    expect(vector).toMatch(new RegExp(`'${tokens.party('acme')}'( |$)`));
    expect(vector).not.toContain('net');
  });

  it('differ between accounts and between meanings', () => {
    const other = createTokens(randomBytes(32));
    expect(new Set([tokens.word('acme'), tokens.prefix('acme'), tokens.party('acme'), other.word('acme')]).size).toBe(4);
  });

  it('stay within what PostgreSQL takes, however long the text', () => {
    const text = Array.from({ length: 60_000 }, (_, at) => (at * 7_919).toString(36)).join(' ');
    const vector = vectorOf(tokens, { text: `${'again '.repeat(20_000)}${text}`, values: [], parties: [] });
    expect(vector.length).toBeLessThan(1024 * 1024);
    const positions = [...vector.matchAll(/:([\d,]+)/g)].flatMap(([, list]) => list!.split(',').map(Number));
    expect(Math.max(...positions)).toBeLessThanOrEqual(16_383);
  });
});
