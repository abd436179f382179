import { describe, expect, it } from 'vitest';
import { spoken } from './line-audio.ts';
import { BEN, DESK, phoneRig, response } from './testing/rig.ts';
import { wavOf } from './wav.ts';

const room = (attributes = '') =>
  response(
    `<Dial action="/left"><Conference statusCallback="/room" statusCallbackEvent="start end join leave mute hold" ${attributes}>support</Conference></Dial>`,
  );

async function roomRig(attributes?: string) {
  const rig = await phoneRig({
    '/voice': room(attributes),
    '/room': '',
    '/left': response('<Say>You left the room.</Say>'),
    '/join': room(),
  });
  const ben = rig.telephone(BEN, { whenCalled: { answer: 'person', afterMs: 200 } });
  const conference = async () => {
    const [found] = await rig.client.conferences.list({ friendlyName: 'support', limit: 1 });
    return found!;
  };
  return { ...rig, ben, conference };
}

describe('a conference', () => {
  it('plays music until a second person comes, then all hear each other', async () => {
    const { anna, ben, app, client, conference } = await roomRig();
    await anna.dial(DESK);
    await anna.wait(1000);
    expect(anna.sounds.length).toBeGreaterThan(0);
    expect(await conference()).toMatchObject({ status: 'init' });
    await client.conferences('support').participants.create({ from: DESK, to: BEN, label: 'colleague' });
    await anna.time.until(() => ben.state === 'talking');
    await ben.speak('good morning');
    await anna.hears('good morning');
    await anna.speak('hello');
    await ben.hears('hello');
    ben.hangUp();
    await anna.wait(20);
    anna.hangUp();
    await anna.wait(20);
    const events = app.at('/room').map(({ StatusCallbackEvent }) => StatusCallbackEvent);
    expect(events).toEqual([
      'participant-join',
      'participant-join',
      'conference-start',
      'participant-leave',
      'participant-leave',
      'conference-end',
    ]);
    expect(app.at('/room')[3]).toMatchObject({
      ParticipantLabel: 'colleague',
      ReasonParticipantLeft: 'participant_hung_up',
      FriendlyName: 'support',
    });
    expect(app.at('/room')[5]).toMatchObject({ ReasonConferenceEnded: 'last-participant-left' });
  });

  it('plays the documents of its wait address meanwhile, again and again', async () => {
    const { anna, app } = await roomRig('waitUrl="/wait"');
    app.routes['/wait'] = response('<Say>Still waiting.</Say><Pause length="2"/>');
    await anna.dial(DESK);
    await anna.hears('Still waiting.');
    await anna.hears('Still waiting.');
  });

  it('ends for everybody when who may end it leaves', async () => {
    const { anna, ben, app, client, conference } = await roomRig();
    await anna.dial(DESK);
    await client
      .conferences('support')
      .participants.create({ from: DESK, to: BEN, endConferenceOnExit: true });
    await anna.time.until(() => ben.state === 'talking');
    const { sid } = await conference();
    ben.hangUp();
    await anna.hears('You left the room.');
    expect(app.at('/left')).toMatchObject([{ DialCallStatus: 'answered' }]);
    expect(await client.conferences(sid).fetch()).toMatchObject({
      status: 'completed',
      reasonConferenceEnded: 'participant-with-end-conference-on-exit-left',
    });
  });

  it('lets the application hold, mute, announce to one and send away', async () => {
    const { anna, ben, app, client, conference } = await roomRig();
    await anna.dial(DESK);
    await client.conferences('support').participants.create({ from: DESK, to: BEN });
    await anna.time.until(() => ben.state === 'talking');
    const { sid } = await conference();
    const seat = (callSid: string) => client.conferences(sid).participants(callSid);

    expect(await seat(anna.callSid).update({ hold: true })).toMatchObject({ hold: true });
    await ben.speak('private');
    await anna.wait(200);
    expect(anna.transcript).not.toContain('private');
    await seat(anna.callSid).update({ hold: false, muted: true });
    await anna.speak('muted');
    await seat(anna.callSid).update({ muted: false });
    await anna.speak('unmuted');
    expect(await ben.listen()).toBe('unmuted');

    app.routes['/notice'] = { type: 'audio/wav', body: wavOf(spoken('We are recording.'), 1) };
    await seat(anna.callSid).update({ announceUrl: `${app.url}/notice` });
    await anna.hears('We are recording.');
    expect(ben.transcript).not.toContain('recording');

    await seat(ben.callSid).remove();
    await ben.hungUp();
    await expect(seat(ben.callSid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    await client.conferences(sid).update({ status: 'completed' });
    await anna.hears('You left the room.');
    const events = app.at('/room').map(({ StatusCallbackEvent }) => StatusCallbackEvent);
    expect(events).toEqual(
      expect.arrayContaining([
        'participant-hold',
        'participant-unhold',
        'participant-mute',
        'participant-unmute',
      ]),
    );
  });

  it('lets a coach be heard by nobody but the one who is coached', async () => {
    const { anna, ben, client, telephone } = await roomRig();
    const carla = telephone('+15550177', { whenCalled: { answer: 'person', afterMs: 200 } });
    await anna.dial(DESK);
    const invite = client.conferences('support').participants;
    await invite.create({ from: DESK, to: BEN });
    await anna.time.until(() => ben.state === 'talking');
    await invite.create({ from: DESK, to: carla.number, coaching: true, callSidToCoach: ben.callSid });
    await anna.time.until(() => carla.state === 'talking');
    await anna.wait(200);
    await carla.speak('offer a discount');
    await ben.hears('offer a discount');
    expect(anna.transcript).toBe('');
  });

  it('keeps what everybody says', async () => {
    const { anna, ben, app, client } = await roomRig(
      'record="record-from-start" recordingStatusCallback="/kept"',
    );
    app.routes['/kept'] = '';
    await anna.dial(DESK);
    await client.conferences('support').participants.create({ from: DESK, to: BEN });
    await anna.time.until(() => ben.state === 'talking');
    await anna.speak('for the record');
    anna.hangUp();
    ben.hangUp();
    await anna.wait(20);
    expect(app.at('/kept')).toMatchObject([
      {
        RecordingSource: 'Conference',
        ConferenceSid: expect.stringMatching(/^CF/),
        RecordingStatus: 'completed',
      },
    ]);
  });
});
