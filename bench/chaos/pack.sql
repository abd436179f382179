-- What the write tools did; nothing keeps them from doing it twice but the engine.
create table charges (
  conversation text not null,
  reference text not null,
  charged_at timestamptz not null default now()
);
create index charges_by_reference on charges (conversation, reference);
