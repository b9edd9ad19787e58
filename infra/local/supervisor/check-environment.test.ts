import { expect, it } from '@jest/globals';
import { codeOf } from '../../../workflows/contract/index.js';
import { publicUrlOf } from '../stack-facts.js';
import { checkEnvironment } from './check-environment.js';

const refusal = (env: NodeJS.ProcessEnv): string | null => {
  try {
    checkEnvironment(env);
    return null;
  } catch (error) {
    expect(codeOf(error)).toBe('config.invalid');
    return (error as Error).message;
  }
};

it('a start with a certificate is refused, since nothing would come of it', () => {
  expect(refusal({})).toBeNull();
  for (const name of ['TLS_CERT_FILE', 'TLS_KEY_FILE']) expect(refusal({ [name]: '/etc/tls.pem' })).toContain('without TLS');
});

it('an address for people that is none is refused at once', () => {
  expect(refusal({ PUBLIC_URL: 'https://books.example' })).toBeNull();
  for (const wrong of ['books.example', 'https://', 'http://a b']) expect(refusal({ PUBLIC_URL: wrong })).toContain('PUBLIC_URL');
});

it('people are told the address that the API takes for its own', () => {
  expect(publicUrlOf({ apiPort: 8081 }, {})).toBe('http://localhost:8081');
  expect(publicUrlOf({ apiPort: 8081 }, { PUBLIC_URL: 'https://Books.example:443/console/' })).toBe('https://books.example');
});
