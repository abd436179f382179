-- Who may do what. Secrets that people and programs show are kept as hashes only; the ring's keys are the exception,
-- because every node signs with them.

-- Signs customers' tokens and the passes of calls, for all desks and nodes of this database.
create table switchroom.signing_keys (
  id text collate "C" primary key,
  secret bytea not null,
  -- True of the one that was made at first use: there can be one such row, however many nodes try.
  first boolean unique check (first),
  made_at timestamptz not null default clock_timestamp(),
  -- Later than it was made, so that every node knows it before the first one signs with it.
  signs_from timestamptz not null,
  -- Null while it signs, or is to; then the time at which the last thing it signed has expired.
  verifies_until timestamptz
);

create table switchroom.api_keys (
  id text collate "C" primary key,
  desk text not null,
  name text not null,
  roles text[] not null,
  scopes text[] not null,
  hash bytea not null,
  -- The secret before the last rotation, for a grace time.
  old_hash bytea,
  old_until timestamptz,
  made_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_by_desk on switchroom.api_keys (desk, made_at);

create table switchroom.staff (
  id text collate "C" primary key,
  desk text not null,
  -- What one signs in with; lower case.
  account text not null,
  -- What customers are shown.
  name text not null,
  roles text[] not null,
  made_at timestamptz not null,
  disabled_at timestamptz,
  -- Of those who sign in at an identity provider.
  issuer text,
  subject text,
  unique (desk, account),
  unique (desk, issuer, subject)
);

create table switchroom.staff_passwords (
  staff text collate "C" primary key references switchroom.staff on delete cascade,
  -- Argon2id, with its own salt and parameters.
  hash text not null,
  set_at timestamptz not null
);

create table switchroom.staff_passkeys (
  -- Of the credential, base64url.
  id text collate "C" primary key,
  staff text collate "C" not null references switchroom.staff on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index staff_passkeys_by_staff on switchroom.staff_passkeys (staff);

create table switchroom.staff_sessions (
  hash bytea primary key,
  -- To name it by: the cookie itself is known to the browser alone.
  id text collate "C" not null unique,
  staff text collate "C" not null references switchroom.staff on delete cascade,
  -- How they signed in: link, password, passkey, oidc.
  via text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index staff_sessions_by_staff on switchroom.staff_sessions (staff);

create table switchroom.staff_links (
  hash bytea primary key,
  staff text collate "C" not null references switchroom.staff on delete cascade,
  expires_at timestamptz not null
);

-- A sign-in between its first and its second request: a passkey's challenge, the state of a redirect. Taken once.
create table switchroom.sign_ins (
  hash bytea primary key,
  desk text not null,
  kind text not null,
  data jsonb not null,
  expires_at timestamptz not null
);
