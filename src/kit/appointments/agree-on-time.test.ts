import { beforeEach, test } from 'vitest';
import { z } from 'zod';
import { ToolRefusal } from '../../contracts/errors.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { flow } from '../../desk/define-flow.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { floor } from '../../models/floor/floor.ts';
import { decideRoute } from '../../routing/decide.ts';
import { trainClassifier } from '../../routing/train.ts';
import { trainTurns } from '../../routing/train-turns.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { testSwitchboard } from '../../testing/test-switchboard.ts';
import { understand } from '../../understanding/understanding.ts';
import { dialogue, type Line } from '../dialogue.ts';
import { atAgreedTime } from './agree-on-time.ts';
import { type FreeTime, type FreeTimes, toOffer } from './free-times.ts';

const pool = freshPool();
/** A Monday. */
const NOW = new Date('2026-11-23T09:00:00Z');
let free: FreeTime[] = [];
let taken: string[] = [];
let moving = { date: '', time: '' };
let count = 0;

beforeEach(() => {
  taken = [];
  moving = { date: '2026-11-24', time: '10:00' };
  free = ['24', '25', '26'].flatMap((day) =>
    ['09:00', '10:00', '13:00', '14:00', '17:00', '18:00'].map((time) => ({
      date: `2026-11-${day}`,
      time,
      with: time < '13:00' ? 'Ann' : 'Bob',
    })),
  );
});

const find = defineTool({
  name: 'find',
  description: 'Free times.',
  effect: 'read',
  parameters: z.object({
    date: z.string(),
    near: z.string().optional(),
    part: z.string().optional(),
    with: z.string().optional(),
  }),
  execute({ date, near, part, with: who }): FreeTimes {
    if (who === 'Cid') throw new ToolRefusal('Cid is away.', 'not-theirs');
    const fits = (one: FreeTime) => (!who || one.with === who) && (part !== 'evening' || one.time >= '17:00');
    const closed = date < '2026-11-23' ? 'That day is past.' : null;
    return {
      ...toOffer(
        free.filter((one) => one.date >= date && fits(one)),
        { date, near },
      ),
      closed,
    };
  },
});

const take = defineTool({
  name: 'take',
  description: 'Takes a time.',
  effect: 'write',
  parameters: z.object({ date: z.string(), time: z.string(), with: z.string().optional() }),
  consent: ({ date, time, with: who }) => `Shall I book ${date} ${time} with ${who}?`,
  execute({ date, time }) {
    if (taken.includes(time)) {
      free = free.filter((one) => one.time !== time);
      throw new ToolRefusal(`${time} was taken.`, 'not-free');
    }
    return { date };
  },
});

const visit = flow({ title: 'a visit', examples: ['book a visit', 'I want to come by'] }, function* (c) {
  const ended = yield* c.use(
    atAgreedTime(
      {
        what: 'a visit',
        ask: 'Which day?',
        people: ['Ann', 'Bob', 'Cid'],
        waitingList: true,
        search: (one, wish) => one.attempt(find, wish, ['not-theirs']),
      },
      (time) => c.attempt(take, time),
    ),
  );
  if (ended.ok) return c.say(`Booked for ${ended.result.date}.`);
  return c.say('wish' in ended ? `On the list for ${ended.wish.date}.` : ended.reason);
});

const move = flow({ title: 'another time', examples: ['move my visit', 'change the time'] }, function* (c) {
  const ended = yield* c.use(
    atAgreedTime(
      {
        what: 'a visit',
        ask: 'To which day?',
        moving,
        name: 'new_',
        search: (one, wish) => one.attempt(find, wish),
      },
      (time) => c.attempt(take, time),
    ),
  );
  return c.say(ended.ok ? `Moved to ${ended.result.date}.` : 'It stays.');
});

/** Holds a conversation with the desk of a practice. */
function hold(...lines: Line[]) {
  const front = defineAgent({
    id: 'front',
    name: 'Front',
    handoffDescription: 'Visits.',
    instructions: '-',
    tools: [find, take],
    flows: [visit, move],
  });
  const desk = defineDesk({ id: 'practice', name: 'Practice', entry: 'front', agents: [front] });
  const models = [floor({ desk, train: trainClassifier, trainTurns, decide: decideRoute, understand })];
  const prefix = ++count;
  let ids = 0;
  const ids_ = { next: (kind: string) => `${kind}_${prefix}_${++ids}` };
  return dialogue(
    testSwitchboard({ desk, models, pool: pool(), clock: { now: () => NOW }, ids: ids_ }),
    lines,
  );
}

test('a time that is free is taken at once, one that is not brings those nearest to it', async () => {
  await hold(['book a visit tomorrow at 10', 'Shall I book 2026-11-24 10:00 with Ann?'], ['yes', 'Booked']);
  await hold(
    ['book a visit tomorrow at 10:30', '10:30 AM on Tuesday, November 24 is not free; near it there is'],
    ['10 then', '2026-11-24 10:00'],
  );
});

test('who has no day in mind is told what there is', async () => {
  await hold(
    ['book a visit', 'Which day?'],
    ['what do you have?', 'The next times are Tuesday, November 24 at 9:00 AM with Ann'],
    ['the earliest', 'Shall I book 2026-11-24 09:00'],
  );
});

test('a part of the day, another day, a person: each round takes what was said', async () => {
  await hold(
    ['book a visit tomorrow', 'On Tuesday, November 24 there is'],
    ['anything in the evening?', '5:00 PM or 6:00 PM with Bob'],
    ['what about the day after that?', 'On Wednesday, November 25 there is 5:00 PM or 6:00 PM with Bob'],
    ['the second one', 'Shall I book 2026-11-25 18:00 with Bob?'],
  );
});

test('who asks what else there is hears of the next day', async () => {
  await hold(
    ['book a visit tomorrow', 'On Tuesday, November 24 there is'],
    ['what else?', 'On Wednesday, November 25 there is'],
    ['none of those', 'On Thursday, November 26 there is'],
  );
});

test('who can not be had is left out, with the reason', async () => {
  await hold(['book a visit tomorrow with Cid', /Cid is away\.\s+On Tuesday, November 24 there is/]);
});

test('a time that was taken meanwhile is told, and what else there is', async () => {
  taken = ['10:00'];
  await hold(
    ['book a visit tomorrow at 10', '10:00'],
    ['yes', /10:00 was taken\.\s+Which time suits you\?/],
    ['9 then', '2026-11-24 09:00'],
    ['yes', 'Booked'],
  );
});

test('a full day has a waiting list, for who would rather wait', async () => {
  free = free.filter(({ date }) => date !== '2026-11-25');
  await hold(
    ['book a visit on Wednesday', 'nothing free on Wednesday, November 25'],
    ['waiting list please', 'On the list for 2026-11-25.'],
  );
});

test('of the next times on other days one is chosen by its time and whom it is with', async () => {
  free = [
    { date: '2026-11-25', time: '10:00', with: 'Ann' },
    { date: '2026-11-26', time: '13:15', with: 'Bob' },
    { date: '2026-11-27', time: '09:00', with: 'Bob' },
    { date: '2026-11-28', time: '15:30', with: 'Bob' },
  ];
  await hold(
    ['book a visit tomorrow', 'The next times are Wednesday, November 25 at 10:00 AM with Ann'],
    ['1:15 PM with Bob', 'Shall I book 2026-11-26 13:15 with Bob?'],
    ['yes', 'Booked for 2026-11-26'],
  );
});

test('of two days the first is looked at, and the second is no correction of it', async () => {
  await hold(
    ['book a visit', 'Which day?'],
    ['wednesday or thursday, morning is better for me', 'On Wednesday, November 25 there is'],
  );
});

test('words of other things are no wish for other times', async () => {
  await hold(
    ['book a visit', 'Which day?'],
    ['tomorrow, the same day as my wife', 'On Tuesday, November 24 there is 9:00 AM with Ann'],
  );
});

test('"closest to that" is the time nearest to the one that was wished for', async () => {
  await hold(
    ['book a visit tomorrow at 1:30 pm', '1:30 PM on Tuesday, November 24 is not free'],
    ['then whatever is closest to that', 'Shall I book 2026-11-24 13:00 with Bob?'],
  );
});

test('whoever wants what comes first need not choose', async () => {
  await hold(
    ['book a visit', 'Which day?'],
    ['the soonest you have', 'Shall I book 2026-11-24 09:00 with Ann?'],
    ['a bit later', /On Tuesday, November 24 there is .*6:00 PM/],
  );
  await hold(
    ['book a visit', 'Which day?'],
    ['whichever time is first', 'Shall I book 2026-11-24 09:00 with Ann?'],
  );
});

test('who would like somebody, and otherwise anybody, gets both', async () => {
  free = free.filter((one) => one.with === 'Ann');
  await hold(
    ['book a visit', 'Which day?'],
    [
      'tomorrow, with Bob if he is in, otherwise anyone',
      /Bob has nothing free on Tuesday, November 24\.\s+On Tuesday, November 24 there is 9:00 AM or 10:00 AM with Ann/,
    ],
  );
});

test('"the same week" is the week of what is moved', async () => {
  moving = { date: '2026-12-02', time: '10:00' };
  free = free.map((one) => ({ ...one, date: '2026-12-04' }));
  await hold(['move my visit', 'To which day?'], ['the same week, friday', 'On Friday, December 4 there']);
});

test('what is moved is moved by days from where it is, or to another time of its day', async () => {
  await hold(['move my visit', 'To which day?'], ['push it back by a day', 'Wednesday, November 25']);
  await hold(['move my visit to 2 pm', 'Shall I book 2026-11-24 14:00']);
});
