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

it('what may be left out reaches all when it is not', () => {
  Object.assign(process.env, { GST_QR_KEYS: '/keys', TRUSTED_PROXIES: '10.0.0.0/8', KEYS_DIR: '/ours' });
  expect(environmentOf()).toMatchObject({ GST_QR_KEYS: '/keys', TRUSTED_PROXIES: '10.0.0.0/8' });
  expect(environmentOf()).not.toHaveProperty('KEYS_DIR');
});
