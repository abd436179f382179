import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../../contracts/edge.ts';
import { defineAgent } from '../../../desk/define-agent.ts';
import { defineDesk } from '../../../desk/define-desk.ts';
import { defineEdge } from '../../../desk/define-edge.ts';
import { defineFact } from '../../../desk/define-fact.ts';
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
let read: string[] = [];
/** A Monday. */
const NOW = new Date('2026-11-23T09:00:00Z');

beforeEach(() => {
  read = [];
});

const member = defineFact('member', z.object({ name: z.string() }));
const card = slot.id({ name: 'card', pattern: /\bM-\d{3}\b/i, ask: 'What is the number of your card?' });
const days = slot.period({ name: 'days', past: true, ask: 'Which days?' });
const hall = slot.choice({
  name: 'hall',
  ask: 'Which hall?',
  options: [
    { value: 'north', words: [] },
    { value: 'south', words: [] },
  ],
});

const findMember = defineTool({
  name: 'find_member',
  description: 'Finds a member.',
  effect: 'read',
  parameters: z.object({ number: z.string() }),
  execute({ number }, { recordFact }) {
    read.push(`member ${number}`);
    recordFact('member', { name: 'Ann' });
    return { name: 'Ann' };
  },
});

const countVisits = defineTool({
  name: 'count_visits',
  description: 'Counts visits.',
  effect: 'read',
  parameters: z.object({ days: z.string(), hall: z.string().optional() }),
  execute({ days: period, hall: one }) {
    read.push(`${period} ${one ?? 'all'}`);
    return { visits: 3 };
  },
});

const visits = flow(
  {
    title: 'your visits',
    examples: ['how often was I here', 'how many visits did I make', 'count my visits'],
  },
  function* (c) {
    const [period, where] = [yield* c.ask(days), c.said(hall)];
    if (!c.fact(member)) yield* c.call(findMember, { number: yield* c.ask(card) });
    const counted = yield* c.call(countVisits, { days: period, hall: where });
    return c.say(`${counted.visits} visits in ${period}.`);
  },
);

const lost = flow(
  {
    title: 'something you lost',
    examples: ['I lost my jacket', 'I left my bag in the hall', 'lost property'],
  },
  function* (c) {
    yield* c.say('What is found is kept for a week.');
    if (yield* c.confirm('Shall I ask the caretaker?'))
      yield* c.person('Something was lost.', 'A jacket, perhaps.');
    return c.say('All right.');
  },
);

const showers = flow(
  {
    title: 'the showers',
    examples: ['the showers are cold', 'there is no warm water', 'why was the shower cold'],
  },
  function* (c) {
    const { visits: times } = yield* c.call(countVisits, { days: c.said(days) ?? 'any' });
    yield* c.say(`On ${c.said(days) ?? 'any day'} it was cold ${times} times.`);
    yield* c.say('The boiler is too small: it serves two halls.');
    if (yield* c.confirm('Shall I ask the caretaker to look?'))
      return yield* c.person('Cold showers.', 'The boiler.');
    return c.say('Then not.');
  },
);

const parking = flow(
  { title: 'parking', examples: ['where can I park', 'do you have parking', 'is there parking here'] },
  // biome-ignore lint/correctness/useYield: it has an answer and asks nothing.
  function* (c) {
    return c.say('Cars stand behind the house.');
  },
);

/** A customer of a gym. */
async function customer() {
  const front = defineAgent({
    id: 'front',
    name: 'Front desk',
    handoffDescription: 'Visits and what was lost.',
    instructions: '-',
    tools: [findMember, countVisits],
    flows: [visits, lost, showers, parking],
    edges: [defineEdge({ to: PERSON, payload: z.object({ reason: z.string(), summary: z.string() }) })],
  });
  const desk = defineDesk({ id: 'gym', name: 'Gym', entry: 'front', agents: [front] });
  const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const board = testSwitchboard({
    desk,
    models,
    pool: pool(),
    clock: { now: () => NOW },
    ids: { next: (kind) => `${kind}_${crypto.randomUUID()}` },
    onDefect: (thrown) => {
      throw thrown;
    },
  });
  const { id } = await board.open({ line: 'chat' });
  return async (...lines: string[]) => {
    let result = (await runTurn(board, id, lines[0] ?? '')).result;
    for (const line of lines.slice(1)) result = (await runTurn(board, id, line)).result;
    return result;
  };
}

describe('a follow-up', () => {
  test('goes through the flow once more with what it puts in place of the old', async () => {
    const says = await customer();
    await says('how often was I here in May? M-101');
    await says('and in june?', 'and the month before that?', 'and in the north hall?');
    expect(read).toEqual([
      'member M-101',
      '2026-05-01/2026-05-31 all',
      '2026-06-01/2026-06-30 all',
      '2026-05-01/2026-05-31 all',
      '2026-05-01/2026-05-31 north',
    ]);
  });
});

describe('what is only looked for', () => {
  test('is put right like what was asked for', async () => {
    const says = await customer();
    await says('how often was I in the north hall', 'no, the south hall', 'in May', 'M-101');
    expect(read.at(-1)).toBe('2026-05-01/2026-05-31 south');
  });
});

describe('a fact that another flow has found out', () => {
  test('is not asked for where nothing was done yet', async () => {
    const says = await customer();
    await says('how many visits did I make in May');
    await says('where can I park', 'how often was I here in June, M-101');
    const { reply } = await says('count my visits in April');
    expect(reply).not.toContain('card');
    expect(read.filter((line) => line.startsWith('member'))).toEqual(['member M-101']);
  });
});

describe('the offer of a person', () => {
  test('brings one, who reads the finding first', async () => {
    const says = await customer();
    await says('I lost my jacket');
    const { handoffs } = await says('yes');
    expect(handoffs).toMatchObject([{ to: PERSON, reason: 'Something was lost.' }]);
  });

  test('is not made once one was asked for', async () => {
    const says = await customer();
    await says('I lost my jacket', 'yes', 'where can I park');
    const { reply } = await says('I left my bag in the hall');
    expect(reply).toContain('A person has been asked already');
    expect(reply).not.toContain('Shall I ask');
  });

  test('is dropped when the customer asks something else instead', async () => {
    const says = await customer();
    await says('I lost my jacket');
    const { reply } = await says('where can I park my car?');
    expect(reply).toContain('behind the house');
    expect(reply).not.toContain('caretaker');
  });
});

describe('at the offer of a person', () => {
  test.each(['so whats the reason for that', 'why is that?', 'how come'])(
    '"%s" has the reason said again',
    async (why) => {
      const says = await customer();
      await says('the showers are cold');
      expect((await says(why)).reply).toContain(
        'The boiler is too small: it serves two halls. Shall I ask the caretaker to look?',
      );
    },
  );

  test('"and the day before?" looks at that day', async () => {
    const says = await customer();
    await says('the showers were cold yesterday');
    await says('and the day before?');
    expect(read).toStrictEqual(['2026-11-22/2026-11-22 all', '2026-11-21/2026-11-21 all']);
  });

  test.each(['that would be lovely', 'lovely, thanks', 'sounds great'])('"%s" is a yes', async (yes) => {
    const says = await customer();
    expect((await says('the showers are cold', yes)).reply).toMatch(/asked a person/);
  });

  test.each(['nah forget it, takes too long', 'leave it for today thx', 'ok never mind that'])(
    '"%s" is a no',
    async (no) => {
      const says = await customer();
      expect((await says('the showers are cold', no)).reply).toMatch(/^Then not\./);
    },
  );

  test('"yes same day" is no other wish', async () => {
    const says = await customer();
    expect((await says('the showers are cold', 'yes same visits')).reply).not.toMatch(/Which days/);
  });

  test.each(['because it was cold again', 'because I lost so much time in the hall'])(
    '"%s" is no wish',
    async (reason) => {
      const says = await customer();
      expect((await says('the showers are cold', reason)).reply).toMatch(
        /^Whoever helps you will read that, too\. Shall I ask the caretaker/,
      );
    },
  );
});

describe('what a flow asks for later', () => {
  test('is kept where it is said as a follow-up before', async () => {
    const says = await customer();
    await says('the showers are cold');
    await says('no');
    await says('how often was I here', 'and in June');
    await says('M-101');
    expect(read.at(-1)).toBe('2026-06-01/2026-06-30 all');
  });
});

describe('a question whether it was done', () => {
  test.each(['did you count them?', 'is it done?', 'was that saved'])(
    '"%s" has told again what was',
    async (question) => {
      const says = await customer();
      await says('how often was I here in May? M-101', 'yes');
      expect((await says(question)).reply).toContain('3 visits in 2026-05-01');
    },
  );
});

describe('a follow-up that begins with "for"', () => {
  test('is one', async () => {
    const says = await customer();
    await says('how often was I here in May? M-101', 'for the month of June');
    expect(read.at(-1)).toBe('2026-06-01/2026-06-30 all');
  });
});

describe('a service that is named by its title', () => {
  test('is begun in place of the offer of a person', async () => {
    const says = await customer();
    expect((await says('the showers are cold', 'visits')).reply).toMatch(/^Which days\?/);
  });
});
