import { afterHours } from '../../packs/after-hours/pack.ts';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';
import type { Pack } from '../../src/contracts/pack.ts';

/** Runs in the pack's own schema. */
export type Sql = <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;

/** A function call of a model. */
export interface CallOf {
  readonly name: string;
  readonly arguments: object;
}

/** An offer a pack makes: how a model comes to it, and how the customer does. */
export interface PackOffer {
  readonly pack: Pack;
  readonly tool: string;
  /** What the host knows of the customer. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Puts the database in order before each conversation; resolves to what the offer is about, e.g. a reference. */
  prepare?(sql: Sql): Promise<string>;
  /** What a model must call before. */
  readonly first?: CallOf;
  call(about: string): CallOf['arguments'];
  /** What the customer says to the floor until they are asked. */
  lines(about: string): readonly string[];
}

/** A Monday morning in Toronto, years after everything that is seeded, for the salon. */
export const MONDAY = new Date('2030-05-13T13:00:00Z');

const customer = (id: number, name: string) => ({ customer: { id, name } });
const account = (id: string, company: string, contact: string, seats: number) => ({
  account: { id, company, contact, plan: 'team', billing: 'monthly', seats },
});

/** A booking of this customer alone; resolves to its reference. */
const only = (id: number, service: string, start: string, stylist: number) => async (sql: Sql) => {
  await sql(`delete from points where created_at > '2030-01-01'`);
  await sql(`delete from bookings where customer_id = $1 and lower(during) > '2030-01-01'`, [id]);
  const [row] = await sql<{ reference: string }>(
    `insert into bookings (reference, customer_id, service_id, stylist_id, during, price, status, created_at)
     select next_reference($5), $1, s.id, $4, tstzrange($3, $3::timestamptz + make_interval(mins => s.minutes)), s.price, 'booked', $5
       from services s where s.id = $2 returning reference`,
    [id, service, start, stylist, MONDAY],
  );
  return row?.reference ?? '';
};

/** A Wednesday within the weeks ahead, `YYYY-MM-DD`. */
function wednesday(): string {
  const day = new Date(Date.now() + 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}

const MARIA = account('HL-1001', 'Santos Studio', 'Maria Santos', 7);

const SUPPORT: readonly PackOffer[] = [
  {
    ...{ pack: support, tool: 'issue_refund', facts: MARIA },
    async prepare(sql) {
      const [row] = await sql<{ id: string }>(
        `select i.id from invoices i join payments p on p.invoice_id = i.id where i.customer_id = 'HL-1001'
          group by i.id having count(*) > 1 limit 1`,
      );
      return row?.id ?? '';
    },
    call: (about) => ({ invoice_id: about, amount: 180, reason: 'Charged twice.' }),
    lines: () => ['I was charged twice for May'],
  },
  {
    ...{ pack: support, tool: 'change_plan' },
    facts: account('HL-1005', 'Haddad Dental', 'Layla Haddad', 9),
    call: () => ({ plan: 'business', billing: 'monthly' }),
    lines: () => ['change my plan to business please'],
  },
  {
    ...{ pack: support, tool: 'book_demo' },
    call: () => ({ date: wednesday(), time: '10:00', name: 'Ann Lee', email: 'ann@lee.example.com' }),
    lines: () => [
      'I would like a demo please',
      'next wednesday at 10am would be great, for Ann Lee, ann@lee.example.com',
    ],
  },
];

const SALON: readonly PackOffer[] = [
  {
    ...{ pack: salon, tool: 'book_appointment', facts: customer(1, 'Nora Whitfield') },
    call: () => ({ service: 'blow-dry', date: '2030-05-15', time: '10:00', stylist: 'Ava' }),
    lines: () => ['book me a blow-dry on Wednesday at 10 with Ava'],
  },
  {
    ...{ pack: salon, tool: 'reschedule_booking', facts: customer(2, 'Dele Adeyemi') },
    prepare: only(2, 'mens-cut', '2030-05-16T14:00:00Z', 3),
    call: (about) => ({ reference: about, date: '2030-05-17', time: '15:00', agreed_fee: 0 }),
    lines: (about) => [`please move ${about} to Friday at 3 pm`],
  },
  {
    ...{ pack: salon, tool: 'cancel_booking', facts: customer(3, 'Priya Raman') },
    prepare: only(3, 'manicure', '2030-05-17T14:00:00Z', 7),
    call: (about) => ({ reference: about, agreed_fee: 0 }),
    lines: (about) => [`please cancel ${about}`],
  },
  {
    ...{ pack: salon, tool: 'redeem_points', facts: customer(6, 'Hana Kim') },
    prepare: only(6, 'pedicure', '2030-05-21T14:00:00Z', 7),
    call: (about) => ({ reference: about, points: 500 }),
    lines: () => ['how many points do I have?', 'as many as possible'],
  },
  {
    ...{ pack: salon, tool: 'book_correction', facts: customer(5, 'Grace Okonkwo') },
    async prepare(sql) {
      await sql(`delete from complaints where customer_id = 5`);
      const reference = await only(5, 'mens-cut', '2030-05-10T14:00:00Z', 3)(sql);
      await sql(`update bookings set status = 'completed' where reference = $1`, [reference]);
      return reference;
    },
    first: { name: 'file_complaint', arguments: { about: 'result', details: 'Much too short.' } },
    call: () => ({ date: '2030-05-16', time: '10:00' }),
    lines: () => ['my haircut came out crooked and much too short, I am really unhappy', 'Thursday', '10 am'],
  },
];

const report = { service: 'web-hosting', severity: 'P1', problem: 'Our web shop is down.' };
const AFTER_HOURS: readonly PackOffer[] = [
  {
    ...{ pack: afterHours, tool: 'resolve_incident' },
    async prepare(sql) {
      // One opens only so many in an hour.
      await sql(`update incidents set opened_at = opened_at - interval '2 hours'`);
      return 'NL-178';
    },
    first: { name: 'open_incident', arguments: { ...report, customer: 'NL-178', phone: '+442079460123' } },
    call: () => ({ how: 'It came back.' }),
    lines: (about) => [
      `Our web shop is down and nobody can work. ${about}, +44 20 7946 0123`,
      'it is working again, you can close it',
    ],
  },
];

/** One for each write of a pack that the customer must agree to. */
export const PACK_OFFERS = [...SUPPORT, ...SALON, ...AFTER_HOURS];

/** The packs of this repository. */
export const PACKS = [support, salon, afterHours];
