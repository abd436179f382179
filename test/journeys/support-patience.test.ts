import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../support/api.ts';
import { supportDesk } from '../support/support-desk.ts';

// How natural customers talk: as a recognizer writes them down, angry, in a hurry, not knowing.
let desk: Awaited<ReturnType<typeof supportDesk>>;

beforeAll(async () => {
  desk = await supportDesk();
});

afterAll(() => desk.close());

async function talk(...lines: readonly string[]): Promise<Reply> {
  const replies = await desk.api.talk(...lines);
  const last = replies.at(-1);
  if (!last) throw new TypeError('Nothing was said.');
  return last;
}

test('account and proof are understood as a recognizer of speech writes them down', async () => {
  const address = await talk(
    'um i was charged twice in may',
    'sure it is hl one double oh one i think',
    'uh maria dot santos at example dot com is the email',
  );
  expect(address.reply).toMatch(/Thank you, Maria\..*two charges/s);
  const number = await talk(
    'i was charged twice in may',
    'hl 1003',
    'plus one six four seven five five five zero one zero three',
  );
  expect(number.reply).toContain('Thank you, Elin.');
});

test('anger at a question keeps the question, and gets no one who asked for nobody', async () => {
  const first = await talk('book a demo', 'why is this so complicated with you people');
  expect(first).toMatchObject({ owner: 'sales', handoffs: [] });
  expect(first.reply).toMatch(/^I am sorry about that\..*Which day/s);
  const second = await talk('book a demo', 'what a mess!', 'Are you kidding me?');
  expect(second.reply).toMatch(/Which day.*person/s);
  const complaint = await talk('book a demo', 'I want to make a formal complaint about you');
  expect(complaint.reply).toContain('asked a person');
});

test('who is in a hurry is asked on at once, and who has told it before is heard', async () => {
  const hurry = await talk('book a demo', 'make it quick please, my bus is coming');
  expect(hurry.reply).toMatch(/^Sorry, I am as quick as I can be\..*Which day/s);
  const told = await talk(
    'send me your one-pager about pricing',
    'I already told you people: ann@example.com',
  );
  expect(told.reply).toContain('is on its way to ann@example.com');
});

test('who does not know how many people it is for hears the prices all the same', async () => {
  const { reply } = await talk('price for the Business plan please', 'I have no idea');
  expect(reply).toMatch(/Business, \$38\.00 per seat and month/);
});

test('a plan that the seats are too few for is answered with those that fit, and none is offered unasked', async () => {
  const wish = ['please move our Starter account up to Enterprise', 'HL-1008, camille.moreau@example.org'];
  const told = await talk(...wish);
  expect(told.reply).toMatch(
    /Enterprise starts at 25 seats.*2 seats.*Starter for \$28\.00 a month or Team for \$48\.00.*Which one would you like\?$/s,
  );
  expect(told.toolCalls.map(({ name }) => name)).not.toContain('change_plan');
  const offered = await talk(...wish, 'Team then');
  expect(offered.reply).toMatch(/Team for your 2 seats is \$48\.00 .*Shall I change it\?$/s);
});
