-- What people decide about one document helps to read its vendor's next one. A lesson belongs to the document it was drawn from: it is sealed
-- under that document's key and goes with it. Marks are keyed hashes of what a vendor is known again by (numbers, addresses, lines of its head).

-- Decisions that nothing was learned from yet; those made before today count too.
alter table reviews add column learned_at timestamptz;
create index reviews_to_learn on reviews (account_id, applied_at desc) where applied_at is not null and learned_at is null and action <> 'reject';

create table vendor_hints (
  account_id text collate "C" not null,
  document_id text collate "C" not null,
  -- Keyed hash of the vendor's name: how many lessons of one vendor are kept is bounded.
  vendor_index bytea not null,
  -- The lesson as JSON, sealed under the document's key.
  body bytea not null,
  -- When a person decided the document.
  decided_at timestamptz not null,
  -- How many later documents it would have read wrongly.
  contradictions int not null default 0,
  primary key (account_id, document_id),
  constraint vendor_hints_of_document foreign key (account_id, document_id) references documents on delete cascade
);
create index vendor_hints_by_vendor on vendor_hints (account_id, vendor_index, decided_at desc);

create table vendor_marks (
  account_id text collate "C" not null,
  mark bytea not null,
  document_id text collate "C" not null,
  primary key (account_id, mark, document_id),
  constraint vendor_marks_of_hint foreign key (account_id, document_id) references vendor_hints on delete cascade
);
create index vendor_marks_by_document on vendor_marks (account_id, document_id);

alter table vendor_hints enable row level security;
alter table vendor_hints force row level security;
create policy own_account on vendor_hints using (account_id = app_account()) with check (account_id = app_account());
alter table vendor_marks enable row level security;
alter table vendor_marks force row level security;
create policy own_account on vendor_marks using (account_id = app_account()) with check (account_id = app_account());
grant select, insert, update, delete on vendor_hints, vendor_marks to blumsmart_app;
