import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { salon } from '../../packs/salon/pack.ts';
import type { Reply } from '../support/api.ts';
import { packDesk } from '../support/pack-desk.ts';

/** A Monday morning in Toronto, years after everything that is seeded: the calendar is empty. */
const MONDAY = new Date('2030-05-13T13:00:00Z');

const NORA = 'Nora Whitfield, 416 555 0101';
const DELE = 'Dele Adeyemi, 416 555 0102';
const PRIYA = 'Priya Raman, 416 555 0103';

let desk: Awaited<ReturnType<typeof packDesk>>;
let now = MONDAY;

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

const talk = (...lines: readonly string[]) => desk.api.talk(...lines);
const last = (replies: readonly Reply[]): Reply => {
  const reply = replies.at(-1);
  if (!reply) throw new TypeError('Nothing was said.');
  return reply;
};
const ways = ({ handoffs }: Reply) => handoffs.map(({ from, to }) => `${from}>${to}`);
const tools = ({ toolCalls }: Reply) => toolCalls.map(({ name, status }) => `${name} ${status}`);

describe('booking', () => {
  test('a manicure is booked in one conversation, after a yes, with a reference', async () => {
    const [asked, name, offers, proposal, done] = await talk(
      'I would like a manicure on Thursday afternoon',
      '416 555 0101',
      'Nora Whitfield',
      '2:30',
      'yes please',
    );
    expect(asked).toMatchObject({ owner: 'booking', handoffs: [{ from: 'front_desk', to: 'booking' }] });
    expect(asked?.reply).toBe('What is your phone number?');
    expect(name?.reply).toContain('first and last name?');
    expect(offers?.reply).toMatch(
      /^Thank you, Nora\.\s+On Thursday, May 16 there is 12:00 PM .* Which time suits you\?$/s,
    );
    expect(proposal?.reply).toMatch(
      /^Manicure on Thursday, May 16 at 2:30 PM with \w+: 45 minutes, \$40\.00\. Shall I book it\?$/,
    );
    expect(done && tools(done)).toEqual(['book_appointment ok']);
    expect(done?.reply).toContain('Your reference is GB-20300513-001.');
    expect(await held(1)).toEqual([
      { reference: 'GB-20300513-001', service: 'manicure', at: '05-16 14:30', status: 'booked' },
    ]);
  });

  test('"tomorrow" is tomorrow in Toronto, also when it is tomorrow already in London', async () => {
    now = new Date('2030-05-15T01:30:00Z');
    const turn = last(await talk(`a men's cut tomorrow at 10, ${DELE}`));
    expect(turn.reply).toContain("Men's cut on Wednesday, May 15 at 10:00 AM");
  });

  test('day and time are put right before the yes, and only what was agreed on is booked', async () => {
    const [, thursday, later, done] = await talk(
      `book me a blow-dry on Wednesday at 10 with Ava, ${NORA}`,
      'no, Thursday',
      'what about 11?',
      'yes',
    );
    expect(thursday?.reply).toContain('Blow-dry on Thursday, May 16 at 10:00 AM with Ava');
    expect(later?.reply).toContain('at 11:00 AM with Ava');
    expect(done?.reply).toContain('Booked: Blow-dry on Thursday, May 16 at 11:00 AM with Ava');
    expect(await held(1)).toMatchObject([{ at: '05-16 11:00' }]);
  });

  test('a time that is not free is answered with the nearest ones', async () => {
    await booked(2, 'womens-cut', '2030-05-15T14:00:00Z');
    const [offer, taken] = await talk(`a women's cut with Ava on Wednesday at 10:15, ${NORA}`, '11');
    expect(offer?.reply).toMatch(
      /10:15 AM on Wednesday, May 15 is not free; near it there is 9:00 AM, 11:00 AM, .* with Ava/,
    );
    expect(taken?.reply).toContain('at 11:00 AM with Ava');
  });

  test('who is new is put down after a yes, and known from then on', async () => {
    const [asked, welcome] = await talk(
      `pedicure on Thursday at 11. My name is Ann Lee, 905 555 0177`,
      'yes',
    );
    expect(asked?.reply).toContain('put you down as a new customer, Ann Lee?');
    expect(welcome?.reply).toContain('Welcome to Glow Bar, Ann.');
    const again = last(await talk(`I want a manicure on Saturday at noon, Ann Lee, 905 555 0177`));
    expect(again.reply).toContain('Thank you, Ann.');
  });

  test('a full day is offered other days, and the waiting list', async () => {
    await sql(
      `insert into time_off (stylist_id, during, reason) values (1, '[2030-05-15 00:00Z, 2030-05-16 04:00Z)', 'Course')`,
    );
    const [full, asked, listed] = await talk(
      `blow-dry with Ava on Wednesday, ${NORA}`,
      'the waiting list please',
      'yes',
    );
    await sql(`delete from time_off where reason = 'Course'`);
    expect(full?.reply).toMatch(
      /Ava has nothing free on Wednesday, May 15\. The next times are Thursday, May 16/,
    );
    expect(asked?.reply).toContain('on the waiting list for blow-dry with Ava on Wednesday, May 15?');
    expect(listed && tools(listed)).toEqual(['join_waiting_list ok']);
    expect(listed?.reply).toContain('you are at place 1 for Wednesday, May 15');
  });
});

test('every service on the price list is understood by its name', async () => {
  const services = await sql<{ id: string; name: string }>('select id, name from services order by id');
  for (const { id, name } of services) {
    const conversation = await desk.api.open();
    await desk.api.say(conversation, `I would like to book an appointment for ${name.toLowerCase()}`);
    const { toolCalls } = await desk.api.json<{ toolCalls: { name: string; arguments: string }[] }>(
      `/v1/conversations/${conversation}`,
    );
    expect(toolCalls, name).toMatchObject([
      { name: 'lookup_services', arguments: JSON.stringify({ service: id }) },
    ]);
  }
});

describe('colour', () => {
  test('a first balayage gets its patch test first, and both get a reference', async () => {
    const replies = await talk(
      'can I get a balayage on Saturday',
      PRIYA,
      'Wednesday',
      '10 am',
      'yes',
      '1:30',
      'yes',
    );
    expect(replies[1]?.reply).toMatch(
      /no patch test with us yet.*at least 48 hours before.*Which day suits you/s,
    );
    expect(replies[4]?.reply).toMatch(
      /Booked: Patch test on Wednesday, May 15 at 10:00 AM.*On Saturday, May 18 there is/s,
    );
    expect(replies[6]?.reply).toContain('Your reference is GB-20300513-002.');
    expect(await held(3)).toMatchObject([
      { service: 'patch-test', at: '05-15 10:00' },
      { service: 'balayage', at: '05-18 13:30' },
    ]);
  });

  test('colour too soon after the patch test is not offered', async () => {
    await booked(3, 'patch-test', '2030-05-16T15:00:00Z', 4);
    const turn = last(await talk(`highlights tomorrow, ${PRIYA}`));
    expect(turn.reply).toMatch(
      /nothing free on Tuesday, May 14\. The next times are Saturday, May 18 at 12:30 PM with Elif/,
    );
  });

  test('a wish becomes advice, the advice an appointment', async () => {
    const replies = await talk(
      'I would like to go blonde, what do you suggest?',
      'I always used box dye',
      'yes',
      NORA,
      'Friday at 2',
      'yes',
    );
    expect(replies[0]).toMatchObject({ owner: 'colour', handoffs: [{ from: 'front_desk', to: 'colour' }] });
    expect(replies[1]?.reply).toMatch(/I suggest colour correction in about 2 visits.*free consultation/s);
    expect(last(replies).reply).toContain(
      'Booked: Colour consultation on Friday, May 17 at 2:00 PM with Camille',
    );
  });

  test('after a reaction nothing is booked and a person is brought in', async () => {
    const turn = last(await talk('book me a root touch-up', 'Zoe Marchetti, 416 555 0108'));
    expect(turn).toMatchObject({ status: 'waiting', handoffs: [{ from: 'booking', to: 'person' }] });
    expect(await held(8)).toEqual([]);
  });
});

describe('a booking that exists', () => {
  test('is moved by its reference and name alone, and keeps the reference', async () => {
    const reference = await booked(2, 'mens-cut', '2030-05-16T14:00:00Z', 3);
    const [asked, offer, done] = await talk(
      `please move ${reference} to Friday at 3 pm`,
      'Dele Adeyemi',
      'yes',
    );
    expect(asked).toMatchObject({ owner: 'care', reply: 'And your first and last name?' });
    expect(offer?.reply).toContain('Shall I move it to Friday, May 17 at 3:00 PM with Dario?');
    expect(done?.reply).toContain(`Your reference stays ${reference}.`);
    expect(await held(2)).toEqual([{ reference, service: 'mens-cut', at: '05-17 15:00', status: 'booked' }]);
  });

  test('is moved within its own day when that is what is meant', async () => {
    await booked(2, 'mens-cut', '2030-05-16T14:00:00Z', 3);
    const [asked, , proposal] = await talk(
      `I need to reschedule my haircut on Thursday, ${DELE}`,
      'Thursday',
      '2 pm',
    );
    expect(asked?.reply).toContain(
      "Men's cut on Thursday, May 16 at 10:00 AM with Dario. To which day shall I move it?",
    );
    expect(proposal?.reply).toContain('Shall I move it to Thursday, May 16 at 2:00 PM with Dario?');
  });

  test('of several is found by what it is for, or by its place', async () => {
    await booked(2, 'mens-cut', '2030-05-16T14:00:00Z', 3);
    await booked(2, 'manicure', '2030-05-17T14:00:00Z', 7);
    const [which, second] = await talk(`cancel my appointment, ${DELE}`, 'the second one');
    expect(which?.reply).toMatch(/I see Men's cut .* and Manicure .*\. Which one is it\?/);
    expect(second?.reply).toMatch(/Manicure on Friday, May 17 at 10:00 AM/);
    const named = last(await talk(`cancel my nails, ${DELE}`));
    expect(named.reply).toMatch(/Manicure on Friday, May 17 .* Would you rather move it, or cancel it\?/);
  });

  test('is cancelled late only after a yes to the fee', async () => {
    const reference = await booked(2, 'mens-cut', '2030-05-13T20:00:00Z', 3);
    const fees = () => sql('select kind, amount, status from fees');
    const [offer, fee, kept] = await talk(`I can't come today, cancel it. ${DELE}`, 'cancel it', 'no');
    expect(offer?.reply).toContain('or cancel it, which costs $22.50 at this short notice?');
    expect(fee?.reply).toContain('cancelling costs $22.50. Shall I cancel it?');
    expect(kept?.toolCalls).toEqual([]);
    expect(await held(2)).toMatchObject([{ status: 'booked' }]);
    const done = last(await talk(`cancel ${reference}`, 'Dele Adeyemi', 'just cancel', 'yes'));
    expect(done.reply).toContain('is cancelled. $22.50 is charged.');
    expect(await fees()).toEqual([{ kind: 'late-cancel', amount: 22.5, status: 'open' }]);
  });

  test('is kept by a regular for something off, or moved instead', async () => {
    await booked(6, 'keratin', '2030-05-21T14:00:00Z', 4);
    const HANA = 'Hana Kim, 416 555 0106';
    const [offer, moved, , , done] = await talk(
      `I want to cancel my keratin treatment, ${HANA}`,
      'move it',
      'Wednesday',
      '1 pm',
      'yes',
    );
    expect(offer?.reply).toContain('Would you rather move it, keep it with $40.00 off, or cancel it?');
    expect(moved?.reply).toContain('To which day shall I move it?');
    expect(done && tools(done)).toEqual(['reschedule_booking ok']);
    const kept = last(await talk(`I want to cancel my keratin treatment, ${HANA}`, 'ok I take the offer'));
    expect(kept.reply).toContain('$40.00 is taken off; it comes to $240.00');
    await sql('delete from discounts');
  });

  test('is a fact that goes along when the conversation is handed on, so nothing is asked twice', async () => {
    const id = await desk.api.open();
    const say = (text: string) => desk.api.say(id, text);
    await say(`book a manicure on Thursday at 11, ${NORA}`);
    const { reply } = await say('yes');
    const reference = /GB-\d{8}-\d{3}/.exec(reply)?.[0];
    const moved = await say('actually, can I move that appointment to Friday?');
    expect(moved).toMatchObject({ owner: 'care', handoffs: [{ from: 'booking', to: 'care' }] });
    expect(moved.reply).toContain('On Friday, May 17 there is');
    await say('2 pm');
    expect((await say('yes')).reply).toContain(`Your reference stays ${reference}.`);
    const { facts } = await desk.api.json<{ facts: Record<string, unknown> }>(`/v1/conversations/${id}`);
    expect(facts).toMatchObject({
      customer: { provenance: 'tool-returned', value: { name: 'Nora Whitfield' } },
      booking: { provenance: 'tool-returned', value: { reference, date: '2030-05-17', time: '14:00' } },
    });
  });
});

describe('a change of mind', () => {
  test('in mid-booking is followed, and the booking is taken up again where it was', async () => {
    const reference = await booked(1, 'blow-dry', '2030-05-17T14:00:00Z');
    const replies = await talk(
      'book me a manicure on Thursday at 11',
      'wait, first I want to cancel my blow-dry',
      NORA,
      'cancel it',
      'yes',
      'yes',
    );
    expect(ways(replies[1] as Reply)).toEqual(['booking>care']);
    expect(replies[3]?.reply).toMatch(
      new RegExp(`${reference}, is cancelled.*go back to your appointment with Booking\\?`, 's'),
    );
    expect(ways(replies[4] as Reply)).toEqual(['care>booking']);
    expect(replies[4]?.reply).toContain('Manicure on Thursday, May 16 at 11:00 AM');
    expect(last(replies).reply).toContain('Your reference is GB-20300513-002.');
    expect((await held(1)).map(({ service, status }) => `${service} ${status}`)).toEqual([
      'blow-dry cancelled',
      'manicure booked',
    ]);
  });

  test('between the question and the yes books nothing that was not meant', async () => {
    const turn = last(
      await talk(`book me a manicure on Thursday at 11, ${NORA}`, 'no, make it a pedicure', 'yes'),
    );
    expect(turn.reply).toContain('Booked: Pedicure on Thursday, May 16 at 11:00 AM');
    expect(await held(1)).toMatchObject([{ service: 'pedicure' }]);
  });

  test('back and forth between colleagues ends where the customer ends', async () => {
    const replies = await talk(
      'how much is a balayage',
      'would it suit my dark hair?',
      'hm, when are you open on Sunday?',
      'book me a pedicure, please',
    );
    expect(replies.map(({ owner }) => owner)).toEqual(['booking', 'colour', 'front_desk', 'booking']);
  });
});

describe('two customers at once', () => {
  test('who both say yes to the last place: one gets it, the other is told and offered what is left', async () => {
    const [one, two] = [await desk.api.open(), await desk.api.open()];
    await desk.api.say(one, `a women's cut with Ava on Wednesday at 10, ${NORA}`);
    await desk.api.say(two, `a women's cut with Ava on Wednesday at 10, ${DELE}`);
    const answers = await Promise.all([desk.api.say(one, 'yes'), desk.api.say(two, 'yes')]);
    expect(answers.flatMap(tools).toSorted()).toEqual(['book_appointment ok', 'book_appointment refused']);
    const loser = answers.findIndex((answer) => tools(answer).includes('book_appointment refused'));
    expect(answers[loser]?.reply).toMatch(
      /10:00 AM on Wednesday, May 15 is not free\. Free that day: 9:00 AM with Ava/,
    );
    const id = [one, two][loser] ?? '';
    await desk.api.say(id, '11');
    expect((await desk.api.say(id, 'yes')).reply).toContain(
      "Booked: Women's cut on Wednesday, May 15 at 11:00 AM with Ava",
    );
  });

  test('twelve conversations that book at once get twelve references, one after the other', async () => {
    const people = await sql<{ name: string; phone: string }>(
      'select name, phone from customers where id between 100 and 111 order by id',
    );
    const times = ['10', '10:45', '2 pm', '2:45 pm', '3:30 pm', '4:15 pm'];
    const replies = await Promise.all(
      people.map(({ name, phone }, index) =>
        talk(
          `a manicure with ${index % 2 ? 'Sam' : 'Rosa'} on Saturday at ${times[Math.floor(index / 2)]}, ${name}, ${phone}`,
          'yes',
        ),
      ),
    );
    const references = replies.map((conversation) => /GB-\d{8}-\d{3}/.exec(last(conversation).reply)?.[0]);
    expect(references.toSorted()).toEqual(
      people.map((_, index) => `GB-20300513-${String(index + 1).padStart(3, '0')}`),
    );
  });
});

describe('afterwards', () => {
  test('a colour that came out badly is on record and put right for nothing', async () => {
    await booked(5, 'full-colour', '2030-05-10T14:00:00Z', 6);
    await sql(
      `update bookings set status = 'completed' where customer_id = 5 and lower(during) > '2030-01-01'`,
    );
    await sql(`insert into patch_tests values (5, '2030-05-01', 'clear')`);
    const replies = await talk(
      'my colour came out patchy and much too dark, I am really unhappy',
      'Grace Okonkwo, 416 555 0105',
      'Thursday',
      '10 am',
      'yes',
    );
    expect(replies[0]).toMatchObject({ owner: 'care' });
    expect(replies[1]?.reply).toMatch(
      /on record as CP-\d+\. We put it right free of charge until Monday, May 20\./,
    );
    expect(last(replies).reply).toContain(
      'Booked: Full colour on Thursday, May 16 at 10:00 AM with Mei, free of charge.',
    );
  });

  test('a fee for a missed visit keeps one from booking until it is waived', async () => {
    await booked(4, 'mens-cut', '2030-05-10T14:00:00Z', 3);
    await sql(
      `update bookings set status = 'no-show' where customer_id = 4 and lower(during) > '2030-01-01'`,
    );
    const replies = await talk(
      "a men's cut on Thursday at 11, Thomas Rivera, 416 555 0104",
      'yes',
      'can you waive the fee?',
      'yes',
      "great, a men's cut on Thursday at 11 then",
      'yes',
    );
    expect(replies[1]?.reply).toContain('A fee of $22.50 for a missed visit is open.');
    expect(ways(replies[2] as Reply)).toEqual(['booking>care']);
    expect(replies[3]?.reply).toContain('the $22.50 are waived');
    expect(last(replies).reply).toContain('Your reference is GB-20300513-002.');
  });

  test('points are told and used after a yes', async () => {
    await booked(6, 'pedicure', '2030-05-21T14:00:00Z', 7);
    const [told, done] = await talk('how many points do I have? Hana Kim, 416 555 0106', 'yes');
    expect(told?.reply).toMatch(
      /You have 620 points.*Shall I use 500 of them for Pedicure .* takes \$50\.00 off\?/,
    );
    expect(done?.reply).toContain('it comes to $12.00');
    await sql('delete from discounts');
  });
});

test('nobody is told about the bookings of somebody else', async () => {
  const reference = await booked(1, 'manicure', '2030-05-17T14:00:00Z', 7);
  const wrong = last(await talk(`cancel ${reference}`, 'Dele Adeyemi'));
  expect(wrong.reply).toMatch(/do not belong together.*4 more tries/);
  expect(wrong.reply).not.toMatch(/Nora|manicure|Friday/i);
  const other = last(await talk(`cancel ${reference}, ${DELE}`));
  expect(other.reply).toContain('I see no booking ahead in your name');
});

test('a person is brought in at any moment', async () => {
  const turn = last(await talk('book me a haircut', 'can I talk to a real person please'));
  expect(turn).toMatchObject({ status: 'waiting', handoffs: [{ from: 'booking', to: 'person' }] });
});

test.each([
  ['could you squeeze me in for a quick trim before my interview', 'booking'],
  ['any chance of a pedicure this Sunday', 'booking'],
  ['what would a set of gel nails cost me', 'booking'],
  ['who is good with curly hair', 'booking'],
  ['let me know if something frees up on Saturday', 'booking'],
  ['hey, my mum needs her hair done for a funeral on Tuesday', 'booking'],
  ['is ash brown a good idea on bleached ends', 'colour'],
  ['do I really have to do the allergy test again', 'colour'],
  ['I bleached my bangs and now they are green, help', 'colour'],
  ['which shampoo keeps copper fresh', 'colour'],
  ['can I dye my hair while nursing', 'colour'],
  ['thinking of going darker for winter, thoughts?', 'colour'],
  ['I have to push my appointment back a week', 'care'],
  ['something came up, I will not make it on Friday', 'care'],
  ['what time was my appointment again', 'care'],
  ['you charged me for an appointment I never missed', 'care'],
  ['the girl who did my nails was really rude', 'care'],
  ['I will be there fifteen minutes late', 'care'],
  ['how many loyalty points are left', 'care'],
  ['are you open on Easter Monday', 'front_desk'],
  ['which bus goes to you', 'front_desk'],
  ['I want somebody human on the line', 'front_desk'],
])('"%s" is for %s', async (text, owner) => {
  expect(last(await talk(text)).owner).toBe(owner);
});
