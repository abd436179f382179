import { describe, expect, test } from 'vitest';
import { defineAgent } from '../../desk/define-agent.ts';
import { type DeskOptions, defineDesk } from '../../desk/define-desk.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { deskBench, text } from '../testing/open-desk.ts';

const conversations = deskBench();

async function open(...options: Parameters<typeof conversations.open>) {
  const bench = await conversations.open(...options);
  return { ...bench, say: async (words: string) => (await bench.say(words)).result };
}

const FIRE = 'The kitchen is on fire!';

type Agents = readonly [ReturnType<typeof front>];
const front = () =>
  defineAgent({ id: 'front', name: 'Front', handoffDescription: 'Meets everyone.', instructions: 'Help.' });

const deskWith = (more: Partial<DeskOptions<Agents>> = {}) =>
  defineDesk({ id: 'test', name: 'Test', entry: 'front', agents: [front()], ...more });

test('no model is asked about a danger: the desk answers, marks the conversation and asks for a person', async () => {
  const bench = await open([text('never asked')], { desk: deskWith({ danger: { country: 'DE' } }) });
  const result = await bench.say(FIRE);
  expect(result.reply).toMatch(/call 112 from outside/);
  expect(result).toMatchObject({ status: 'waiting', models: [], handoffs: [{ to: 'person' }] });
  expect(bench.model.calls).toHaveLength(0);
  const events = await bench.switchboard.events(bench.id, 0, 100);
  expect(events.map(({ type }) => type)).toEqual([
    ...['conversation-opened', 'customer-said', 'danger-found', 'agent-said', 'person-requested'],
    ...['deadline-set', 'turn-finished'],
  ]);
  expect((await bench.switchboard.view(bench.id)).state.danger).toMatchObject({ category: 'fire', turn: 1 });
});

test('without a country the words name the numbers of several', async () => {
  const bench = await open([], { desk: deskWith() });
  expect((await bench.say(FIRE)).reply).toContain('911 in North America, 112 in Europe');
});

test('who has done what they were told is not told again, unless there is more', async () => {
  const bench = await open([text('Good. Stay outside.'), text('Noted.')], { desk: deskWith() });
  expect((await bench.say(FIRE)).reply).toMatch(/from outside/);
  expect((await bench.say('the fire brigade is here, everybody is outside, the kitchen burns')).reply).toBe(
    'Good. Stay outside.',
  );
  expect(
    (await bench.say('we called them but the kitchen is on fire and one is still inside')).reply,
  ).toMatch(/from outside/);
  expect((await bench.say('I called them, and my colleague is not breathing')).reply).toMatch(
    /breathing|CPR|911/,
  );
});

test("the desk's own words are said instead", async () => {
  const bench = await open([], { desk: deskWith({ danger: { words: { fire: 'Leave. Gate B.' } } }) });
  expect((await bench.say(FIRE)).reply).toMatch(/^Leave\. Gate B\. I have asked a colleague/);
});

describe('where nobody is there', () => {
  const closed = deskWith({ person: { isOpen: () => false } });

  test('no colleague is promised and no number asked for: who is safe may leave one, and is then called back', async () => {
    const bench = await open([text('I am here.')], { desk: closed });
    const { reply } = await bench.say(FIRE);
    expect(reply).toMatch(/outside.*Nobody of our team is here right now: please do not wait for us\./s);
    expect(reply).toContain('Once you are safe');
    expect(reply).not.toMatch(/\?|I have asked a colleague/);
    expect((await bench.say('we are out. 416 555 0100')).reply).toMatch(
      /^Nobody of our team is here right now.* A colleague will get back to you at 416 555 0100/,
    );
  });

  test('who can be reached is told where, in their language, and nothing is asked', async () => {
    const bench = await open([], { desk: closed });
    const metadata = { from: '+34915550100', direction: 'inbound' };
    const { id } = await bench.switchboard.open({ line: 'phone', metadata });
    const { reply } = (await runTurn(bench.switchboard, id, 'mi marido no respira, ayuda')).result;
    expect(reply).toMatch(/^Parece una emergencia.*no nos espere\. Un compañero .* a \+34915550100/s);
    expect(reply).not.toContain('?');
  });
});

test('a desk that says why does not watch', async () => {
  const desk = deskWith({ danger: { watch: false, reason: 'Only machines write here.' } });
  const bench = await open([text('Noted.')], { desk });
  expect(await bench.say(FIRE)).toMatchObject({ reply: 'Noted.', status: 'open' });
});

test('the next message is answered by the model, which reads what happened', async () => {
  const bench = await open([text('I am here.')], { desk: deskWith() });
  await bench.say(FIRE);
  expect((await bench.say('We are all out.')).reply).toBe('I am here.');
  const read = JSON.stringify(bench.model.lastCall?.request.input);
  expect(read).toContain(FIRE);
  expect(read).toContain('sounds like an emergency');
});

test('who is with a person is told as well, and the mark is there for the person', async () => {
  const bench = await open([text('Sure.')], { desk: deskWith() });
  await bench.say('hello');
  await bench.say(FIRE);
  const { inbox } = bench.switchboard;
  await inbox.claim(bench.id, { by: 'Ines' });
  const result = await bench.say('my husband is not breathing');
  expect(result).toMatchObject({ outcome: 'with-person', status: 'with-person' });
  expect(result.reply).toContain('This sounds like an emergency.');
  expect((await bench.switchboard.view(bench.id)).state.danger?.category).toBe('medical');
});

test('guards judge the words for the models that read of them later, after the customer was told', async () => {
  const hush = defineGuard({
    name: 'hush',
    input: (words) =>
      words.includes('kitchen') ? { verdict: 'replace', reason: 'x', text: 'A fire.' } : { verdict: 'allow' },
  });
  const bench = await open([text('I am here.')], { desk: deskWith({ guards: [hush] }) });
  await bench.say(FIRE);
  await bench.say('out');
  const read = JSON.stringify(bench.model.lastCall?.request.input);
  expect(read).toContain('A fire.');
  expect(read).not.toContain('kitchen');
});

test('a country nobody knows, words that say nothing and no reason are told when the desk is defined', () => {
  const defining = (danger: object) => () => deskWith({ danger });
  expect(defining({ country: 'XX' })).toThrow(/danger.country "XX" is not known/);
  expect(defining({ words: { fire: ' ' } })).toThrow(/danger.words.fire says nothing/);
  expect(defining({ words: { flood: 'Swim.' } })).toThrow(/danger.words has "flood"/);
  expect(defining({ watch: false, reason: '' })).toThrow(/danger.reason/);
});
