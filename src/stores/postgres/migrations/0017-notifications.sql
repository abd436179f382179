-- How staff are reached whose console is closed. `home`: the desk whose name the deployment's staff are kept under. Staff that a
-- program around the desk signs in have no row in `staff`.
create table switchroom.notification_settings (
  home text not null,
  staff text not null,
  email text,
  telephone text,
  steps jsonb not null,
  primary key (home, staff)
);
-- Browsers that take notifications. One browser has one address, whoever uses it now.
create table switchroom.push_devices (
  home text not null,
  id text not null,
  staff text not null,
  name text not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  made_at timestamptz not null,
  primary key (home, id)
);
create index push_devices_of on switchroom.push_devices (home, staff);
-- By which push services know this deployment: every browser's permission is for this key.
create table switchroom.push_keys (
  home text primary key,
  public_key text not null,
  private_key text not null
);
-- When somebody last had a conversation in front of them. It is good for a day and says nothing after a crash: the table is not in the
-- log of the server.
create unlogged table switchroom.looks (
  home text not null,
  staff text not null,
  conversation text not null,
  at timestamptz not null,
  primary key (home, staff, conversation)
);
