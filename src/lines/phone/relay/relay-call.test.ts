import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Model } from '../../../contracts/model.ts';
import { defineTool } from '../../../desk/define-tool.ts';
import { deskForTests } from '../../../engine/testing/desk.ts';
import { managedBy } from '../../../engine/testing/managed-desk.ts';
import { call, deskBench, text, toBilling } from '../../../engine/testing/open-desk.ts';
import { dataOf, spoken } from '../../../engine/testing/people.ts';
import { linkTo } from '../../../testing/scripted-link.ts';
import { DESK, phoneRig } from '../testing/phone-rig.ts';

const bench = deskBench();

/** A desk whose calls come as words, and whose text model plays `steps`. */
async function relayRig(steps: ScriptedModelInput[], model: Model = new ScriptedModel(steps)) {
  const desk = deskForTests();
  const switchboard = bench.serve(desk, linkTo(model));
  const rig = await phoneRig({ desk, switchboard, settings: { mode: 'relay' } });
  const said = () => spoken(switchboard, rig.id());
  return { ...rig, said };
}

describe('a call whose words come on a socket', () => {
  it('is served by the desk, across a handoff, without a second greeting', async () => {
    const { anna, said, network, defects } = await relayRig([
      [toBilling],
      text('Which invoice is it?'),
      text('It is $42.'),
    ]);
    await anna.dial(DESK);
    await anna.hears('Welcome to Test desk. How can I help you?');
    await anna.speak('my bill is wrong');
    await anna.hears('Which invoice is it?');
    await anna.press('4711', 'message');
    await anna.hears('It is $42.');
    await expect
      .poll(said)
      .toEqual([
        'customer: my bill is wrong',
        'billing: Which invoice is it?',
        'customer: 4711',
        'billing: It is $42.',
      ]);
    expect([...network.alerts, ...defects]).toEqual([]);
  });

  it('lets the customer interrupt, and the agent know what they heard', async () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve';
    const { anna, id, switchboard, said } = await relayRig([text(long), text('Yes?')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('count please');
    await anna.hears('three');
    await anna.speak('stop it');
    await anna.hears('Yes?');
    expect(anna.transcript).not.toContain('twelve');
    const notes = await dataOf(switchboard, id(), 'person-whispered');
    expect(notes).toEqual([
      {
        by: 'phone',
        staff: 'phone:phone',
        text: expect.stringMatching(
          /^The customer interrupted and heard only this of your last words: “one two three/,
        ),
      },
    ]);
    await expect
      .poll(said)
      .toEqual(['customer: count please', `triage: ${long}`, 'customer: stop it', 'triage: Yes?']);
  });

  it('speaks what people say', async () => {
    const { anna, id, switchboard } = await relayRig([
      [call('transfer_to_person', { reason: 'asked' })],
      text('I get somebody.'),
    ]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('a person please');
    await anna.hears('I get somebody.');
    await switchboard.inbox.claim(id(), { by: 'Ana' });
    await switchboard.inbox.reply(id(), { by: 'Ana', text: 'Ana here, hello.' });
    await anna.hears('Ana here, hello.');
    expect(anna.transcript.match(/I get somebody/g)).toHaveLength(1);
  });

  it('ends when the conversation is closed, after the last words', async () => {
    const { anna, id, switchboard } = await relayRig([text('That is all, goodbye.')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('thanks');
    await anna.hears('That is');
    await switchboard.close(id(), 'done');
    expect(await anna.hungUp()).toBe('completed');
    expect(anna.transcript).toContain('goodbye.');
  });

  it('takes what is no words for nothing', async () => {
    const { anna, said } = await relayRig([text('It is $42.')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('[inaudible]');
    await anna.wait(1_500);
    await anna.speak('how much is it');
    await anna.hears('It is $42.');
    await expect.poll(said).toEqual(['customer: how much is it', 'triage: It is $42.']);
  });

  it('goes on when its socket breaks', async () => {
    const { anna, network, said } = await relayRig([text('First.'), text('Second.')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('hello');
    await anna.hears('First.');
    network.dropSockets();
    await anna.wait(500);
    await anna.speak('still there?');
    await anna.hears('Second.');
    expect(anna.transcript.match(/Welcome/g)).toHaveLength(1);
    await expect.poll(said).toHaveLength(4);
  });

  it('apologises when a turn fails, and goes on', async () => {
    const { anna, switchboard, defects } = await relayRig([text('Here I am.')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    const { say } = switchboard;
    switchboard.say = () => {
      switchboard.say = say;
      throw new TypeError('a defect');
    };
    await anna.speak('hello');
    await anna.hears('something went wrong on our side.');
    await anna.speak('hello again');
    await anna.hears('Here I am.');
    expect(defects).toEqual([['a turn of a call', new TypeError('a defect')]]);
  });

  it('takes a yes for one only after the whole offer was heard', async () => {
    const deeds: string[] = [];
    const offer = 'Shall I refund five dollars to the card that you have paid with in May?';
    const refund = defineTool({
      ...{ name: 'refund', description: 'Pays back.', effect: 'write', parameters: z.object({}) },
      consent: () => offer,
      execute: (_, { callId }) => void deeds.push(callId),
    });
    const again = [[call('refund')], text('Well.')];
    const switchboard = bench.serve(
      managedBy([refund]),
      linkTo(new ScriptedModel([...again, ...again, ...again])),
    );
    const { anna } = await phoneRig({ desk: managedBy([refund]), switchboard, settings: { mode: 'relay' } });
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('refund me');
    await anna.hears('Shall I refund');
    await anna.speak('yes please');
    await anna.hears('paid with in May?');
    expect(deeds).toEqual([]);
    await anna.speak('yes please');
    await anna.hears('Well.');
    expect(deeds).toHaveLength(1);
  });
});
