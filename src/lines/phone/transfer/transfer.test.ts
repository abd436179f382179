import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { call, deskBench, text } from '../../../engine/testing/open-desk.ts';
import { dataOf, deskWithPeople } from '../../../engine/testing/people.ts';
import { linkTo } from '../../../testing/scripted-link.ts';
import type { WhenCalled } from '../../../testing/telephone/index.ts';
import type { PhoneSettings } from '../settings.ts';
import { BEN, CLEO, DESK, phoneRig } from '../testing/phone-rig.ts';
import { scriptedAnswers } from '../testing/scripted-voice.ts';

const bench = deskBench();
const WANTS_PERSON = call('transfer_to_person', { reason: 'A dispute about May.' });
const people = [{ name: 'Ben', number: BEN }];

/** Anna has asked for a person, on a desk without a speech model, and Ben is called. */
async function askedRig(ben: WhenCalled, settings: PhoneSettings = {}, steps: ScriptedModelInput[] = []) {
  const desk = deskWithPeople();
  const switchboard = bench.serve(
    desk,
    linkTo(new ScriptedModel([[WANTS_PERSON], text('Please hold.'), ...steps])),
  );
  const rig = await phoneRig({ desk, switchboard, settings: { people, ...settings } });
  const bens = rig.telephone(BEN, { whenCalled: ben });
  await rig.anna.dial(DESK);
  await rig.anna.hears('How can I help you?');
  await rig.anna.speak('a person please');
  await rig.anna.hears('Please hold.');
  const outcomes = () => rig.transfers.map(({ person, outcome }) => `${person}: ${outcome}`);
  const settled = (count = 1) => rig.time.until(() => rig.transfers.length === count, { withinMs: 120_000 });
  const notes = async () => {
    const whispers = (await dataOf(switchboard, rig.id(), 'person-whispered')) as { text: string }[];
    return whispers.map((whisper) => whisper.text);
  };
  const state = async () => (await switchboard.view(rig.id())).state;
  return { ...rig, ben: bens, outcomes, settled, notes, state };
}

describe('a warm transfer', () => {
  it('briefs the person in private, and brings the two together when they accept', async () => {
    const { anna, ben, outcomes, state } = await askedRig({ answer: 'person', greeting: 'Ben.' });
    await ben.hears('Ben, this is a call for People. A dispute about May.');
    await ben.hears('Press 1');
    await ben.press('1');
    await anna.hears('I am connecting you with Ben.');
    await ben.wait(300);
    await ben.speak('Hello Anna');
    await anna.hears('Hello Anna');
    await anna.speak('hello Ben');
    await ben.hears('hello Ben');
    expect(anna.transcript).not.toContain('dispute');
    expect(outcomes()).toEqual(['Ben: accepted']);
    await expect.poll(state).toMatchObject({ status: 'with-person', person: { claimedBy: 'Ben' } });
  });

  it('gives the customer back to the agent when the person leaves', async () => {
    const after = [text('Anything else?'), text('Goodbye.')];
    const { anna, ben, state } = await askedRig({ answer: 'person' }, {}, after);
    await ben.hears('Press 1');
    await ben.press('1');
    await anna.hears('with Ben.');
    await ben.wait(500);
    ben.hangUp();
    await anna.hears('Anything else?');
    await anna.speak('no thanks');
    await anna.hears('Goodbye.');
    await expect.poll(state).toMatchObject({ status: 'open', person: null });
  });

  it('leaves nobody alone when the person hangs up on the way', async () => {
    const { anna, ben } = await askedRig({ answer: 'person' }, {}, [text('Here I am again.')]);
    await ben.hears('Press 1');
    await ben.press('1');
    await anna.hears('I am connecting');
    ben.hangUp();
    await anna.hears('Here I am again.');
  });

  it('leaves nobody alone when the customer hangs up on the way', async () => {
    const { anna, ben } = await askedRig({ answer: 'person' });
    await ben.hears('Press 1');
    await ben.press('1');
    await anna.hears('I am connecting');
    anna.hangUp();
    expect(await ben.hungUp({ withinMs: 5_000 })).toBe('completed');
  });

  it('is declined by another key: the customer is told, and stays', async () => {
    const { anna, ben, outcomes, settled, notes, state } = await askedRig({ answer: 'person' });
    await ben.hears('Press 1');
    await ben.press('2');
    expect(await ben.hungUp()).toBe('completed');
    await settled();
    expect(outcomes()).toEqual(['Ben: declined']);
    await expect.poll(notes).toEqual(['Ben was called and declined.']);
    await expect.poll(async () => (await state()).status).toBe('open');
    expect(anna.state).toBe('talking');
  });

  it.for<[WhenCalled, string, string]>([
    [{ answer: 'never' }, 'no-answer', 'Ben was called and did not answer.'],
    [{ answer: 'decline' }, 'busy', 'Ben was called; the line was busy.'],
    [{ answer: 'voicemail', greeting: 'Ben is out.' }, 'voicemail', 'Ben was called; a machine answered.'],
    [{ answer: 'person' }, 'declined', 'Ben was called and declined.'],
  ])('comes out as what it was: %j is %s', async ([whenCalled, outcome, note]) => {
    const { outcomes, settled, notes, anna } = await askedRig(whenCalled);
    await settled();
    expect(outcomes()).toEqual([`Ben: ${outcome}`]);
    await expect.poll(notes).toEqual([note]);
    expect(anna.state).toBe('talking');
  });

  it('goes to the next person when one does not take it', async () => {
    const both = [...people, { name: 'Cleo', number: CLEO }];
    const { anna, telephone, outcomes, settled } = await askedRig({ answer: 'decline' }, { people: both });
    const cleo = telephone(CLEO, { whenCalled: { answer: 'person' } });
    await cleo.hears('Cleo, this is a call for People.');
    await cleo.press('1');
    await anna.hears('I am connecting you with Cleo.');
    await settled(2);
    expect(outcomes()).toEqual(['Ben: busy', 'Cleo: accepted']);
  });

  it('goes to the next person when one can not be called', async () => {
    const both = [{ name: 'Nobody', number: 'no number' }, ...people];
    const { ben, outcomes } = await askedRig({ answer: 'person' }, { people: both });
    await ben.hears('Ben, this is a call');
    expect(outcomes()).toEqual(['Nobody: failed']);
  });

  it('is called off when the customer hangs up while it rings', async () => {
    const { anna, ben, outcomes, settled, notes, state } = await askedRig({ answer: 'never' });
    await ben.rings();
    anna.hangUp();
    expect(await ben.hungUp()).toBe('canceled');
    await settled();
    expect(outcomes()).toEqual(['Ben: caller-gone']);
    await expect
      .poll(async () => (await notes()).toSorted())
      .toEqual(['The customer has hung up.', 'The customer hung up while Ben was called.']);
    // They are owed a call back: the conversation stays in the inbox.
    expect((await state()).status).toBe('waiting');
  });

  it('tells a person who answers that the customer is gone', async () => {
    const { anna, ben, network, outcomes, settled } = await askedRig({ answer: 'person', greeting: 'Ben.' });
    network.faults.webhook({ fault: 'lost' }, { kind: 'status' });
    anna.hangUp();
    await ben.hears('The caller has hung up meanwhile.');
    await settled();
    expect(outcomes()).toEqual(['Ben: caller-gone']);
  });

  it('tells a person who answers that somebody else has taken it', async () => {
    const { ben, id, switchboard } = await askedRig({ answer: 'person', greeting: 'Ben.' });
    await switchboard.inbox.claim(id(), { by: 'Ana' });
    await ben.hears('The call is no longer waiting.');
    await ben.hungUp();
    await expect.poll(async () => (await switchboard.view(id())).state.person?.claimedBy).toBe('Ana');
  });

  it('gives the customer back when the two can not be connected', async () => {
    const { anna, ben, network, outcomes, settled } = await askedRig({ answer: 'person' }, {}, [
      text('I am still here.'),
    ]);
    await ben.hears('Press 1');
    network.faults.rest({ status: 500, path: /Calls\/CA/ });
    await ben.press('1');
    await ben.hears('no longer waiting.');
    await settled();
    expect(outcomes()).toEqual(['Ben: failed']);
    await anna.hears('I am still here.', { withinMs: 30_000 });
  });

  it('settles a call once although the network reports it twice', async () => {
    const both = [...people, { name: 'Cleo', number: CLEO }];
    const { telephone, network, outcomes, time } = await askedRig({ answer: 'decline' }, { people: both });
    const cleo = telephone(CLEO, { whenCalled: { answer: 'never' } });
    network.faults.webhook({ fault: 'duplicate' }, { kind: 'status' });
    await cleo.rings();
    await time.advance(1_000);
    expect(outcomes()).toEqual(['Ben: busy']);
  });

  it('happens while the agent goes on with the customer on a socket', async () => {
    const desk = deskWithPeople();
    const switchboard = bench.serve(desk, linkTo(new ScriptedModel([[WANTS_PERSON], text('Please hold.')])));
    const voice = scriptedAnswers();
    const { anna, id, telephone, time } = await phoneRig({
      desk,
      switchboard,
      settings: { people },
      answer: voice.answer,
    });
    const ben = telephone(BEN, { whenCalled: { answer: 'person' } });
    await anna.dial(DESK);
    await anna.hears('Hello.');
    // The engine of the call asks for a person.
    for await (const _ of switchboard.say(id(), { text: 'a person please' }));
    await ben.hears('Press 1');
    voice.last().say('I am still with you.');
    await anna.hears('still with you.');
    await ben.press('1');
    await anna.hears('I am connecting you with Ben.');
    await time.advance(200);
    expect(voice.last().ended).toBe(true);
    await ben.speak('Hello Anna');
    await anna.hears('Hello Anna');
  });
});

describe('a cold transfer', () => {
  const cold: PhoneSettings = { transfer: 'cold' };

  it('puts the customer through, and takes them back when the person leaves', async () => {
    const { anna, ben, outcomes, settled, state } = await askedRig(
      { answer: 'person', greeting: 'Ben speaking.' },
      cold,
      [text('Anything else?')],
    );
    await anna.hears('I am connecting you with Ben.');
    await anna.hears('Ben speaking.');
    await settled();
    expect(outcomes()).toEqual(['Ben: accepted']);
    expect((await state()).person?.claimedBy).toBe('Ben');
    ben.hangUp();
    await anna.hears('Anything else?');
    expect((await state()).status).toBe('open');
  });

  it('tries one after the other, and in the end the agent goes on', async () => {
    const both = [...people, { name: 'Cleo', number: CLEO }];
    const { anna, outcomes, settled } = await askedRig({ answer: 'decline' }, { ...cold, people: both });
    await anna.hears('connecting you with Cleo.');
    await settled(2);
    expect(outcomes()).toEqual(['Ben: busy', 'Cleo: failed']);
    await anna.hears('nobody could take the call.');
  });

  it('is called off when the customer hangs up while it rings', async () => {
    const { anna, ben, outcomes, settled } = await askedRig({ answer: 'never' }, cold);
    await ben.rings();
    anna.hangUp();
    await settled();
    expect(outcomes()).toEqual(['Ben: caller-gone']);
  });

  it('leaves a call on a socket for the person', async () => {
    const desk = deskWithPeople();
    const switchboard = bench.serve(desk, linkTo(new ScriptedModel([[WANTS_PERSON], text('Please hold.')])));
    const voice = scriptedAnswers();
    const settings = { ...cold, people };
    const { anna, id, telephone } = await phoneRig({ desk, switchboard, settings, answer: voice.answer });
    telephone(BEN, { whenCalled: { answer: 'person', greeting: 'Ben speaking.' } });
    await anna.dial(DESK);
    await anna.hears('Hello.');
    for await (const _ of switchboard.say(id(), { text: 'a person please' }));
    await anna.hears('Ben speaking.');
  });
});
