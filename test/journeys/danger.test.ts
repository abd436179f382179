import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLineBench } from '../../packs/after-hours/testing/line-bench.ts';
import { salonDesk } from '../support/salon-desk.ts';
import { supportDesk } from '../support/support-desk.ts';

const salon = salonDesk();
let desk: Awaited<ReturnType<typeof supportDesk>>;
let night: Awaited<ReturnType<typeof openLineBench>>;

beforeAll(async () => {
  desk = await supportDesk();
  night = await openLineBench();
});

afterAll(async () => {
  await desk.close();
  await night.close();
});

const wishes = (id: string) => desk.api.json<object>(`/v1/conversations/${id}`);

test('who wants to die is told whom to call in the middle of a form, and a person is asked', async () => {
  const id = await desk.api.open();
  await desk.api.say(id, 'I was charged twice for May');
  const said = await desk.api.say(id, 'I want to kill myself');
  expect(said.reply).toMatch(/You are not alone.*988 \(Suicide & Crisis Lifeline\).*911/);
  expect(said.reply).toContain('I have asked a colleague to join us here.');
  expect(said).toMatchObject({ status: 'waiting', outcome: 'replied', toolCalls: [] });
  expect(await wishes(id)).toMatchObject({
    danger: { category: 'self-harm', turn: 2 },
    person: { reason: 'danger: self-harm' },
  });
  const { conversations } = await desk.api.json<{ conversations: object[] }>('/v1/inbox');
  expect(conversations).toContainEqual(
    expect.objectContaining({ id, danger: expect.objectContaining({ category: 'self-harm' }) }),
  );
});

test('who collapsed is met before a router is restarted, and the form does not go on by itself', async () => {
  const id = await desk.api.open();
  await desk.api.say(id, 'my internet is down');
  const said = await desk.api.say(id, 'my husband just collapsed, he is not breathing');
  expect(said.reply).toMatch(/^This sounds like an emergency. Please call 911 now/);
  const next = await desk.api.say(id, 'ok');
  expect(next).toMatchObject({ toolCalls: [], handoffs: [] });
  expect(next.reply).toMatch(/^I am here/);
  const helped = await desk.api.say(id, 'what does enterprise cost for 30 people?');
  expect(helped.reply).toContain('Enterprise $1,650.00 a month');
});

test('a yes after a danger does not count for what was offered before it', async () => {
  const id = await desk.api.open();
  await desk.api.say(id, 'I was charged twice for May');
  const offered = await desk.api.say(id, 'HL-1001, maria.santos@example.com');
  expect(offered.reply).toContain('Shall I refund $180.00 of invoice');
  await desk.api.say(id, 'wait, smoke is coming out of the server rack');
  const yes = await desk.api.say(id, 'yes');
  expect(yes).toMatchObject({ toolCalls: [], handoffs: [], status: 'waiting' });
  expect(yes.reply).toMatch(/^I am here/);
});

test('what a form had asked for fills no form after a danger', async () => {
  const id = await desk.api.open();
  const asked = await desk.api.say(id, 'I was charged twice for May');
  expect(asked.reply).toMatch(/\?$/);
  await desk.api.say(id, 'there is a man with a knife in our office');
  const filled = await desk.api.say(id, 'HL-1001, maria.santos@example.com');
  expect(filled).toMatchObject({ toolCalls: [], handoffs: [], status: 'waiting' });
  expect(filled.reply).toMatch(/^I am here/);
  expect(filled.reply).not.toContain('$180');
});

test("who reacts to a dye at the salon is told the salon's number, and not asked for theirs", async () => {
  const [asked, said] = await salon.talk(
    'I would like a manicure on Thursday afternoon',
    'my face is swelling, i cant breathe well',
  );
  expect(asked?.reply).toBe('What is your phone number?');
  expect(said?.reply).toMatch(/^This sounds like an emergency. Please call 911 now/);
  expect(said?.status).toBe('waiting');
});

test('fire at night is answered before an incident is, and the report can go on afterwards', async () => {
  const conversation = await night.begin();
  await conversation.say('Our web shop is down');
  const reply = await conversation.say('there is smoke coming out of the server rack');
  expect(reply).toMatch(
    /^Please get yourself and everybody else out now.* call the emergency number where you are \(.*999.*\)/,
  );
  const { state } = await conversation.view();
  expect(state).toMatchObject({ status: 'waiting', danger: { category: 'fire' } });
  const after = await conversation.say('Our web shop is down and nobody can work. NL-178, +44 20 7946 0123');
  expect(after).toMatch(
    /^Your incident is INC-\d+: Web hosting, P1\. I am paging Ines Weber, who is first on call/,
  );
  // The danger stays marked, and the person is still asked for it.
  expect((await conversation.view()).state).toMatchObject({
    danger: { category: 'fire' },
    person: { reason: 'danger: fire' },
  });
});

test('in the language of the customer, with the numbers of the desk', async () => {
  const [said] = await desk.api.talk('mi marido no respira, por favor ayuda');
  expect(said?.reply).toMatch(/^Parece una emergencia. Llame ahora al 911 .*He pedido a un compañero/);
});

test.each([
  [
    'मेरे पिताजी साँस नहीं ले रहे हैं, मदद करो',
    /^यह आपात स्थिति लगती है।.* 911 .*सहकर्मी को यहाँ बुलाया है/,
    'ठीक है',
    /^मैं यहीं हूँ/,
  ],
  [
    '我不想活了，今晚就结束一切',
    /^知道您这么难受.*988 \(Suicide & Crisis Lifeline\).*911.*请一位同事来这里/,
    '好的',
    /^我在这里/,
  ],
])('and in Hindi and Mandarin, where the desk serves none: %s', async (text, told, then, here) => {
  const [said, after] = await desk.api.talk(text, then);
  expect(said?.reply).toMatch(told);
  expect(after?.reply).toMatch(here);
  expect(said?.status).toBe('waiting');
});
