import { describe, expect, test } from 'vitest';
import { DELE, last, NORA, PRIYA, salonDesk, tools } from '../support/salon-desk.ts';

const salon = salonDesk();
const { booked, held, sql, talk } = salon;

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

  test('"any day next week after 3" is looked for there, from that time on', async () => {
    const { reply } = last(await talk(`a women's cut with Ava next week, ${NORA}`, 'any day after 3'));
    expect(reply).toMatch(/Women's cut on Monday, May 20 at 3:00 PM with Ava/);
  });

  test('"I want one Saturday morning" wishes for no hour', async () => {
    const { reply } = last(await talk(`a men's cut, I want one on saturday morning, ${DELE}`));
    expect(reply).toMatch(/On Saturday, May 18 there is 9:00 AM/);
  });

  test('"tomorrow" is tomorrow in Toronto, also when it is tomorrow already in London', async () => {
    salon.goTo('2030-05-15T01:30:00Z');
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

  test('a time that somebody else took meanwhile is told as gone, and not offered again', async () => {
    const id = await salon.api.open();
    await salon.api.say(id, `a women's cut with Ava on Wednesday, ${NORA}`);
    expect((await salon.api.say(id, '9 am')).reply).toContain('at 9:00 AM with Ava');
    await booked(2, 'womens-cut', '2030-05-15T13:00:00Z');
    const { reply } = await salon.api.say(id, 'yes');
    expect(reply).toContain('9:00 AM on Wednesday, May 15 is not free.');
    expect(reply.replace('9:00 AM on Wednesday, May 15 is not free.', '')).not.toContain('9:00 AM');
    expect((await salon.api.say(id, '11 am')).reply).toContain('at 11:00 AM with Ava');
  });

  test('who is new is put down after a yes, and known from then on', async () => {
    const [asked, welcome] = await talk(
      `pedicure on Thursday at 11. My name is Ann Lee, 905 555 0177`,
      'yes please',
    );
    expect(asked?.reply).toContain(
      'I do not find Ann Lee under 905 555 0177 in our book. Are you new here: shall I put you down?',
    );
    expect(welcome && tools(welcome)).toContain('register_customer ok');
    expect(welcome?.reply).toContain('Welcome to Glow Bar, Ann.');
    const again = last(await talk(`I want a manicure on Saturday at noon, Ann Lee, 905 555 0177`));
    expect(again.reply).toContain('Thank you, Ann.');
  });

  test('nobody is told which numbers are in the book, or put down without a yes', async () => {
    const [taken, unclear, no] = await talk(
      `pedicure on Thursday at 11. My name is Ann Lee, 416 555 0101`,
      'maybe',
      'no',
    );
    const [free] = await talk(`pedicure on Thursday at 11. My name is Ann Lee, 905 555 0166`);
    expect(taken?.reply.replace('416 555 0101', '905 555 0166')).toBe(free?.reply);
    expect(unclear?.reply).toContain('Please say yes if you are new here');
    expect(unclear && tools(unclear)).toEqual([]);
    expect(no && tools(no)).toEqual([]);
    expect(no?.reply).toMatch(/give me both again.*4 more tries.*phone number\?/s);
  });

  test('who is not new, or puts the number right, is looked for again', async () => {
    const [, no, , found] = await talk(
      'pedicure on Thursday at 11. My name is Nora Whitfield, 905 555 0165',
      'no, I have been here before',
      '416 555 0101',
      'Nora Whitfield',
    );
    expect(no?.reply).toContain('What is your phone number?');
    expect(found?.reply).toContain('Thank you, Nora.');
    for (const right of ['no, my number is 416 555 0101', "sorry, it's 416 555 0101", '416 555 0101']) {
      const put = last(await talk('pedicure on Thursday at 11, Nora Whitfield, 905 555 0165', right));
      expect(put.reply, right).toContain('Thank you, Nora.');
    }
  });

  test('the same details twice bring the offer of a person', async () => {
    const wrong = ['905 555 0164', 'Nora Whitfield'];
    const offer = last(
      await talk('pedicure on Thursday at 11, Nora Whitfield, 905 555 0164', 'no', ...wrong),
    );
    expect(offer.reply).toContain('the same details as before');
    expect(offer.reply).toContain('Shall I get a colleague to help you?');
  });

  test("who says yes under somebody else's number is told no more than that, and offered a person", async () => {
    const [, refused, person] = await talk(
      'pedicure on Thursday at 11. My name is Ann Lee, 416 555 0101',
      'yes',
      'yes',
    );
    expect(refused?.reply).toMatch(/That number cannot be used for a new customer.*Shall I get a colleague/s);
    expect(person).toMatchObject({ status: 'waiting', handoffs: [{ from: 'booking', to: 'person' }] });
  });

  test('what was asked about is what is booked then, without being named again', async () => {
    const [price, offer] = await talk(
      `can I have the blow-dry for 30? ${NORA}`,
      'ok, book it for Thursday at 2 pm with Ava',
    );
    expect(price?.reply).toContain('the same for everybody');
    expect(offer?.reply).toContain('Blow-dry on Thursday, May 16 at 2:00 PM with Ava');
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
    const conversation = await salon.api.open();
    await salon.api.say(conversation, `I would like to book an appointment for ${name.toLowerCase()}`);
    const { toolCalls } = await salon.api.json<{ toolCalls: { name: string; arguments: string }[] }>(
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

describe('two customers at once', () => {
  test('who both say yes to the last place: one gets it, the other is told and offered what is left', async () => {
    const [one, two] = [await salon.api.open(), await salon.api.open()];
    await salon.api.say(one, `a women's cut with Ava on Wednesday at 10, ${NORA}`);
    await salon.api.say(two, `a women's cut with Ava on Wednesday at 10, ${DELE}`);
    const answers = await Promise.all([salon.api.say(one, 'yes'), salon.api.say(two, 'yes')]);
    expect(answers.flatMap(tools).toSorted()).toEqual([
      ...['book_appointment ok', 'book_appointment refused', 'find_free_times ok'],
    ]);
    const loser = answers.findIndex((answer) => tools(answer).includes('book_appointment refused'));
    expect(answers[loser]?.reply).toMatch(
      /10:00 AM on Wednesday, May 15 is not free\. Free that day: 9:00 AM with Ava/,
    );
    const id = [one, two][loser] ?? '';
    await salon.api.say(id, '11');
    expect((await salon.api.say(id, 'yes')).reply).toContain(
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

describe('opening hours', () => {
  test('are those of the tables: of the week, of a day, and of a day that is closed', async () => {
    const reply = async (words: string) => last(await talk(words)).reply;
    expect(await reply('what are your opening hours')).toMatch(
      /^We are open now\. Our hours are Monday to Wednesday 9 AM to 7 PM, Thursday 9 AM to 8 PM, .*Sunday 10 AM to 5 PM\./,
    );
    expect(await reply('are you open on Sunday')).toMatch(/^On Sunday, May 19 we are open 10 AM to 5 PM\./);
    await sql(`insert into closures values ('2030-05-19', 'Staff Day')`);
    await sql(`update opening_hours set closes = '15:00' where weekday = 6`);
    salon.goTo('2030-05-13T13:02:00Z');
    expect(await reply('are you open on Sunday')).toMatch(/^We are closed on Sunday, May 19 \(Staff Day\)\./);
    expect(await reply('are you open on staff day')).toMatch(
      /^We are closed on Sunday, May 19 \(Staff Day\)\./,
    );
    expect(await reply('are you open on Saturday')).toMatch(
      /^On Saturday, May 18 we are open 9 AM to 3 PM\./,
    );
    salon.goTo('2030-05-14T02:00:00Z');
    expect(await reply('what are your opening hours')).toMatch(
      /^We are closed now, and open again tomorrow at 9:00 AM/,
    );
    salon.goTo('2030-05-19T16:00:00Z');
    const closed = await reply('what are your opening hours');
    expect(closed).toMatch(/^We are closed now \(Staff Day\), and open again tomorrow at 9:00 AM/);
    expect(closed).not.toContain('May 19');
    await sql(`delete from closures where day = '2030-05-19'`);
    await sql(`update opening_hours set closes = '18:00' where weekday = 6`);
  });

  test('decide what who asks for a person is told', async () => {
    salon.goTo('2030-05-15T02:00:00Z');
    const { reply } = last(await talk('can I talk to a real person please'));
    expect(reply).toContain('we are there again tomorrow at 9:00 AM');
    expect(reply).not.toContain('I have asked');
  });
});
