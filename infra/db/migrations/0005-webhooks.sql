-- Webhooks: whom an account wants told of what, and what became of each telling. A delivery is written in the transaction of what it tells of,
-- with the outbox line that starts its workflow, so that none is lost and none comes twice. It holds ids, states and codes; the receiver
-- fetches what it wants to know with its key.

create table webhooks (
  account_id text collate "C" not null references accounts,
  webhook_id text collate "C" not null,
  -- Sealed under the account's key: an address may hold a name or a token.
  url bytea not null,
  description bytea not null,
  secret bytea not null,
  -- After a change of secret the one before signs as well, until then.
  previous_secret bytea,
  previous_secret_until timestamptz,
  event_types text[] not null,
  state text not null default 'enabled',
  disabled_reason text,
  disabled_at timestamptz,
  -- The first failed try since the last success.
  failing_since timestamptz,
  created_at timestamptz not null default now(),
  primary key (account_id, webhook_id),
  constraint webhooks_state_known check (state in ('enabled', 'disabled')),
  constraint webhooks_disabled_for_a_reason check ((state = 'disabled') = (disabled_reason is not null and disabled_at is not null)),
  constraint webhooks_two_secrets check ((previous_secret is null) = (previous_secret_until is null))
);

create table webhook_deliveries (
  account_id text collate "C" not null,
  delivery_id text collate "C" not null,
  webhook_id text collate "C" not null,
  -- The same for every webhook that is told of one event, and over all tries.
  event_id text collate "C" not null,
  event_type text not null,
  occurred_at timestamptz not null default now(),
  -- What it is about. An erased document is named by its erasure, which is what stays of it.
  document_id text collate "C",
  erasure_id text collate "C",
  attempt int,
  record_version int,
  document_failure text,
  state text not null default 'pending',
  -- Why the last try failed, or why it was given up.
  reason text,
  -- Counts from 1; a re-send begins the next, and what comes late from the one before changes nothing.
  round int not null default 1,
  tries int not null default 0,
  last_status int,
  last_tried_at timestamptz,
  next_try_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz not null default now() + interval '30 days',
  primary key (account_id, delivery_id),
  constraint webhook_deliveries_of_webhook foreign key (account_id, webhook_id) references webhooks on delete cascade,
  constraint webhook_deliveries_of_document foreign key (account_id, document_id) references documents on delete cascade,
  constraint webhook_deliveries_state_known check (state in ('pending', 'delivered', 'given_up')),
  constraint webhook_deliveries_finished check ((state = 'pending') = (finished_at is null)),
  constraint webhook_deliveries_given_up_for_a_reason check (state <> 'given_up' or reason is not null)
);
create unique index webhook_deliveries_once on webhook_deliveries (account_id, webhook_id, event_id);
create index webhook_deliveries_newest on webhook_deliveries (account_id, webhook_id, delivery_id desc);
create index webhook_deliveries_pending on webhook_deliveries (account_id, webhook_id) where state = 'pending';
create index webhook_deliveries_by_document on webhook_deliveries (account_id, document_id) where document_id is not null;
create index webhook_deliveries_expired on webhook_deliveries (expires_at) where state <> 'pending';

alter table webhooks enable row level security;
alter table webhooks force row level security;
create policy own_account on webhooks using (account_id = app_account()) with check (account_id = app_account());
alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
create policy own_account on webhook_deliveries using (account_id = app_account()) with check (account_id = app_account());
grant select, insert, update, delete on webhooks, webhook_deliveries to blumsmart_app;

-- The relay's role sweeps what is past its date, and sees nothing else of it.
grant select, delete on webhook_deliveries to blumsmart_relay;
create policy relay_expired on webhook_deliveries to blumsmart_relay using (expires_at < now() and state <> 'pending');
