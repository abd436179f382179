import { expect, test } from 'vitest';
import { call, text } from '../testing/open-desk.ts';
import { dataOf } from '../testing/people.ts';
import { lastRead, type PeopleOptions, peopleBench, toPerson } from '../testing/people-bench.ts';

const { open } = peopleBench();
const MINUTE = 60_000;

/** A conversation in which a person was asked for; then the customer is verified, which settles it here. */
async function settled(
  isSettled: NonNullable<PeopleOptions['people']>['isSettled'],
  words = 'my account is A-1',
) {
  const steps = [
    [toPerson],
    text('Somebody will come.'),
    [call('verify')],
    text('That is all.'),
    text('Bye.'),
  ];
  const bench = await open(steps, { people: { isSettled } });
  await bench.say('a manager, please');
  await bench.say(words);
  const listed = (await bench.inbox.waiting()).conversations.map(({ id }) => id);
  return { ...bench, isListed: listed.includes(bench.id) };
}

test('a request is taken back when by the facts nobody is needed any more: it leaves the inbox, and nobody is asked further', async () => {
  const { id, isListed, inbox, switchboard, clock, say, model } = await settled(
    ({ account }) => account !== undefined,
  );
  expect(isListed).toBe(false);
  const { state } = await switchboard.view(id);
  expect(state).toMatchObject({ status: 'open', person: null, deadlines: {} });
  expect(await dataOf(switchboard, id, 'request-withdrawn')).toHaveLength(1);
  await expect(inbox.claim(id, { by: 'Ana' })).rejects.toMatchObject({ code: 'not-waiting' });
  clock.forward(60 * MINUTE);
  await switchboard.tick();
  expect((await switchboard.view(id)).state.seq).toBe(state.seq);
  await say('bye');
  expect(lastRead(model)).toContain('not needed any more');
});

test.each([
  ['the rule does not hold', () => false],
  [
    'the rule breaks',
    () => {
      throw new RangeError('no facts');
    },
  ],
])('a request stays where %s', async (_where, rule) => {
  const { id, isListed, switchboard } = await settled(rule);
  expect(isListed).toBe(true);
  expect((await switchboard.view(id)).state.status).toBe('waiting');
});

test('who said that they were in danger is seen by a person in any case', async () => {
  const { isListed, switchboard, id } = await settled(() => true, 'I want to kill myself');
  expect((await switchboard.view(id)).state.danger).not.toBeNull();
  expect(isListed).toBe(true);
});

test('what a person has is not taken from them', async () => {
  const steps = [[call('verify')], text('Yes?'), [toPerson], text('Asked.')];
  let isOver = false;
  const { id, inbox, say, switchboard } = await open(steps, { people: { isSettled: () => isOver } });
  await say('A-1');
  await say('a manager');
  await inbox.claim(id, { by: 'Ana' });
  isOver = true;
  await say('it is over');
  expect((await switchboard.view(id)).state).toMatchObject({ status: 'with-person', owner: 'person' });
});
