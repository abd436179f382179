-- Runs of suites that are kept to be read in the console, the newest of them. See docs/evaluation.md.
create table switchroom_eval_runs (
  desk text not null,
  number integer not null,
  suite text not null,
  -- Of the desk that held it.
  version text not null,
  models boolean not null,
  author text not null,
  at timestamptz not null default now(),
  figures json not null,
  -- Beside the run of the same suite before it.
  beside json,
  cases json not null,
  primary key (desk, number)
);
