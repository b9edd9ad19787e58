import { expect, it } from '@jest/globals';
import { readSettings } from './define.js';
import { apiSettings } from './settings.js';

const read = (TRUSTED_PROXIES?: string) => readSettings({ trustedProxies: apiSettings.trustedProxies }, { TRUSTED_PROXIES }).trustedProxies;

it('trusted proxies are addresses and networks, none by default', () => {
  expect([read(), read('')]).toEqual([[], []]);
  expect(read('10.0.0.0/8, 192.0.2.7,fd00::/8')).toEqual(['10.0.0.0/8', '192.0.2.7', 'fd00::/8']);
});

it.each(['proxy.example', 'true', '10.0.0.0/33', '10.0.0.0/', 'fd00::/129', '10.0.0.0/8/8'])('%s is neither', (text) => {
  expect(() => read(text)).toThrow('must be IP addresses or networks');
});
