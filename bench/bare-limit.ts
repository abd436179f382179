import pg from 'pg';
import type { Append } from '../src/contracts/store.ts';

const SCHEMA = `
  create schema bare;
  create table bare.conversations (id text primary key, owner text not null, seq integer not null, state jsonb not null);
  create table bare.events (
    conversation text not null, seq integer not null, type text not null, at timestamptz not null, data jsonb not null,
    primary key (conversation, seq)
  );
  create table bare.handoffs (
    conversation text not null, seq integer not null, "from" text not null, "to" text not null, reason text not null,
    primary key (conversation, seq)
  );
`;

/** The least a program can do to keep the same facts: hand-written statements, one round trip a commit, no checks. */
export interface BareLimit {
  open(id: string): Promise<void>;
  /** Writes the facts of one append of ours. */
  write(id: string, append: Append): Promise<void>;
  end(): Promise<void>;
}

/** Prepares the tables of the limit in the same database. */
export async function bareLimit(url: string, connections: number): Promise<BareLimit> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // A connection the server closes at the end of the run is no failure.
  pool.on('error', () => undefined);
  await pool.query(SCHEMA);
  return {
    async open(id) {
      await pool.query(`insert into bare.conversations values ($1, 'triage', 0, '{}')`, [id]);
    },
    async write(id, { events, state }) {
      const values: unknown[] = [
        id,
        state.owner,
        state.seq,
        JSON.stringify({ facts: state.facts, turn: state.turn }),
      ];
      const rows = events.map(({ seq, type, at, data }) => {
        values.push(seq, type, at.toISOString(), JSON.stringify(data));
        const n = values.length;
        return `($1, $${n - 3}::integer, $${n - 2}, $${n - 1}::timestamptz, $${n}::jsonb)`;
      });
      const handoff = events.find((event) => event.type === 'handoff-committed');
      if (handoff?.type === 'handoff-committed') {
        values.push(handoff.seq, handoff.data.from, handoff.data.to, handoff.data.reason);
      }
      const n = values.length;
      const third = handoff
        ? `, h as (insert into bare.handoffs values ($1, $${n - 3}, $${n - 2}, $${n - 1}, $${n}))`
        : '';
      await pool.query({
        name: `bare-${rows.length}-${handoff ? 1 : 0}`,
        text: `with c as (update bare.conversations set owner = $2, seq = $3, state = $4 where id = $1)${third}
          insert into bare.events values ${rows.join(', ')}`,
        values,
      });
    },
    end: () => pool.end(),
  };
}
