import type { Pool } from './connect.ts';

/** Nobody needs to know how many more there are. */
const MOST_COUNTED = 100_000;

/** How the conversations of a desk stand, on all nodes, see `DeskGauges` of the telemetry. */
export async function deskGauges(pool: Pool, desk: string) {
  const { rows } = await pool.query<{
    open: number;
    waiting: number;
    with: number;
    held: number;
    oldest: number;
  }>({
    name: 'gauges',
    text: GAUGES,
    values: [desk],
  });
  const { open = 0, waiting = 0, with: withPerson = 0, held = 0, oldest = 0 } = rows[0] ?? {};
  return { live: { open, waiting, 'with-person': withPerson }, held, oldestMs: oldest };
}

const counted = (status: string) => `(select count(*)::int from (
  select from switchroom_conversations where desk = $1 and status = '${status}' limit ${MOST_COUNTED}
) counted)`;

const GAUGES = `select ${counted('open')} as open, ${counted('waiting')} as waiting, ${counted('with-person')} as with,
  (select count(*)::int from switchroom_held) as held,
  coalesce((select extract(epoch from clock_timestamp() - min(waiting_since)) * 1000
    from switchroom_conversations where desk = $1 and waiting_since is not null), 0)::float8 as oldest`;
