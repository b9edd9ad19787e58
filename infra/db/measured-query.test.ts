import { expect, it } from '@jest/globals';
import { summaryOf } from './measured-query.js';

it.each([
  ['select version from records where document_id = $1 order by version desc limit 1', 'select records'],
  ["begin; set local app.account_id = 'acc_1'", 'begin'],
  ['commit', 'commit'],
  [
    '\n  with received as (\n insert into documents (account_id) values ($1) on conflict do nothing returning *)\n select * from received',
    'insert documents',
  ],
  ['select status from documents where document_id = $1 for no key update', 'select documents'],
  ['delete from idempotency_answers where expires_at < now()', 'delete idempotency_answers'],
  ['update documents set status = $1', 'update documents'],
  ["select 'from a person'", 'select'],
])('%s is called %s', (text, summary) => {
  expect(summaryOf(text)).toBe(summary);
});
