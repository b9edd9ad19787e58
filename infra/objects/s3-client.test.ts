import { expect, it } from '@jest/globals';
import { S3Error } from 'minio';
import { codeOf, failure } from '../../workflows/contract/index.js';
import { coded } from './s3-client.js';

const translated = (error: Error) => coded({ objectKey: 'a' }, () => Promise.reject(error)).then(() => null, codeOf);
const s3 = (code: string) => Object.assign(new S3Error('from the server'), { code });
const node = (facts: object) => Object.assign(new Error('from Node'), facts);

it.each([
  ['a server that asks for patience', s3('SlowDown'), 'objects.unavailable'],
  ['a server in trouble', s3('InternalError'), 'objects.unavailable'],
  ['a server that is away', node({ code: 'ECONNREFUSED', syscall: 'connect' }), 'objects.unavailable'],
  ['a connection that broke', node({ code: 'ECONNRESET' }), 'objects.unavailable'],
  ['an object that is not there', s3('NoSuchKey'), 'objects.missing'],
  ['a refusal', s3('AccessDenied'), 'internal.unexpected'],
  ['wrong credentials', s3('SignatureDoesNotMatch'), 'internal.unexpected'],
  ['a mistake of our own', new TypeError('x is not a function'), 'internal.unexpected'],
  ['a failure with its code', failure('objects.corrupt'), 'objects.corrupt'],
])('%s', async (_what, error, code) => {
  expect(await translated(error)).toBe(code);
});
