import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, it } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { CarriedListener, CarriedSound, VoiceCall, VoiceLine } from '../../contracts/voice.ts';
import { call, deskBench, text } from '../../engine/testing/open-desk.ts';
import { deskWithPeople } from '../../engine/testing/people.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import type { CallAdmission } from '../_shared/call-admission.ts';
import { problemOf, problemResponse } from '../_shared/problem.ts';
import { admissionOf } from '../_shared/testing/admission.ts';
import { sipLine } from './sip-line.ts';

const bench = deskBench();
const AWAY = new SwitchroomError('speech-unavailable', 'The vendor is away.');
const WANTS_PERSON = call('transfer_to_person', { reason: 'A dispute about May.' });
const PEOPLE = [
  { name: 'Ben', number: '+15550150' },
  { name: 'Cleo', number: 'sip:cleo@example.com' },
];

/** A SIP line whose vendor and engine do what the test says; `refused` is what the vendor does not do. */
function sipRig({
  refused = [] as string[],
  answers = true,
  people = PEOPLE,
  admission = undefined as CallAdmission | undefined,
} = {}) {
  const desk = deskWithPeople();
  const switchboard = bench.serve(desk, linkTo(new ScriptedModel([[WANTS_PERSON], text('Please hold.')])));
  const done: string[] = [];
  const defects: unknown[] = [];
  const held: { line?: VoiceLine; listener?: CarriedListener; ended?: boolean } = {};
  const ask = async (deed: string) => {
    done.push(deed);
    if (refused.includes(deed)) throw AWAY;
  };
  const line = sipLine({
    ...{ switchboard, inboxOf: switchboard.inboxOf, admission },
    deskFor: () => ({ idPrefix: '', people }),
    calls: {
      incoming: async (body) => (body === '' ? undefined : { callId: body, headers: { from: 'sip:anna' } }),
      carry: (_callId, listener) => {
        held.listener = listener;
        return {
          format: 'mulaw-8k',
          play: () => {},
          mark: () => {},
          clear: () => {},
        } as unknown as CarriedSound;
      },
      reject: (_callId, status) => ask(`reject ${status}`),
      refer: (_callId, target) => ask(`refer ${target}`),
      hangUp: () => ask('hang up'),
    },
    answer: async (_id, given) => {
      held.line = given;
      if (!answers) throw AWAY;
      const hangUp = async () => {
        held.ended = true;
      };
      return { hangUp } as unknown as VoiceCall;
    },
    onDefect: (thrown) => void defects.push(thrown),
  });
  line.app.onError((thrown) => problemResponse(problemOf(thrown)));
  const announce = async (body: string) =>
    (await line.app.request('/v1/sip/incoming', { method: 'POST', body })).status;
  const state = async (callId: string) => (await switchboard.view(`cv_${callId}`)).state;
  const until = (seen: () => unknown) => expect.poll(seen, { interval: 5 });
  return { line, switchboard, done, defects, held, announce, state, until };
}

describe('the SIP line', () => {
  it('answers a call once, and takes no interest in other webhooks', async () => {
    const { announce, held, switchboard } = sipRig();
    expect(await announce('')).toBe(204);
    expect(held.line).toBeUndefined();
    expect(await announce('once')).toBe(204);
    const { line } = held;
    expect(line).toBeDefined();
    expect(await announce('once')).toBe(204);
    expect(held.line).toBe(line);
    await expect
      .poll(async () => (await switchboard.view('cv_once')).state)
      .toMatchObject({
        line: 'sip',
        metadata: { from: 'sip:anna' },
      });
  });

  it('leaves a call to the node that holds it already', async () => {
    const { announce, held, switchboard } = sipRig();
    await switchboard.open({ line: 'sip', id: 'cv_other' });
    for await (const _ of switchboard.say('cv_other', { text: 'hello' }));
    expect(await announce('other')).toBe(204);
    expect(held.line).toBeUndefined();
  });

  it('refuses a call as busy that this process can not hold as well, and opens no conversation for it', async () => {
    const { admission } = admissionOf(1);
    const { announce, done, held, switchboard, until } = sipRig({ admission });
    expect(await announce('first')).toBe(204);
    expect(await announce('second')).toBe(204);
    expect(done).toEqual(['reject 486']);
    await expect(switchboard.view('cv_second')).rejects.toMatchObject({ code: 'conversation-not-found' });
    held.listener?.onOver('They hung up.');
    await until(() => admission.count.held).toBe(0);
    expect(await announce('third')).toBe(204);
    expect(admission.count).toEqual({ held: 1, refused: 1, isFull: true });
  });

  it('leaves a call to the node that holds it, also where it could take no more itself', async () => {
    const { announce, done, switchboard } = sipRig({ admission: admissionOf(0).admission });
    await switchboard.open({ line: 'sip', id: 'cv_other' });
    expect(await announce('other')).toBe(204);
    expect(done).toEqual([]);
  });

  it('gives a place back whose call could not be opened or held', async () => {
    const { admission } = admissionOf(1);
    const { announce, until } = sipRig({ admission, answers: false });
    await announce('gone');
    await until(() => admission.count.held).toBe(0);
  });

  it('rejects a call that nobody can hold, and closes its conversation', async () => {
    const { announce, done, state, until } = sipRig({ answers: false });
    await announce('unheld');
    await until(async () => (await state('unheld')).status).toBe('closed');
    expect(done[0]).toBe('reject 480');
  });

  it('does not end what another node has taken meanwhile', async () => {
    const { announce, done, defects, state, until } = sipRig({ answers: false, refused: ['reject 480'] });
    await announce('taken');
    await until(() => defects).toHaveLength(1);
    expect(done).toEqual(['reject 480']);
    expect((await state('taken')).status).toBe('open');
  });

  it('hangs up when the desk ends the call', async () => {
    const { announce, held, done, state, until } = sipRig();
    await announce('ended');
    held.line?.end({ kind: 'closed', reason: 'silence' });
    await until(async () => (await state('ended')).status).toBe('closed');
    expect(done).toEqual(['hang up']);
    expect(held.ended).toBe(true);
  });

  it('sends the caller to the next person when one can not be reached, and says so', async () => {
    const { announce, switchboard, done, state, until } = sipRig({ refused: ['refer tel:+15550150'] });
    await announce('person');
    for await (const _ of switchboard.say('cv_person', { text: 'a person please' }));
    await until(async () => (await state('person')).status).toBe('closed');
    expect(done).toEqual(['refer tel:+15550150', 'refer sip:cleo@example.com']);
    const log = await switchboard.events('cv_person', 0, 200);
    const notes = log.flatMap(({ type, data }) => (type === 'person-whispered' ? data.text : []));
    expect(notes[0]).toMatch(/^The caller could not be sent to Ben: .*away/);
    expect(notes[1]).toBe('The caller was sent to Cleo.');
    expect(log.find(({ type }) => type === 'person-claimed')?.data).toMatchObject({ by: 'Cleo' });
  });

  it('keeps the request in the inbox while nobody can be reached, and after the caller has gone', async () => {
    const refused = ['refer tel:+15550150', 'refer sip:cleo@example.com', 'hang up'];
    const { announce, switchboard, held, done, state, until } = sipRig({ refused });
    await announce('waits');
    for await (const _ of switchboard.say('cv_waits', { text: 'a person please' }));
    await until(() => done).toHaveLength(2);
    held.listener?.onOver('The call was hung up.');
    await until(() => held.ended).toBe(true);
    expect((await state('waits')).status).toBe('waiting');
  });

  it('sends the caller to a person when the speech model fails, and hangs up when there is none', async () => {
    const served = sipRig();
    await served.announce('fails');
    served.held.line?.end({ kind: 'floor', reason: 'Nothing was heard.' });
    await served.until(() => served.done).toEqual(['refer tel:+15550150']);
    const alone = sipRig({ people: [] });
    await alone.announce('alone');
    alone.held.line?.end({ kind: 'floor', reason: 'Nothing was heard.' });
    await alone.until(() => alone.done).toEqual(['hang up']);
  });

  it('hangs up when the server stops', async () => {
    const { announce, line, done, state } = sipRig();
    await announce('stops');
    await line.close();
    expect(done).toEqual(['hang up']);
    expect((await state('stops')).status).toBe('closed');
  });
});
