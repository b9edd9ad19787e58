-- People: who signs in, and which accounts they belong to. Why a schema and a role of their own: a person is there before the first account and may
-- belong to several, so these rows are no account's; the application's role must not see them at all, and the role that does sees no document.
-- The sign-in library (better-auth) works on these tables and must find people by their address and tokens by their value, so those stand plain:
-- the data map says so. Passwords and second factors are hashed or encrypted by the library.

create schema people;
grant usage on schema people to blumsmart_people;

create table people.persons (
  id text collate "C" primary key,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint persons_id_shape check (id ~ '^per_[0-9a-z]{26}$'),
  constraint persons_email_lower check (email = lower(email))
);
create unique index persons_by_email on people.persons (email);

create table people.sessions (
  id text collate "C" primary key,
  token text not null,
  user_id text collate "C" not null references people.persons on delete cascade,
  -- Never filled: where somebody sat is nobody's business. The library wants the column.
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index sessions_by_token on people.sessions (token);
create index sessions_of_person on people.sessions (user_id);

-- Ways to sign in; here the password alone. The columns for other providers are the library's.
create table people.logins (
  id text collate "C" primary key,
  user_id text collate "C" not null references people.persons on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index logins_one_per_provider on people.logins (user_id, provider_id);

-- What a link or a challenge is checked against; short-lived.
create table people.verifications (
  id text collate "C" primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on people.verifications (identifier);

create table people.second_factors (
  id text collate "C" primary key,
  user_id text collate "C" not null references people.persons on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count int not null default 0,
  locked_until timestamptz
);
create index second_factors_of_person on people.second_factors (user_id);

create table people.passkeys (
  id text collate "C" primary key,
  user_id text collate "C" not null references people.persons on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null,
  counter int not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create unique index passkeys_by_credential on people.passkeys (credential_id);
create index passkeys_of_person on people.passkeys (user_id);

do $$
declare t text;
begin
  for t in select relname from pg_class where relnamespace = 'people'::regnamespace and relkind = 'r' loop
    execute format('alter table people.%I enable row level security', t);
    execute format('alter table people.%I force row level security', t);
    execute format('create policy people_alone on people.%I to blumsmart_people using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on people.%I to blumsmart_people', t);
  end loop;
end $$;

-- Who belongs to an account, and as what. The person is in the other schema, which this role cannot see: no foreign key.
create table members (
  account_id text collate "C" not null references accounts,
  person_id text collate "C" not null,
  role text not null,
  joined_at timestamptz not null default now(),
  primary key (account_id, person_id),
  constraint members_role_known check (role in ('owner', 'reviewer', 'viewer', 'operator')),
  constraint members_person_shape check (person_id ~ '^per_[0-9a-z]{26}$')
);
create index members_by_person on members (person_id, joined_at);

create table invitations (
  account_id text collate "C" not null references accounts,
  invitation_id text collate "C" not null,
  -- Whom it is for; and the keyed hash by which a second invitation of the same address is found.
  email bytea not null,
  email_index bytea not null,
  role text not null,
  secret_hash bytea not null,
  invited_by text not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by text,
  revoked_at timestamptz,
  primary key (account_id, invitation_id),
  constraint invitations_role_known check (role in ('owner', 'reviewer', 'viewer', 'operator'))
);
create unique index invitations_one_open on invitations (account_id, email_index) where accepted_at is null and revoked_at is null;

do $$
declare t text;
begin
  foreach t in array array['members', 'invitations'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_account on %I using (account_id = app_account()) with check (account_id = app_account())', t);
    execute format('grant select, insert, update, delete on %I to blumsmart_app', t);
  end loop;
end $$;
revoke delete on invitations from blumsmart_app;

-- After sign-in somebody must learn which accounts a person belongs to, before any account is named.
grant select (account_id, person_id, role, joined_at) on members to blumsmart_people;
create policy people_own on members for select to blumsmart_people using (true);
