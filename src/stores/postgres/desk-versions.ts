import type { JsonValue } from '../../contracts/json.ts';
import type { Pool } from './connect.ts';

/** A version of a desk, as the log has it. */
export interface SeenVersion {
  /** Null for turns that bear no version. */
  readonly version: string | null;
  readonly first: Date;
  readonly last: Date;
  readonly conversations: number;
  readonly turns: number;
}

/** Keeps the definitions of one desk's versions beside its log, each once. */
export function deskVersionsOf(pool: Pool, desk: string) {
  return {
    async save(hash: string, definition: JsonValue): Promise<void> {
      await pool.query({ text: SAVE, values: [desk, hash, JSON.stringify(definition)] });
    },
    async definition(hash: string): Promise<JsonValue | undefined> {
      const { rows } = await pool.query<{ definition: JsonValue }>({ text: FIND, values: [desk, hash] });
      return rows[0]?.definition;
    },
    /** The versions that turns of the log bear, the latest first. It reads the whole log. */
    async seen(): Promise<SeenVersion[]> {
      return (await pool.query<SeenVersion>({ text: SEEN, values: [desk] })).rows;
    },
  };
}

const SAVE = `insert into switchroom_desk_versions (desk, hash, definition) values ($1, $2, $3)
on conflict (desk, hash) do nothing`;

const FIND = 'select definition from switchroom_desk_versions where desk = $1 and hash = $2';

const SEEN = `select event.data->>'deskVersion' as version, min(event.at) as first, max(event.at) as last,
  count(distinct event.conversation)::int as conversations, count(*)::int as turns
from switchroom_events event
join switchroom_conversations one on one.id = event.conversation and one.month = event.month and one.desk = $1
where event.type in ('customer-said', 'turn-opened')
group by 1 order by last desc`;
