import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '../../contracts/hours.ts';
import { text } from '../testing/open-desk.ts';
import { dataOf } from '../testing/people.ts';
import { type PeopleOptions, peopleBench, toPerson } from '../testing/people-bench.ts';

const { open } = peopleBench();
const MINUTE = 60_000;
/** The tests begin on Monday, March 2, 2026 at 9:00 UTC. */
const day = [{ from: '08:00', to: '17:00' }];
const week = { 1: day, 2: day, 3: day };

/** What a customer is told who asks for a person. */
async function asked(hours: NonNullable<PeopleOptions['people']>['hours']) {
  const bench = await open([[toPerson], text('Meanwhile I am here.')], { people: { hours } });
  const { reply } = await bench.say('a manager');
  return { ...bench, reply };
}

describe('hours as data decide what is promised', () => {
  test('a person is announced while they are there', async () => {
    const { reply, model, id, switchboard } = await asked({ week });
    expect(reply).toContain('I get somebody.');
    expect(model.lastCall?.request.systemInstructions).toMatch(
      /Opening hours: Monday to Wednesday 8 AM to 5 PM \(UTC\)\. It is open now, until 5:00 PM UTC\./,
    );
    expect(await dataOf(switchboard, id, 'deadline-set')).toHaveLength(1);
  });

  test('on a closed date nobody is, and the customer is told when they are again', async () => {
    const closed = [{ date: '2026-03-02', reason: 'a holiday' }];
    const { reply, model, id, switchboard } = await asked({ week, closed });
    expect(reply).not.toContain('I get somebody.');
    expect(reply).toContain('we are there again tomorrow at 8:00 AM UTC');
    expect(model.lastCall?.request.systemInstructions).toMatch(
      /Closed on Monday, March 2 \(a holiday\)\. It is closed now, open again tomorrow at 8:00 AM UTC\./,
    );
    expect(await dataOf(switchboard, id, 'callback-promised')).toMatchObject([
      { at: '2026-03-03T08:00:00.000Z' },
    ]);
  });

  test('also for who is left without an answer: nobody is said to have been asked who is not there', async () => {
    const closed = [{ date: '2026-03-02' }];
    const { say } = await open([], { people: { hours: { week, closed } } });
    const { reply, outcome } = await say('hello');
    expect(outcome).toBe('failed');
    expect(reply).toMatch(/^I am sorry, I could not finish this\.\s+Nobody of our team is there right now/);
    expect(reply).not.toContain('I have asked a colleague');
  });

  test('also while a request waits: who has gone home is not asked further', async () => {
    const rungs = [
      { name: 'team', withinMs: 10 * 60 * MINUTE },
      { name: 'lead', withinMs: MINUTE },
    ];
    const { id, say, clock, switchboard } = await open([[toPerson], text('Yes.')], {
      people: { hours: { week }, rungs },
    });
    await say('a manager');
    clock.forward(10 * 60 * MINUTE);
    await switchboard.tick();
    expect(await dataOf(switchboard, id, 'request-escalated')).toEqual([]);
    expect(await dataOf(switchboard, id, 'callback-promised')).toMatchObject([
      { at: '2026-03-03T08:00:00.000Z' },
    ]);
  });
});

describe('hours that are read from the database', () => {
  test('are those it has: what is entered counts within a minute', async () => {
    let closes = '17:00';
    const { say, clock, model } = await open([text('One.'), text('Two.'), text('Three.')], {
      people: {
        hours: async ({ database }): Promise<OpeningHours> => {
          const [row] = await database.query<{ to: string }>('select $1::text as to', [closes]);
          return { week: { 1: [{ from: '08:00', to: row?.to ?? '' }] } };
        },
      },
    });
    const told = () => model.lastCall?.request.systemInstructions;
    await say('hello');
    expect(told()).toContain('until 5:00 PM');
    closes = '12:00';
    await say('hello again');
    expect(told()).toContain('until 5:00 PM');
    clock.forward(MINUTE);
    await say('and again');
    expect(told()).toContain('until 12:00 PM');
  });

  test.each([
    [
      'throws',
      () => {
        throw new RangeError('no table');
      },
    ],
    ['reads what can not be', () => ({ timeZone: 'Mars/Olympus', week }) as OpeningHours],
  ])('and where that %s, a customer loses no person to it', async (_how, hours) => {
    const { reply } = await asked(hours);
    expect(reply).toContain('I get somebody.');
  });
});
