import { afterEach, expect, it } from '@jest/globals';
import { environmentOf } from './role-process.js';

const before = { ...process.env };
afterEach(() => {
  process.env = { ...before };
});

it('programs of the product run as in production, however the start itself runs', () => {
  process.env.NODE_ENV = 'test';
  expect(environmentOf().NODE_ENV).toBe('production');
  delete process.env.NODE_ENV;
  expect(environmentOf().NODE_ENV).toBe('production');
});

it('a secret reaches only the program that is told it', () => {
  Object.assign(process.env, { AUTH_SECRET: 'ours', LOG_LEVEL: 'warn' });
  expect(environmentOf()).not.toHaveProperty('AUTH_SECRET');
  expect(environmentOf({ AUTH_SECRET: 'told' })).toMatchObject({ AUTH_SECRET: 'told', LOG_LEVEL: 'warn' });
});
