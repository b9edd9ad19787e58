import { describe, expect, test } from '@jest/globals';
import { codeOf } from '../../workflows/contract/index.js';
import { expectOwnPage, expectSameOrigin } from './same-origin.js';

const origins = ['https://app.example'];
const outcome = (look: () => void) => {
  try {
    look();
    return 'passes';
  } catch (error) {
    return codeOf(error);
  }
};

describe('a request with a session cookie', () => {
  test.each([
    ['POST', { origin: 'https://app.example', 'sec-fetch-site': 'same-origin' }, 'passes'],
    ['POST', { origin: 'https://app.example' }, 'passes'],
    ['POST', {}, 'passes'],
    ['POST', { origin: 'https://evil.example' }, 'auth.cross_site'],
    ['POST', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, 'auth.cross_site'],
    ['POST', { origin: 'null' }, 'auth.cross_site'],
    ['POST', { origin: 'http://app.example' }, 'auth.cross_site'],
    ['POST', { origin: 'https://app.example.evil.example' }, 'auth.cross_site'],
    ['POST', { 'sec-fetch-site': 'cross-site' }, 'auth.cross_site'],
    ['POST', { 'sec-fetch-site': 'same-site' }, 'auth.cross_site'],
    ['POST', { 'sec-fetch-site': 'none' }, 'auth.cross_site'],
    ['PUT', { origin: 'https://evil.example' }, 'auth.cross_site'],
    ['DELETE', { origin: 'https://evil.example' }, 'auth.cross_site'],
    ['GET', { 'sec-fetch-site': 'cross-site' }, 'passes'],
  ])('%s with %j: %s', (method, headers, expected) => {
    expect(outcome(() => expectSameOrigin({ method, headers: headers }, origins))).toBe(expected);
  });
});

describe('a call about signing in', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, 'passes'],
    [{}, 'passes'],
    [{ 'sec-fetch-site': 'none' }, 'auth.cross_site'],
    [{ 'sec-fetch-site': 'cross-site' }, 'auth.cross_site'],
    [{ origin: 'https://evil.example' }, 'auth.cross_site'],
  ])('by a link as by a form, with %j: %s', (headers, expected) => {
    expect(outcome(() => expectOwnPage({ headers: headers }, origins))).toBe(expected);
  });
});
