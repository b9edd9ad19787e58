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
  ['select * from "people"."persons" where "email" = $1', 'select persons'],
  ['insert into "people"."sessions" ("id") values ($1) returning *', 'insert sessions'],
  ['update "second_factors" set "verified" = $1', 'update second_factors'],
  ['delete from people.verifications where id = $1', 'delete verifications'],
  ['select count(*), extract(epoch from now() - min(created_at)) from outbox', 'select outbox'],
])('%s is called %s', (text, summary) => {
  expect(summaryOf(text)).toBe(summary);
});
