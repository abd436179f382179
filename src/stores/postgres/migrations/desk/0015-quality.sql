-- What each analysed conversation adds to the scorecard of handoffs: a narrow row, so that a hundred thousand are counted while
-- somebody waits. Edges are `from>to`, faults `from>to fault`. See docs/scorecard.md.
create table switchroom_scores (
  conversation text collate "C" primary key references switchroom_analyses on delete cascade,
  desk text not null,
  opened_at timestamptz not null,
  version text not null,
  trial text,
  messages integer not null,
  -- Of each edge, in the same order.
  edges text[] not null,
  handoffs integer[] not null,
  clean integer[] not null,
  refused integer[] not null,
  faults text[] not null,
  -- Each time to the target's first words, and the edge it is of.
  first_edges text[] not null,
  first_ms integer[] not null
);
create index switchroom_scores_by_opening on switchroom_scores (desk, opened_at desc);
create index switchroom_scores_with_faults on switchroom_scores (desk, opened_at desc) where faults <> '{}';

-- Who should have had a conversation after a message, as somebody says who read it. See docs/console.md.
create table switchroom_labels (
  conversation text collate "C" not null references switchroom_conversations on delete cascade,
  seq integer not null,
  desk text not null,
  opened_at timestamptz not null,
  decided text not null,
  agent text not null,
  example text not null,
  comment text,
  author text not null,
  at timestamptz not null default now(),
  primary key (conversation, seq)
);
create index switchroom_labels_by_opening on switchroom_labels (desk, opened_at desc, conversation desc);

-- What is worth a look, newest first.
create index switchroom_analyses_to_look_at on switchroom_analyses (desk, opened_at desc, conversation desc)
  where flags <> '{}' or rating <= 2;
