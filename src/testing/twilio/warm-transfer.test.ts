import { describe, expect, it } from 'vitest';
import type { WhenCalled } from '../telephone/index.ts';
import { BEN, DESK, phoneRig, response } from './testing/rig.ts';

/** A desk that puts the caller on hold, briefs a colleague in private, and brings the two together if they accept. */
async function transferRig(whenCalled: WhenCalled) {
  const rig = await phoneRig({
    '/voice': response('<Say>Please hold.</Say><Dial action="/alone"><Conference>c1</Conference></Dial>'),
    '/brief': response(
      '<Gather numDigits="1" timeout="5" action="/decide"><Say>Anna, about her bill. Press 1 to accept.</Say></Gather><Hangup/>',
    ),
    '/decide': ({ params }) =>
      response(
        params.Digits === '1'
          ? '<Dial><Conference endConferenceOnExit="true">c1</Conference></Dial>'
          : '<Hangup/>',
      ),
    '/progress': '',
    '/alone': response('<Say>Sorry, nobody is free.</Say>'),
  });
  const ben = rig.telephone(BEN, { whenCalled });
  await rig.anna.dial(DESK);
  await rig.anna.hears('hold.');
  const call = await rig.client.calls.create({
    from: DESK,
    to: BEN,
    url: `${rig.app.url}/brief`,
    timeout: 10,
    machineDetection: 'Enable',
    statusCallback: `${rig.app.url}/progress`,
  });
  const outcome = async () => {
    await rig.time.until(() => rig.app.at('/progress').length > 0);
    return rig.app.at('/progress')[0]!.CallStatus;
  };
  return { ...rig, ben, call, outcome };
}

describe('a warm transfer', () => {
  it('brings the two together when the colleague accepts, who alone hears the briefing', async () => {
    const { anna, ben } = await transferRig({ answer: 'person', greeting: 'Ben.' });
    await ben.hears('Press 1');
    await ben.press('1');
    await ben.wait(300);
    await ben.speak('Hello Anna');
    await anna.hears('Hello Anna');
    expect(anna.transcript).not.toContain('bill');
    ben.hangUp();
    await anna.hears('nobody is free.');
  });

  it('is declined by another key', async () => {
    const { anna, ben, outcome } = await transferRig({ answer: 'person' });
    await ben.hears('accept.');
    await ben.press('2');
    expect(await ben.hungUp()).toBe('completed');
    expect(await outcome()).toBe('completed');
    expect(anna.state).toBe('talking');
  });

  it('is answered by a machine, which the application is told', async () => {
    const { app, ben } = await transferRig({ answer: 'voicemail', greeting: 'Ben is out.' });
    await ben.hungUp();
    expect(app.at('/brief')).toMatchObject([{ AnsweredBy: 'machine_start' }]);
  });

  it.for<[WhenCalled, string]>([
    [{ answer: 'never' }, 'no-answer'],
    [{ answer: 'decline' }, 'busy'],
  ])('is not answered: %j', async ([whenCalled, status]) => {
    const { outcome } = await transferRig(whenCalled);
    expect(await outcome()).toBe(status);
  });

  it('is called off when the caller hangs up while it rings', async () => {
    const { anna, ben, call, client, outcome } = await transferRig({ answer: 'never' });
    await ben.rings();
    anna.hangUp();
    await client.calls(call.sid).update({ status: 'canceled' });
    expect(await ben.hungUp()).toBe('canceled');
    expect(await outcome()).toBe('canceled');
  });
});
