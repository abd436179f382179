import { afterAll, beforeAll, beforeEach } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import type { Reply } from './api.ts';
import { packDesk } from './pack-desk.ts';

/** A Monday morning in Toronto, years after everything that is seeded: the calendar is empty. */
const MONDAY = new Date('2030-05-13T13:00:00Z');

export const NORA = 'Nora Whitfield, 416 555 0101';
export const DELE = 'Dele Adeyemi, 416 555 0102';
export const PRIYA = 'Priya Raman, 416 555 0103';

/** The last of some replies. */
export const last = (replies: readonly Reply[]): Reply => {
  const reply = replies.at(-1);
  if (!reply) throw new TypeError('Nothing was said.');
  return reply;
};
/** Who handed a reply on to whom. */
export const ways = ({ handoffs }: Reply) => handoffs.map(({ from, to }) => `${from}>${to}`);
/** What was done for a reply. */
export const tools = ({ toolCalls }: Reply) => toolCalls.map(({ name, status }) => `${name} ${status}`);

/** The salon's desk for the tests of a file, each of which begins on the same morning with an empty book. */
export function salonDesk() {
  let desk: Awaited<ReturnType<typeof packDesk>>;
  let now = MONDAY;

  /** Runs in the pack's own schema. */
  async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await desk.pool.connect();
    try {
      await client.query('begin; set local search_path to salon, pg_catalog');
      const { rows } = await client.query<Row>(text, values);
      await client.query('commit');
      return rows;
    } finally {
      client.release();
    }
  }

  /** Puts a booking into the book; resolves to its reference. */
  async function booked(customer: number, service: string, start: string, stylist = 1): Promise<string> {
    const [row] = await sql<{ reference: string }>(
      `insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
       select next_reference($5), $1, s.id, $4, tstzrange($3, $3::timestamptz + make_interval(mins => s.minutes)), s.price, 'booked', $5
         from services s where s.id = $2 returning reference`,
      [customer, service, start, stylist, now],
    );
    return row?.reference ?? '';
  }

  const held = (customer: number) =>
    sql<{ reference: string; service: string; at: string; status: string }>(
      `select reference, service_id as service, to_char(local_time(lower(during)), 'MM-DD HH24:MI') as at, status
         from bookings where customer_id = $1 and lower(during) > '2030-01-01' order by id`,
      [customer],
    );

  beforeAll(async () => {
    desk = await packDesk(salon, { clock: { now: () => now } });
  });

  beforeEach(async () => {
    now = MONDAY;
    await sql(`delete from complaints where created_at > '2030-01-01'`);
    await sql(`delete from fees`);
    await sql(`delete from points where created_at > '2030-01-01'`);
    await sql(`delete from bookings where lower(during) > '2030-01-01'`);
    await sql(`delete from reference_days where day > '2030-01-01'`);
  });

  afterAll(() => desk.close());

  return {
    ...{ sql, booked, held },
    talk: (...lines: readonly string[]) => desk.api.talk(...lines),
    /** From now on it is so late. */
    goTo: (time: string) => {
      now = new Date(time);
    },
    /** Once the tests run. */
    get api() {
      return desk.api;
    },
  };
}
