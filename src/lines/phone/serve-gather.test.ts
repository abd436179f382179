import type { ScriptedModelInput } from '@openai/agents-core/testing';
import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Timers } from '../../contracts/clock.ts';
import type { Model } from '../../contracts/model.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { deskForTests } from '../../engine/testing/desk.ts';
import { managedBy } from '../../engine/testing/managed-desk.ts';
import { call, deskBench, text, toBilling } from '../../engine/testing/open-desk.ts';
import { spoken } from '../../engine/testing/people.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import type { PhoneSettings } from './settings.ts';
import { DESK, phoneRig } from './testing/phone-rig.ts';

const bench = deskBench();

interface GatherOptions {
  readonly settings?: PhoneSettings;
  readonly timers?: Timers;
  /** In place of a script. */
  readonly model?: Model;
}

/** A desk without a speech model, whose text model plays `steps`. */
async function gatherRig(steps: ScriptedModelInput[], { settings, timers, model }: GatherOptions = {}) {
  const desk = deskForTests();
  const switchboard = bench.serve(desk, linkTo(model ?? new ScriptedModel(steps)));
  const rig = await phoneRig({ desk, switchboard, ...(settings && { settings }), ...(timers && { timers }) });
  const said = () => spoken(switchboard, rig.id());
  return { ...rig, said };
}

/** The network's recogniser takes no tone for speech; the local one does. */
const KEYS = 'message';
const NO_VOICEMAIL: PhoneSettings = { voicemail: false };

describe('a call without a speech model', () => {
  it('is served question by question by the desk', async () => {
    const { anna, said, defects } = await gatherRig([
      [toBilling],
      text('Which invoice?'),
      text('It is $42.'),
    ]);
    await anna.dial(DESK);
    await anna.hears('Welcome to Test desk. How can I help you?');
    await anna.speak('my bill is wrong');
    await anna.hears('Which invoice?');
    await anna.press('4711#', KEYS);
    await anna.hears('It is $42.');
    await expect
      .poll(said)
      .toEqual([
        'customer: my bill is wrong',
        'billing: Which invoice?',
        'customer: 4711',
        'billing: It is $42.',
      ]);
    expect(defects).toEqual([]);
  });

  it('asks again for what was no words', async () => {
    const { anna, said } = await gatherRig([text('It is $42.')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('[inaudible]');
    await anna.hears('Sorry, I did not get that.');
    await anna.speak('how much is it');
    await anna.hears('It is $42.');
    await expect.poll(said).toEqual(['customer: how much is it', 'triage: It is $42.']);
  });

  it('offers a menu when it hears nothing, and takes a key for a wish', async () => {
    const { anna, said } = await gatherRig([[toBilling], text('Billing here.')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.hears('Say what you need, or press a key. 1 for Billing. 2 for Tech. 0 for a person.');
    await anna.press('1', KEYS);
    await anna.hears('Billing here.');
    await expect.poll(said).toEqual(['customer: Billing: Invoices and refunds.', 'billing: Billing here.']);
  });

  it('offers the menu at once to who presses the star, and again for a key that is no choice', async () => {
    const { anna } = await gatherRig([]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.press('*#', KEYS);
    await anna.hears('0 for a person.');
    await anna.press('7', KEYS);
    await anna.hears('0 for a person.');
  });

  it('says goodbye to who says nothing at all', async () => {
    const { anna, id, switchboard } = await gatherRig([], { settings: NO_VOICEMAIL });
    await anna.dial(DESK);
    expect(await anna.hungUp({ withinMs: 120_000 })).toBe('completed');
    expect(anna.transcript.match(/0 for a person/g)).toHaveLength(2);
    expect(anna.transcript).toContain('Goodbye.');
    await expect.poll(async () => (await switchboard.view(id())).state.status).toBe('closed');
  });

  it('promises no call back to a number that is withheld', async () => {
    const { telephone } = await gatherRig([[call('transfer_to_person', { reason: 'asked' })], text('Soon.')]);
    const anonymous = telephone('+266696687');
    await anonymous.dial(DESK);
    await anonymous.hears('leave a message', { withinMs: 120_000 });
    await anonymous.wait(3_000);
    await anonymous.speak('please call me back');
    await anonymous.press('#');
    await anonymous.hears('will hear your message.');
    await anonymous.hungUp();
    expect(anonymous.transcript).not.toContain('call you back');
  });

  it('takes a message in the end, for a person who calls back', async () => {
    const { anna, id, switchboard } = await gatherRig([
      [call('transfer_to_person', { reason: 'asked' })],
      text('Soon.'),
    ]);
    await anna.dial(DESK);
    await anna.hears('leave a message', { withinMs: 120_000 });
    await anna.wait(3_000);
    await anna.speak('please call me back');
    await anna.press('#');
    await anna.hears('will call you back.');
    await anna.hungUp();
    await anna.time.advance(200);
    const notes = async () => {
      const events = await switchboard.events(id(), 0, 100);
      return events.flatMap((event) => (event.type === 'person-whispered' ? event.data.text : []));
    };
    await expect
      .poll(notes)
      .toEqual([
        expect.stringMatching(/^The customer left a message of [1-4] s: http.*\/Recordings\/RE/),
        'The customer has hung up.',
      ]);
    await expect.poll(async () => (await switchboard.view(id())).state.status).toBe('waiting');
  });

  it('takes what was said once when the network sends it twice', async () => {
    const { anna, network, said, time } = await gatherRig([text('First.'), text('Second.')]);
    network.faults.webhook({ fault: 'duplicate' }, { kind: 'voice' });
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    network.faults.webhook({ fault: 'duplicate' }, { kind: 'action' });
    await anna.speak('hello');
    await anna.hears('First.');
    await time.advance(200);
    await expect.poll(said).toEqual(['customer: hello', 'triage: First.']);
    const answers = network.webhooks.filter(({ kind }) => kind === 'action' || kind === 'voice');
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it('speaks what people and agents said meanwhile', async () => {
    const { anna, id, switchboard } = await gatherRig([
      [call('transfer_to_person', { reason: 'asked' })],
      text('I get somebody.'),
    ]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('a person please');
    await anna.hears('I get somebody.');
    await anna.hears('still trying to reach a colleague.');
    await switchboard.inbox.claim(id(), { by: 'Ana' });
    await switchboard.inbox.reply(id(), { by: 'Ana', text: 'Ana here, hello.' });
    await anna.hears('Ana here, hello.');
  });

  it('announces an answer that takes long, and gives it when it is there', async () => {
    const gate = Promise.withResolvers<void>();
    const model = new ScriptedModel([text('Here it is.')]);
    const slow: Model = {
      getResponse: (request) => model.getResponse(request),
      async *getStreamedResponse(request) {
        await gate.promise;
        yield* model.getStreamedResponse(request);
      },
    };
    const atOnce: Timers = {
      after: (_ms, work) => {
        const timer = setTimeout(work, 50);
        return () => clearTimeout(timer);
      },
    };
    const { anna, said } = await gatherRig([], { model: slow, timers: atOnce });
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('think hard');
    await anna.hears('One moment, please.');
    gate.resolve();
    await anna.hears('Here it is.');
    await expect.poll(said).toEqual(['customer: think hard', 'triage: Here it is.']);
  });

  it('apologises when something fails, and goes on', async () => {
    const { anna, switchboard, defects } = await gatherRig([text('Hello again.')]);
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    const { view } = switchboard;
    switchboard.view = () => {
      switchboard.view = view;
      throw new TypeError('a defect');
    };
    await anna.speak('hello');
    await anna.hears('something went wrong on our side.');
    await anna.hears('Hello again.');
    expect(defects).toEqual([['a webhook of the phone line', new TypeError('a defect')]]);
  });

  it('listens to no answer before the offer was spoken to its end', async () => {
    const deeds: string[] = [];
    const refund = defineTool({
      ...{ name: 'refund', description: 'Pays back.', effect: 'write', parameters: z.object({}) },
      consent: () =>
        'Shall I refund five dollars of the May invoice to the very card that you have paid it with in May?',
      execute: (_, { callId }) => void deeds.push(callId),
    });
    const again = [[call('refund')], text('Well.')];
    const desk = managedBy([refund]);
    const switchboard = bench.serve(desk, linkTo(new ScriptedModel([...again, ...again])));
    const { anna, id } = await phoneRig({ desk, switchboard });
    await anna.dial(DESK);
    await anna.hears('How can I help you?');
    await anna.speak('refund me');
    await anna.hears('Shall I');
    await anna.speak('yes');
    await anna.hears('paid it with in May?');
    expect(await spoken(switchboard, id())).toHaveLength(3);
    expect(deeds).toEqual([]);
    await anna.wait(500);
    await anna.speak('yes please');
    await anna.hears('Well.');
    expect(deeds).toHaveLength(1);
  });
});

describe('a webhook', () => {
  const form = (fields: Record<string, string>) => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'made up' },
    body: new URLSearchParams(fields).toString(),
  });

  it('is refused when the network did not sign it', async () => {
    const { network, anna, publicUrl } = await gatherRig([]);
    const response = await fetch(`${publicUrl}/v1/phone/voice`, form({ CallSid: `CA${'0'.repeat(32)}` }));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'signature-refused' });
    network.faults.webhook({ fault: 'wrong-signature' });
    await anna.dial(DESK).catch(() => undefined);
    await anna.hungUp();
    expect(network.alerts).toMatchObject([{ code: 11200 }]);
  });
});
