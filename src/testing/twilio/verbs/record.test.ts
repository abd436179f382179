import { describe, expect, it } from 'vitest';
import { decodeMulaw } from '../../../audio/mulaw.ts';
import { decode } from '../../modem/modem-decoder.ts';
import { DESK, phoneRig, response } from '../testing/rig.ts';
import { audioIn } from '../wav.ts';

const VOICEMAIL = response(
  '<Say>Leave a message.</Say><Record action="/done" maxLength="30" timeout="3" recordingStatusCallback="/kept"/><Say>No message.</Say>',
);

async function voicemail() {
  return phoneRig({ '/voice': VOICEMAIL, '/done': response('<Say>Thanks.</Say>'), '/kept': '' });
}

describe('<Record>', () => {
  it('keeps the message until the caller falls silent, to be fetched as audio', async () => {
    const { anna, app, network } = await voicemail();
    await anna.dial(DESK);
    await anna.hears('message.');
    await anna.wait(1000);
    await anna.speak('please call me back');
    await anna.hears('Thanks.');
    const [done] = app.at('/done');
    expect(done).toMatchObject({ RecordingSid: expect.stringMatching(/^RE/), Digits: '' });
    expect(app.at('/kept')).toMatchObject([
      { RecordingStatus: 'completed', RecordingSource: 'RecordVerb', RecordingUrl: done!.RecordingUrl },
    ]);
    const authorization = `Basic ${btoa(`${network.accountSid}:${network.authToken}`)}`;
    const file = await fetch(`${done!.RecordingUrl}.wav`, { headers: { authorization } });
    const audio = audioIn(new Uint8Array(await file.arrayBuffer()));
    expect(decode(decodeMulaw(audio!), 8000)).toBe('please call me back');
  });

  it('ends at a key, and with the call', async () => {
    const { anna, app, time } = await voicemail();
    await anna.dial(DESK);
    await anna.hears('message.');
    await anna.wait(500);
    await anna.speak('one');
    await anna.press('#', 'message');
    await anna.hears('Thanks.');
    await anna.hungUp();
    await anna.dial(DESK);
    await anna.hears('message.');
    await anna.wait(500);
    await anna.speak('two');
    anna.hangUp();
    await time.advance(100);
    expect(app.at('/done').map(({ Digits }) => Digits)).toEqual(['#', 'hangup']);
  });

  it('counts silence as no message', async () => {
    const { anna, app } = await voicemail();
    await anna.dial(DESK);
    await anna.hears('No message.');
    expect(app.at('/done')).toEqual([]);
  });
});
