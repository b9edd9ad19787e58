-- Who works on which document that waits for a person. A claim lasts for a lease and can be prolonged; while it lasts nobody else is given the
-- document, and nobody else's decision on it counts. The clock of a claim says how long the work took, without what lay between two claims.

create table review_claims (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  claim_id bigint generated always as identity,
  attempt int not null,
  actor text not null,
  claimed_at timestamptz not null default now(),
  expires_at timestamptz not null,
  -- Set while the work is under way; null while the document is only kept, ahead or behind another.
  began_at timestamptz,
  -- What was worked before.
  worked_ms bigint not null default 0,
  ended_at timestamptz,
  primary key (account_id, document_id, claim_id),
  constraint review_claims_of_document foreign key (account_id, document_id) references documents on delete cascade,
  constraint review_claims_clock_stands check (ended_at is null or began_at is null)
);
-- Two people never have the same document. A lapsed claim is ended by whoever takes the next.
create unique index review_claims_one_open on review_claims (account_id, document_id) where ended_at is null;
create index review_claims_running on review_claims (account_id, actor) where began_at is not null;

alter table review_claims enable row level security;
alter table review_claims force row level security;
create policy own_account on review_claims using (account_id = app_account()) with check (account_id = app_account());
grant select, insert, update, delete on review_claims to blumsmart_app;

-- From the first claim to the decision, by the claims of who decided; null where nobody claimed.
alter table reviews add column took_ms int;
create index reviews_by_time on reviews (account_id, applied_at) where applied_at is not null;

-- The queue, the most urgent first.
create index documents_to_review on documents (account_id, review_due_at, document_id) where status = 'in_review' and erasing_since is null;
