import { expect, it } from '@jest/globals';
import { ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { codeOf, failure } from '../../workflows/contract/index.js';
import { withTemporal } from './errors.js';

const translated = (error: Error) => withTemporal(() => Promise.reject(error)).then(() => null, codeOf);
/** As grpc-js throws it, and as the SDK wraps it. */
const grpc = (code: number) => Object.assign(new Error('from the server'), { code, details: 'from the server', metadata: {} });
const wrapped = (cause: Error) => new ServiceError('Unexpected error while making gRPC request', { cause });

it.each([
  ['a server that is away', grpc(14), 'temporal.unavailable'],
  ['a deadline that passed', wrapped(grpc(4)), 'temporal.unavailable'],
  ['a server with too much to do', wrapped(grpc(8)), 'temporal.unavailable'],
  ['a refusal of who asks', wrapped(grpc(7)), 'internal.unexpected'],
  ['a refusal of what was asked', wrapped(grpc(3)), 'internal.unexpected'],
  ['a mistake of our own', new TypeError('x is not a function'), 'internal.unexpected'],
  ['a mistake of our own, met by the SDK', wrapped(new TypeError('x is not a function')), 'internal.unexpected'],
  ['a failure with its code', wrapped(failure('keys.destroyed')), 'keys.destroyed'],
  ['a workflow that is not there', new WorkflowNotFoundError('no', 'w', undefined), null],
])('%s', async (_what, error, code) => {
  expect(await translated(error)).toBe(code);
});
