import { failures } from '../../workflows/contract/index.js';
import { checkCodes, neededFields, reviewReasons } from '../../workflows/rules/index.js';

/** `docs/errors.md`, from the failure table and the rules. */
export const renderErrorsDoc = (): string =>
  [
    '# Errors, checks and reasons to review',
    '',
    'Written from `workflows/contract/failures.ts` and `workflows/rules/` by `npm run fix`; a difference fails `npm run check`.',
    '',
    '## Failures',
    '',
    'The API answers a failure as `application/problem+json` (RFC 9457) with `code`, and a document that failed carries the code in `failure`.',
    'Temporal tries again where trying again may help; clients may do the same.',
    '',
    '| code | status | try again | meaning |',
    '|---|---|---|---|',
    ...Object.entries(failures).map(
      ([code, { status, retryable, meaning }]) =>
        `| <a id="${code}"></a>\`${code}\` | ${status} | ${retryable ? 'yes' : 'no'} | ${meaning} |`,
    ),
    '',
    '## Checks',
    '',
    'A check is a finding about a record: it passes or fails, and says in words what does not fit. A failed one sends the document to review.',
    '',
    '| code | holds when |',
    '|---|---|',
    ...Object.entries(checkCodes).map(([code, holds]) => `| \`${code}\` | ${holds} |`),
    '',
    '## Reasons to review',
    '',
    '| reason | meaning |',
    '|---|---|',
    ...Object.entries(reviewReasons).map(([reason, meaning]) => `| \`${reason}\` | ${meaning} |`),
    '',
    'Needed fields:',
    '',
    ...Object.entries(neededFields).map(([type, fields]) => `- ${type}: ${fields.join(', ')}`),
    '',
  ].join('\n');
