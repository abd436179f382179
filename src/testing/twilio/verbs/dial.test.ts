import { describe, expect, it } from 'vitest';
import type { WhenCalled } from '../../telephone/when-called.ts';
import { ANNA, BEN, DESK, phoneRig, response } from '../testing/rig.ts';

const DIAL = `<Dial action="/dialled" timeout="10"><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">${BEN}</Number></Dial>`;

async function dialRig(whenCalled: WhenCalled | undefined, verbs = DIAL) {
  const rig = await phoneRig({
    '/voice': response(verbs),
    '/leg': '',
    '/kept': '',
    '/dialled': ({ params }) => response(`<Say>It was ${params.DialCallStatus}.</Say>`),
  });
  const ben = whenCalled && rig.telephone(BEN, { whenCalled });
  return { ...rig, ben: ben! };
}

describe('<Dial>', () => {
  it('lets two people talk, and says how it was when the called one hangs up', async () => {
    const { anna, ben, app } = await dialRig({ answer: 'person', greeting: 'Ben speaking.' });
    await anna.dial(DESK);
    await anna.hears('Ben speaking.');
    await anna.speak('hi Ben');
    await ben.hears('hi Ben');
    expect(ben.callerId).toBe(ANNA);
    ben.hangUp();
    await anna.hears('It was completed.');
    expect(app.at('/dialled')).toMatchObject([
      { DialCallSid: ben.callSid, DialBridged: 'true', DialCallDuration: expect.stringMatching(/^[1-9]/) },
    ]);
    expect(app.at('/leg').map(({ CallStatus }) => CallStatus)).toEqual([
      'initiated',
      'ringing',
      'in-progress',
      'completed',
    ]);
    expect(app.at('/leg')[0]).toMatchObject({ ParentCallSid: anna.callSid, Direction: 'outbound-dial' });
  });

  it.for<[title: string, whenCalled: WhenCalled | undefined, status: string]>([
    ['nobody answers', { answer: 'never' }, 'no-answer'],
    ['they decline', { answer: 'decline' }, 'busy'],
    ['the number is out of service', undefined, 'failed'],
  ])('says so when %s', async ([, whenCalled, status]) => {
    const { anna, app } = await dialRig(whenCalled);
    await anna.dial(DESK);
    await anna.hears(`It was ${status}.`);
    expect(app.at('/dialled')).toMatchObject([{ DialCallStatus: status, DialBridged: 'false' }]);
  });

  it('tells the application when the caller hangs up while it rings, and stops ringing', async () => {
    const { anna, ben, app } = await dialRig({ answer: 'never' });
    await anna.dial(DESK);
    await ben.rings();
    anna.hangUp();
    expect(await ben.hungUp()).toBe('canceled');
    await anna.wait(20);
    expect(app.at('/dialled')).toMatchObject([{ DialCallStatus: 'canceled', CallStatus: 'completed' }]);
  });

  it('lets the called one hear a document first, and accept or decline by a key', async () => {
    const { anna, ben, app } = await dialRig(
      { answer: 'person' },
      `<Dial action="/dialled"><Number url="/whisper">${BEN}</Number></Dial>`,
    );
    app.routes['/whisper'] = response(
      '<Gather numDigits="1" action="/decide"><Say>Anna about her bill. Press 1 to accept.</Say></Gather><Hangup/>',
    );
    app.routes['/decide'] = ({ params }) => response(params.Digits === '1' ? '' : '<Hangup/>');
    await anna.dial(DESK);
    await ben.hears('to accept.');
    expect(anna.transcript).toBe('');
    await ben.press('1', 'message');
    await ben.speak('hello Anna');
    await anna.hears('hello Anna');
    ben.hangUp();
    await anna.hears('It was completed.');
    await anna.hungUp();

    await anna.dial(DESK);
    await ben.hears('to accept.');
    await ben.press('2', 'message');
    await anna.hears('It was completed.');
    expect(app.at('/dialled').map(({ DialBridged }) => DialBridged)).toEqual(['true', 'false']);
  });

  it('rings several at once, and the first who answers gets the call', async () => {
    const { anna, ben, telephone } = await dialRig(
      { answer: 'person', afterMs: 4000 },
      `<Dial><Number>${BEN}</Number><Client>carla</Client></Dial>`,
    );
    const carla = telephone('client:carla', {
      whenCalled: { answer: 'person', afterMs: 1000, greeting: 'Carla.' },
    });
    await anna.dial(DESK);
    await anna.hears('Carla.');
    expect(ben.endedWith).toBe('canceled');
    anna.hangUp();
    expect(await carla.hungUp()).toBe('completed');
  });

  it('is recorded when asked for, both sides apart', async () => {
    const { anna, ben, app, client } = await dialRig(
      { answer: 'person' },
      `<Dial record="record-from-answer-dual" recordingStatusCallback="/kept"><Number>${BEN}</Number></Dial>`,
    );
    await anna.dial(DESK);
    await ben.rings();
    await anna.time.until(() => ben.state === 'talking');
    await anna.speak('on the record');
    ben.hangUp();
    await anna.hungUp();
    await anna.wait(20);
    expect(app.at('/kept')).toMatchObject([{ RecordingChannels: '2', RecordingSource: 'DialVerb' }]);
    expect(await client.recordings.list({ callSid: anna.callSid })).toMatchObject([
      { channels: 2, status: 'completed' },
    ]);
  });

  it('refuses a caller id that is neither the caller nor a number of the account, and a number that is none', async () => {
    const { anna, app, network } = await dialRig({ answer: 'never' }, '<Dial action="/dialled">555</Dial>');
    await anna.dial(DESK);
    await anna.hears('It was failed.');
    app.routes['/voice'] = response(`<Dial action="/dialled" callerId="+15559999">${BEN}</Dial>`);
    await anna.hungUp();
    await anna.dial(DESK);
    await anna.hears('It was failed.');
    expect(network.alerts.map(({ code }) => code)).toEqual([13223, 13214]);
  });
});
