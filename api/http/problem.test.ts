import { describe, expect, test } from '@jest/globals';
import { failure } from '../../workflows/contract/index.js';
import { invalid, Problem, problemOf } from './problem.js';

const requestId = 'req_01h455vb4pex5vsknk084sn02q';

describe('a problem', () => {
  test('tells code, meaning, status and the request', () => {
    const problem = problemOf(failure('document.wrong_state', 'It is done.'), 'document.wrong_state', requestId);
    expect(problem).toEqual({
      type: '/docs/errors#document.wrong_state',
      code: 'document.wrong_state',
      title: 'The document is not in a state that allows this.',
      status: 409,
      detail: 'It is done.',
      instance: `urn:request:${requestId}`,
    });
    expect(Problem.parse(problem)).toEqual(problem);
  });

  test('names places', () => {
    const place = { in: 'body', pointer: '/a', message: 'is missing' } as const;
    expect(problemOf(invalid(place), 'request.invalid', requestId).errors).toEqual([place]);
  });

  test('takes the message that stands beside the code, not that of a wrapper', () => {
    const wrapped = Object.assign(new Error('Activity task failed on host db-7'), {
      cause: failure('review.stale', 'Version 3 is newest.'),
    });
    expect(problemOf(wrapped, 'review.stale', requestId).detail).toBe('Version 3 is newest.');
  });

  test.each(['objects.corrupt', 'database.unavailable', 'internal.unexpected'] as const)('%s keeps its details for the log', (code) => {
    expect(problemOf(failure(code, 'host 10.0.0.7 said no'), code, requestId)).not.toHaveProperty('detail');
  });

  test('a wrong value that a repository found is placed in the query', () => {
    const error = failure('request.invalid', 'is no day', { place: 'dateFrom' });
    expect(problemOf(error, 'request.invalid', requestId).errors).toEqual([{ in: 'query', pointer: '/date_from', message: 'is no day' }]);
  });
});
