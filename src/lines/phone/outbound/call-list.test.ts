import { describe, expect, it } from 'vitest';
import { deskForTests } from '../../../engine/testing/desk.ts';
import { deskBench } from '../../../engine/testing/open-desk.ts';
import type { Telephone, WhenCalled } from '../../../testing/telephone/index.ts';
import type { PhoneSettings } from '../settings.ts';
import { DESK, phoneRig } from '../testing/phone-rig.ts';
import { scriptedAnswers } from '../testing/scripted-voice.ts';

const bench = deskBench();

/** A desk that calls people, each of whom does something else. */
async function listRig(people: readonly WhenCalled[], settings: PhoneSettings = {}) {
  const desk = deskForTests();
  const voice = scriptedAnswers('Hello, this is Test desk.');
  const rig = await phoneRig({ desk, switchboard: bench.serve(desk), answer: voice.answer, settings });
  const telephones = people.map((whenCalled, index) => rig.telephone(`+1555020${index}`, { whenCalled }));
  const to = telephones.map(({ number }) => number);
  /** Calls them all and lets time pass until all calls are over. */
  const run = async (atOnce: number, more: object = {}) => {
    let over = false;
    const results = rig.line.callList({ from: DESK, to, atOnce, ...more }).finally(() => {
      over = true;
    });
    await rig.time.until(() => over, { withinMs: 600_000 });
    return results;
  };
  return { ...rig, voice, telephones, run };
}

const listens = async (telephone: Telephone) => {
  await telephone.hears('Test desk.');
  telephone.hangUp();
};
const person: WhenCalled = { answer: 'person', script: listens };

describe('a list of calls', () => {
  it('says how each call came out', async () => {
    const { run, telephones, defects, switchboard } = await listRig([
      person,
      { answer: 'decline' },
      { answer: 'never' },
      { answer: 'voicemail', greeting: 'I am out.' },
    ]);
    const results = await run(4);
    expect(results.map(({ outcome }) => outcome)).toEqual(['completed', 'busy', 'no-answer', 'voicemail']);
    expect(telephones[0]?.callerId).toBe(DESK);
    const { state } = await switchboard.view(`cv_${results[0]?.callSid}`);
    expect(state).toMatchObject({ status: 'closed', metadata: { direction: 'outbound', from: DESK } });
    expect(defects).toEqual([]);
  });

  it('leaves a message on a machine, after its greeting, where there is one to leave', async () => {
    const words = { toMachine: 'Please call us back.' };
    const { run, telephones } = await listRig([{ answer: 'voicemail', greeting: 'I am out.' }], { words });
    expect(await run(1)).toMatchObject([{ outcome: 'voicemail' }]);
    expect(telephones[0]?.messages).toEqual(['Please call us back.']);
  });

  it('has no more calls at a time than it may', async () => {
    const { run, network, time } = await listRig(Array.from({ length: 6 }, () => person));
    let most = 0;
    time.onFrame(() => {
      most = Math.max(most, network.calls.filter(({ endedAt }) => endedAt === undefined).length);
    });
    const heard: string[] = [];
    await run(2, { onResult: ({ outcome }: { outcome: string }) => heard.push(outcome) });
    expect(most).toBe(2);
    expect(heard).toEqual(Array.from({ length: 6 }, () => 'completed'));
  });

  it('waits when the network takes no more calls, longer each time, and then goes on', async () => {
    const { run, network, time } = await listRig([person, person]);
    network.faults.rest({ status: 429, code: 20429, path: /Calls/, times: 3 });
    const before = time.nowMs;
    const results = await run(1);
    expect(results.map(({ outcome, attempts }) => [outcome, attempts])).toEqual([
      ['completed', 4],
      ['completed', 1],
    ]);
    expect(time.nowMs - before).toBeGreaterThanOrEqual(1_000 + 2_000 + 4_000);
  });

  it('gives a number up that can not be called, and says why', async () => {
    const { run, network } = await listRig([person, person]);
    network.faults.rest({ status: 400, code: 21211, path: /Calls/ });
    const [first, second] = await run(1);
    expect(first).toMatchObject({
      outcome: 'failed',
      callSid: undefined,
      attempts: 1,
      reason: expect.any(String),
    });
    expect(second).toMatchObject({ outcome: 'completed' });
  });

  it('finds out how a call ended although nobody told it', async () => {
    const { run, network } = await listRig([person]);
    network.faults.webhook({ fault: 'lost' }, { kind: 'status' });
    expect(await run(1)).toMatchObject([{ outcome: 'completed' }]);
  });

  it('goes on asking when the network does not say how a call ended', async () => {
    const { run, network } = await listRig([person]);
    network.faults.webhook({ fault: 'lost' }, { kind: 'status' });
    const results = run(1);
    network.faults.rest({ status: 503, path: /Calls\/CA/ });
    expect(await results).toMatchObject([{ outcome: 'completed' }]);
  });

  it('places no more calls when it is stopped', async () => {
    const stop = new AbortController();
    const { run } = await listRig([person, person, person]);
    const results = await run(1, { signal: stop.signal, onResult: () => stop.abort() });
    expect(results).toHaveLength(1);
  });
});
