import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ownCertificate } from '../testing/own-certificate.js';
import { codeOf } from '../../workflows/contract/index.js';
import { tlsFiles } from './tls-files.js';

let folder: string;
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const refusal = (files: Parameters<typeof tlsFiles>[0]): string => {
  try {
    tlsFiles(files);
    return 'none';
  } catch (error) {
    expect(codeOf(error)).toBe('config.invalid');
    return (error as Error).message;
  }
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tls-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('certificate and key are read together, or neither', () => {
  const own = ownCertificate();
  const files = { tlsCertFile: file('cert.pem', own.cert), tlsKeyFile: file('key.pem', own.key) };
  expect(tlsFiles({})).toBeNull();
  expect(tlsFiles(files)).toEqual(own);
  expect(refusal({ tlsCertFile: files.tlsCertFile })).toContain('go together');
});

it('files that are not there, or do not fit, are named', () => {
  const own = ownCertificate();
  const tlsCertFile = file('cert.pem', own.cert);
  const tlsKeyFile = file('key.pem', own.key);
  expect(refusal({ tlsCertFile: '/nowhere/cert.pem', tlsKeyFile })).toMatch(/^TLS_CERT_FILE cannot be read: ENOENT/);
  expect(refusal({ tlsCertFile, tlsKeyFile: '/nowhere/key.pem' })).toMatch(/^TLS_KEY_FILE cannot be read: ENOENT/);
  expect(refusal({ tlsCertFile, tlsKeyFile: file('other.pem', ownCertificate().key) })).toContain('do not go together');
  expect(refusal({ tlsCertFile, tlsKeyFile: file('no.pem', 'no key') })).toContain('do not go together');
});
