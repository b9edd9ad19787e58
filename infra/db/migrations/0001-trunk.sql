-- The trunk's tables. Why one file: they were designed together; later migrations say what changed since.
-- Every table has account_id and forced row-level security: a session sees the account that its transaction names
-- (app.account_id), and nothing when it names none. Personal values are sealed (bytea) by the application under
-- keys that never reach this database; amounts, currencies, dates, types and states stay plain, to be summed and sorted.

create function app_account() returns text language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '');

create table accounts (
  account_id text collate "C" primary key,
  name bytea not null,
  -- Document keys are wrapped under this epoch of the account's key; erasure moves it on.
  key_epoch int not null default 1,
  created_at timestamptz not null default now(),
  constraint accounts_id_shape check (account_id ~ '^acc_[0-9a-z]{26}$')
);

-- Append-only: the newest row of a purpose counts.
create table consents (
  account_id text collate "C" not null references accounts,
  consent_id bigint generated always as identity,
  purpose text not null,
  granted boolean not null,
  policy_version text not null,
  recorded_at timestamptz not null default now(),
  actor text not null,
  primary key (account_id, consent_id),
  constraint consents_purpose_known check (purpose in ('ai_processing'))
);

create table api_keys (
  account_id text collate "C" not null references accounts,
  api_key_id text collate "C" not null,
  secret_hash bytea not null,
  label bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (account_id, api_key_id)
);

create table documents (
  account_id text collate "C" not null references accounts,
  document_id text collate "C" not null,
  status text not null default 'received',
  -- Counts from 1; a retry asked for by a person is the next one.
  attempt int not null default 1,
  -- The document's own key, wrapped under the account's key of that epoch.
  wrapped_key bytea not null,
  key_epoch int not null,
  -- Keyed hash of the bytes: equal within an account for equal bytes, says nothing without the account's index key.
  content_index bytea not null,
  file_name bytea,
  declared_media_type text,
  media_type text,
  size_bytes bigint not null,
  page_count int,
  type text,
  type_confidence real,
  issue_date date,
  currency text,
  total_minor bigint,
  record_version int,
  failure_code text,
  review_reasons text[] not null default '{}',
  review_due_at timestamptz,
  received_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  finished_at timestamptz,
  erasing_since timestamptz,
  primary key (account_id, document_id),
  constraint documents_status_known check (status in ('received', 'processing', 'in_review', 'done', 'failed', 'cancelled'))
);
-- The same bytes give the first document, also when two uploads race.
create unique index documents_same_bytes on documents (account_id, content_index) where erasing_since is null;
-- Lists walk this index, newest first, without touching the table.
create index documents_newest on documents (account_id, document_id desc)
  include (status, type, issue_date, currency, total_minor, failure_code) where erasing_since is null;
create index documents_by_status on documents (account_id, status, document_id desc);
create index documents_by_failure on documents (account_id, failure_code, document_id desc) where failure_code is not null;
create index documents_by_type on documents (account_id, type, document_id desc);
create index documents_by_date on documents (account_id, issue_date, document_id desc);
create index documents_by_total on documents (account_id, total_minor, document_id desc);
create index documents_by_epoch on documents (account_id, key_epoch, document_id);

-- Keyed tokens of a document's words, with positions. No word stands here, only its keyed hash.
create table search_tokens (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  tokens tsvector not null,
  primary key (account_id, document_id),
  constraint search_tokens_of_document foreign key (account_id, document_id) references documents on delete cascade
);
create index search_tokens_gin on search_tokens using gin (tokens) with (fastupdate = off);
alter table search_tokens alter column tokens set statistics 1000;
-- A frequent word is found by walking the newest rows: tokens are kept in the row while they fit into a page (fetching them from the side
-- costs ten times as much), and not compressed, since hashes do not shrink.
alter table search_tokens alter column tokens set storage external;
alter table search_tokens set (toast_tuple_target = 8160);

-- Where the text of a range of pages lies in object storage.
create table readings (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  from_page int not null,
  to_page int not null,
  attempt int not null,
  object_key text not null,
  models text[] not null,
  -- A retry's reading stands beside the one before until its draft is written.
  primary key (account_id, document_id, attempt, from_page),
  constraint readings_of_document foreign key (account_id, document_id) references documents on delete cascade
);

-- Versions of what a document says; the newest counts. The machine's draft of an attempt is written once.
create table records (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  version int not null,
  attempt int not null,
  author text not null,
  review_id text collate "C",
  type text not null,
  type_confidence real not null,
  currency text,
  net_minor bigint,
  tax_minor bigint,
  total_minor bigint,
  due_minor bigint,
  issue_date date,
  due_date date,
  -- Keyed hash of vendor, number and total: equal where another document says the same.
  invoice_index bytea,
  -- Fields, line items and checks, as JSON, sealed under the document's key.
  body bytea not null,
  created_at timestamptz not null default now(),
  primary key (account_id, document_id, version),
  constraint records_of_document foreign key (account_id, document_id) references documents on delete cascade,
  constraint records_author_known check (author in ('machine', 'human'))
);
create unique index records_one_draft on records (account_id, document_id, attempt) where author = 'machine';
create index records_by_invoice on records (account_id, invoice_index) where invoice_index is not null;
create unique index records_one_per_review on records (account_id, document_id, review_id) where review_id is not null;

create table reviews (
  account_id text collate "C" not null,
  review_id text collate "C" not null,
  document_id text collate "C" not null,
  action text not null,
  record_version int not null,
  -- Corrected fields, sealed under the document's key.
  corrections bytea,
  actor text not null,
  created_at timestamptz not null default now(),
  applied_at timestamptz,
  result_version int,
  primary key (account_id, review_id),
  constraint reviews_of_document foreign key (account_id, document_id) references documents on delete cascade,
  constraint reviews_action_known check (action in ('accept', 'correct', 'reject'))
);
create index reviews_by_document on reviews (account_id, document_id);

-- What a person sees of a document's progress. Facts are counts and codes.
create table document_events (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  event_id bigint generated always as identity,
  attempt int not null,
  step text not null,
  facts jsonb not null default '{}',
  at timestamptz not null default now(),
  primary key (account_id, document_id, event_id),
  constraint document_events_of_document foreign key (account_id, document_id) references documents on delete cascade
);

-- Written with the row that wants a workflow; the relay starts the workflow, then deletes the line.
create table outbox (
  account_id text collate "C" not null,
  outbox_id bigint generated always as identity,
  kind text not null,
  subject_id text collate "C" not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  -- Not tried before this: a failed try moves it on.
  due_at timestamptz not null default now(),
  tries int not null default 0,
  primary key (account_id, outbox_id)
);
create index outbox_due on outbox (due_at, outbox_id);

-- Answers already given to an Idempotency-Key. `document_id` is set where the answer is about a document: it is sealed under
-- that document's key, and goes when the document goes; else under the account's.
create table idempotency_answers (
  account_id text collate "C" not null references accounts,
  key_hash bytea not null,
  request_hash bytea not null,
  document_id text collate "C",
  status int not null,
  answer bytea not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (account_id, key_hash),
  constraint idempotency_answers_of_document foreign key (account_id, document_id) references documents on delete cascade
);
create index idempotency_answers_expired on idempotency_answers (account_id, expires_at);
create index idempotency_answers_by_document on idempotency_answers (account_id, document_id) where document_id is not null;

-- What was used, for billing: one line per document and attempt, whatever is run twice.
create table usage_events (
  account_id text collate "C" not null references accounts,
  document_id text collate "C" not null,
  attempt int not null,
  pages int not null,
  at timestamptz not null default now(),
  primary key (account_id, document_id, attempt)
);

create table erasures (
  account_id text collate "C" not null references accounts,
  erasure_id text collate "C" not null,
  document_id text collate "C" not null,
  state text not null default 'requested',
  actor text not null,
  -- The account's key epoch when the document's row went: this epoch's key must be destroyed.
  key_epoch int,
  requested_at timestamptz not null default now(),
  completed_at timestamptz,
  -- Counts of what was erased and scanned; no content.
  evidence jsonb,
  primary key (account_id, erasure_id),
  constraint erasures_state_known check (state in ('requested', 'erasing', 'completed'))
);
create unique index erasures_one_per_document on erasures (account_id, document_id);

-- A PDF's password between the call that gives it and the read that takes it, sealed under the document's key.
-- Unlogged: never in the write-ahead log or a backup made from it. Short-lived.
create unlogged table handed_secrets (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  secret bytea not null,
  expires_at timestamptz not null,
  primary key (account_id, document_id),
  constraint handed_secrets_of_document foreign key (account_id, document_id) references documents on delete cascade
);

-- Append-only, chained per account: each hash covers the line and the hash before it.
create table audit_entries (
  account_id text collate "C" not null references accounts,
  seq bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  outcome text not null,
  -- Facts such as address and reason, as JSON, sealed under the account's key.
  details bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (account_id, seq),
  constraint audit_outcome_known check (outcome in ('done', 'refused'))
);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are append-only' using errcode = 'restrict_violation';
end $$;
create trigger audit_append_only before update or delete or truncate on audit_entries
  for each statement execute function audit_is_append_only();

-- A new event wakes whoever follows the document; a new outbox line wakes the relay.
create function tell_document_event() returns trigger language plpgsql as $$
begin
  perform pg_notify('document_events', new.account_id || '/' || new.document_id);
  return null;
end $$;
create trigger document_events_tell after insert on document_events for each row execute function tell_document_event();
create function tell_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create trigger outbox_tell after insert on outbox for each statement execute function tell_outbox();

-- Row-level security, the same for every table; and only what the application does may be done.
do $$
declare t text;
begin
  for t in select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_account on %I using (account_id = app_account()) with check (account_id = app_account())', t);
    execute format('grant select, insert on %I to blumsmart_app', t);
  end loop;
end $$;
grant update on accounts, api_keys, documents, search_tokens, readings, reviews, erasures, handed_secrets, idempotency_answers to blumsmart_app;
grant delete on documents, search_tokens, readings, records, reviews, document_events, outbox, idempotency_answers, handed_secrets
  to blumsmart_app;
-- The relay serves every account, but sees the outbox alone.
grant select, update, delete on outbox to blumsmart_relay;
create policy relay_all on outbox to blumsmart_relay using (true) with check (true);

-- And it sweeps what is past its date, seeing nothing else of these tables.
grant select, delete on idempotency_answers, handed_secrets to blumsmart_relay;
create policy relay_expired on idempotency_answers to blumsmart_relay using (expires_at < now());
create policy relay_expired on handed_secrets to blumsmart_relay using (expires_at < now());

-- Without this the planner may not use the index below row-level security: `@@` could leak a row through an error message.
-- It raises none, and what it compares are keyed hashes.
-- Only a superuser may say so; a managed server without one searches correctly, but slower.
do $$
begin
  alter function ts_match_vq(tsvector, tsquery) leakproof;
exception when insufficient_privilege then
  raise notice 'full-text search is slower: a superuser should run "alter function ts_match_vq(tsvector, tsquery) leakproof"';
end $$;
