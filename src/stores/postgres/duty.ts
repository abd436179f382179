import type { PersonRequest } from '../../contracts/conversation.ts';
import type { DangerMark } from '../../contracts/danger.ts';
import type { Duty, DutyStore, OpenRequest } from '../../contracts/duty.ts';
import type { Pool } from './connect.ts';
import { storableText } from './storable.ts';

/** Who is on duty, in the control schema; what is over is deleted when somebody begins. */
export function dutyStore(pool: Pool, home: string): DutyStore {
  return {
    async begin({ staff, name, since, until, desks, skills, atOnce }) {
      const values = [home, staff, storableText(name), since, until, desks, skills.map(storableText), atOnce];
      await pool.query({ text: BEGIN, values });
    },
    async end(staff, now) {
      const { rows } = await pool.query({ text: END, values: [home, storableText(staff), now] });
      return rows.length > 0;
    },
    current: async (now) =>
      (await pool.query<Duty>({ name: 'duty', text: CURRENT, values: [home, now] })).rows,
  };
}

const BEGIN = `with over as (delete from switchroom.duty where home = $1 and until <= $4 and staff <> $2)
insert into switchroom.duty (home, staff, name, since, until, desks, skills, at_once) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (home, staff) do update set name = excluded.name, until = excluded.until, desks = excluded.desks,
  skills = excluded.skills, at_once = excluded.at_once, since = case when duty.until > excluded.since then duty.since else excluded.since end`;

const END = `delete from switchroom.duty where home = $1 and staff = $2 returning until > $3 as was_on`;

const CURRENT = `select staff, name, since, until, desks, skills, at_once as "atOnce" from switchroom.duty
where home = $1 and until > $2 order by since, staff`;

/** So many are looked at: those behind them wait until these are settled. */
const MOST_REQUESTS = 1_000;

/** What a row says of a conversation that waits for a person, or is with one. */
interface RequestRow {
  readonly id: string;
  readonly person: PersonRequest;
  readonly danger: DangerMark | null;
}

/** The conversations of a desk that wait for a person who was asked for, or are with one; longest waiting first. */
export async function openRequests(pool: Pool, desk: string): Promise<OpenRequest[]> {
  const query = { name: 'open-requests', text: REQUESTS, values: [desk, MOST_REQUESTS] };
  const { rows } = await pool.query<RequestRow>(query);
  return rows.map(({ id, person, danger }) => ({
    id,
    from: person.from,
    claimant: person.claimant,
    assignee: person.assignee?.staff ?? null,
    asked: person.asked ?? [],
    danger: danger !== null,
  }));
}

const REQUESTS = `select id, details->'person' as person, details->'danger' as danger
from switchroom_conversations
where desk = $1 and waiting_since is not null and status in ('waiting', 'with-person')
order by waiting_since, id limit $2`;
