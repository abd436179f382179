import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../../contracts/edge.ts';
import { ToolRefusal } from '../../../contracts/errors.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { flow } from '../../../desk/define-flow.ts';
import { slot } from '../../../desk/define-script.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { decideRoute } from '../../../routing/decide.ts';
import { trainClassifier } from '../../../routing/train.ts';
import { trainTurns } from '../../../routing/train-turns.ts';
import { freshPool } from '../../../testing/fresh-pool.ts';
import { runTurn, testSwitchboard } from '../../../testing/test-switchboard.ts';
import { understand } from '../../../understanding/understanding.ts';
import { floor } from '../floor.ts';

const pool = freshPool();
/** A Monday. */
const NOW = new Date('2026-11-23T09:00:00Z');
let done: string[] = [];
let owes = false;
let count = 0;

beforeEach(() => {
  done = [];
  owes = false;
});

const dish = slot.choice({
  name: 'dish',
  ask: 'What shall it be?',
  oneByOne: true,
  options: [
    { value: 'soup', words: ['soup'] },
    { value: 'cake', words: ['birthday cake', 'cake'] },
    { value: 'bread', words: ['bread', 'loaf'] },
  ],
});
const day = slot.date({ name: 'day', ask: 'For which day?' });
const phone = slot.phone({ name: 'phone', ask: 'What is your number?' });
const buyer = slot.name({ name: 'buyer', ask: 'What is your name?' });

const order = defineTool({
  name: 'order',
  description: 'Orders something.',
  effect: 'write',
  parameters: z.object({ dish: z.string(), day: z.string() }),
  consent: (input) => `Shall I order ${input.dish} for ${input.day}?`,
  execute(input) {
    done.push(`${input.dish} ${input.day}`);
    return { reference: 'O-1', minutes: 90 };
  },
});

const check = defineTool({
  name: 'check',
  description: 'Whether the customer may order.',
  effect: 'read',
  parameters: z.object({ phone: z.string(), name: z.string() }),
  execute() {
    if (owes) throw new ToolRefusal('A bill is open.', 'bill-open');
    return { ok: true };
  },
});

const pay = defineTool({
  name: 'pay',
  description: 'Settles a bill.',
  effect: 'write',
  parameters: z.object({}),
  consent: { none: 'A test.' },
  execute() {
    owes = false;
    return {};
  },
});

const toTill = defineEdge({ to: 'till', payload: z.object({ reason: z.string() }) });
const toPerson = defineEdge({ to: PERSON, payload: z.object({ reason: z.string() }) });

const ordering = flow(
  {
    title: 'an order',
    examples: ['I want to order something', 'order a cake', 'bake a loaf for me', 'some soup please'],
  },
  function* (c) {
    const what = yield* c.ask(dish);
    const who = { phone: yield* c.ask(phone), name: yield* c.ask(buyer) };
    const may = yield* c.attempt(check, who, ['bill-open']);
    if (!may.ok) {
      if (!(yield* c.confirm(`${may.reason} Shall we settle it?`))) return c.say('Then not.');
      return yield* c.handOff(toTill, { reason: 'Wants to settle a bill.' }, { back: true });
    }
    const { reference } = yield* c.call(order, { dish: what, day: yield* c.ask(day) });
    return c.say(`Ordered: ${reference}.`);
  },
);
const settling = flow(
  { title: 'a bill', examples: ['pay my bill', 'settle a bill', 'what do I owe'] },
  function* (c) {
    yield* c.call(pay, {});
    return c.say('It is settled.');
  },
);

const desk = defineDesk({
  id: 'kitchen',
  name: 'Kitchen',
  entry: 'counter',
  agents: [
    defineAgent({
      id: 'counter',
      name: 'Counter',
      handoffDescription: 'Orders.',
      instructions: '-',
      tools: [order, check],
      edges: [toTill, toPerson],
      flows: [ordering],
    }),
    defineAgent({
      id: 'till',
      name: 'Till',
      handoffDescription: 'Bills.',
      instructions: '-',
      tools: [pay],
      edges: [defineEdge({ to: 'counter' }), toPerson],
      flows: [settling],
    }),
  ],
});

async function customer() {
  const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const prefix = ++count;
  let ids = 0;
  const board = testSwitchboard({
    desk,
    models,
    pool: pool(),
    clock: { now: () => NOW },
    ids: { next: (kind) => `${kind}_${prefix}_${++ids}` },
  });
  const { id } = await board.open({ line: 'chat' });
  return async (text: string) => (await runTurn(board, id, text)).result.reply;
}

const NUMBER = 'Ann Lee, 416 555 0170';

describe('nothing that was said is lost', () => {
  test('of two things that are wanted the first comes first, and the other one after it with the same day', async () => {
    const says = await customer();
    expect(await says(`order a cake and a loaf for Friday please. ${NUMBER}`)).toContain(
      'order cake for 2026-11-27?',
    );
    expect(await says('yes')).toContain('Ordered: O-1. You also asked for loaf. Shall we go on with that?');
    expect(await says('yes please')).toContain('order bread for 2026-11-27?');
    await says('yes');
    expect(done).toEqual(['cake 2026-11-27', 'bread 2026-11-27']);
  });

  test('what stands at the end of a long story counts as well', async () => {
    const says = await customer();
    await says('I want to order something');
    const story = 'The box we had before was fine, and the ribbon was nice too. '.repeat(8);
    expect(await says(`${story} A cake for Friday, then. ${NUMBER}`)).toContain('order cake for 2026-11-27?');
  });

  test('one of two things is asked for', async () => {
    const says = await customer();
    expect(await says('order a cake or a loaf')).toContain('What shall it be?');
  });

  test('a flow that a colleague has to clear the way for goes on with all that was said', async () => {
    owes = true;
    const says = await customer();
    expect(await says(`order a cake for Friday. ${NUMBER}`)).toContain('A bill is open. Shall we settle it?');
    expect(await says('yes')).toContain('It is settled. Shall we go on with your order?');
    expect(await says('yes')).toContain('order cake for 2026-11-27?');
  });

  test('a name in small letters, said to the question for a number, is the name', async () => {
    const says = await customer();
    await says('order a cake for Friday');
    await says('ann lee');
    expect(await says('416 555 0170')).toContain('order cake for 2026-11-27?');
  });

  test('a flow that was given up is taken up with what was said in it', async () => {
    const says = await customer();
    expect(await says('order a cake for Friday')).toContain('What is your number?');
    expect(await says('forget it')).toContain('dropped');
    expect(await says('I want to order something')).toContain('What is your number?');
    expect(await says(NUMBER)).toContain('order cake for 2026-11-27?');
  });

  test('a name that was given with a number before the wish is the name', async () => {
    const says = await customer();
    await says(`what do I owe? ${NUMBER}`);
    expect(await says('order a cake for Friday')).toContain('order cake for 2026-11-27?');
  });

  test('days are counted from the one spoken of', async () => {
    const says = await customer();
    await says(`order a cake for Friday. ${NUMBER}`);
    expect(await says('what about a day later?')).toContain('order cake for 2026-11-28?');
    expect(await says('no, a week later')).toContain('order cake for 2026-12-05?');
  });

  test('how long it takes is said in words, and of another one nothing is', async () => {
    const says = await customer();
    await says(`order a cake for Friday. ${NUMBER}`);
    await says('yes');
    expect(await says('how long does it take?')).toContain('It takes 1 hour 30 minutes.');
    expect(await says('and what was the reference of the other one?')).not.toContain('O-1');
  });

  test('after two turns without an answer a person is offered, and a plain yes is one to that', async () => {
    const says = await customer();
    expect(await says('I want to order something')).toContain('What shall it be?');
    await says('hmpf glorp');
    expect(await says('glorp hmpf')).toContain(
      'What shall it be? You can say "soup", "birthday cake" or "bread". Or shall I get a person',
    );
    expect(await says('yes')).toContain('asked a person');
  });

  test('small words alone change no subject', async () => {
    const says = await customer();
    await says('I want to order something');
    expect(await says('she really did')).toContain('What shall it be?');
  });

  test('of what is wished for and what is there already the wish counts', () => {
    const values = understand('my soup is fine and now I would love a cake', {
      now: NOW,
      timeZone: 'UTC',
      slots: [{ name: 'dish', format: { ...dish.format, oneByOne: false } as never }],
    }).values;
    expect(values).toEqual([]);
    const wished = understand('it is soup and I would love cake', {
      now: NOW,
      timeZone: 'UTC',
      slots: [{ name: 'dish', format: { ...dish.format, oneByOne: false } as never }],
    }).values;
    expect(wished).toMatchObject([{ kind: 'choice', value: 'cake' }]);
  });
});
