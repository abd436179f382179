import { expect, test } from 'vitest';
import { deskForTests } from '../../engine/testing/desk.ts';
import { deskBench } from '../../engine/testing/open-desk.ts';
import { DESK, phoneRig } from './testing/phone-rig.ts';
import { scriptedAnswers } from './testing/scripted-voice.ts';

const bench = deskBench();
const SALON = '+15550101';

test('a list of calls is the desk’s whose number calls, or that it names', async () => {
  const desk = deskForTests();
  const switchboard = bench.serve(desk);
  const salon = { desk: { ...desk, id: 'salon', name: 'Salon' }, idPrefix: 'salon.' };
  const { line, telephone, time, defects } = await phoneRig({
    desk,
    switchboard,
    answer: scriptedAnswers('Hello, who is there?').answer,
    others: [salon],
    deskOf: (number) => (number === SALON ? 'salon' : desk.id),
    numbers: [SALON],
  });
  const ben = telephone('+15550200', { whenCalled: { answer: 'person', script: listens } });
  const called = async (list: { from: string; desk?: string }) => {
    let isOver = false;
    const results = line.callList({ ...list, to: [ben.number], atOnce: 1 }).finally(() => {
      isOver = true;
    });
    await time.until(() => isOver, { withinMs: 600_000 });
    const [{ callSid, outcome } = {}] = await results;
    expect(outcome).toBe('completed');
    return callSid;
  };
  const bySalon = `salon.cv_${await called({ from: SALON })}`;
  const named = `salon.cv_${await called({ from: DESK, desk: 'salon' })}`;
  const byFirst = `cv_${await called({ from: DESK })}`;
  for (const id of [bySalon, named, byFirst])
    await expect.poll(async () => (await switchboard.view(id)).state.status).toBe('closed');
  await expect(line.callList({ from: DESK, desk: 'garage', to: [], atOnce: 1 })).rejects.toMatchObject({
    code: 'desk-not-found',
  });
  expect(defects).toEqual([]);
});

async function listens(one: { hears(words: string): Promise<unknown>; hangUp(): void }): Promise<void> {
  await one.hears('who is there?');
  one.hangUp();
}
