import { beep, isSound } from '../line-audio.ts';
import { FRAME_MS } from '../phone-time.ts';
import { aborting, played } from '../playing.ts';
import { Recording } from '../recordings.ts';
import type { TwimlSource } from '../twiml-source.ts';
import type { XmlElement } from '../xml.ts';
import { actionOf, callbackOf, reportAction } from './action.ts';
import { flagOf, listOf, numberOf } from './attributes.ts';
import type { VerbContext } from './context.ts';

/** `<Record>`: a message, until a key, a silence, its greatest length, or the caller hangs up. */
export async function record(context: VerbContext, element: XmlElement): Promise<TwimlSource | undefined> {
  const { exchange, call } = context;
  await played(context, flagOf(element, 'playBeep', true) ? beep() : new Uint8Array());
  const callback = callbackOf(context, element, 'recordingStatusCallback');
  const recording = new Recording(exchange, {
    source: 'RecordVerb',
    callSid: call.sid,
    events: listOf(element, 'recordingStatusCallbackEvent', ['completed']),
    ...(callback === undefined ? {} : { callback }),
  });
  try {
    const key = await recorded(context, element, recording);
    recording.finish();
    if (recording.status === 'absent') return undefined;
    return actionOf(context, element, resultOf(recording, key), { orDocument: true });
  } catch (thrown) {
    recording.finish();
    if (!call.live) reportAction(context, element, resultOf(recording, 'hangup'));
    throw thrown;
  }
}

function resultOf(recording: Recording, key: string) {
  return {
    RecordingSid: recording.sid,
    RecordingUrl: recording.url,
    RecordingDuration: String(recording.seconds),
    Digits: key,
  };
}

/** The key that ended it, or none. */
async function recorded(context: VerbContext, element: XmlElement, recording: Recording): Promise<string> {
  const { call, signal } = context;
  const { promise, resolve } = Promise.withResolvers<string>();
  const finish = element.attributes.finishOnKey ?? '1234567890*#';
  const keep = keeper(element, recording, () => resolve(''));
  const press = (key: string) => {
    if (finish.includes(key)) resolve(key);
  };
  call.onHeard.add(keep);
  call.onKey.add(press);
  try {
    return await aborting<string>(signal, (done) => void promise.then(done));
  } finally {
    call.onHeard.delete(keep);
    call.onKey.delete(press);
  }
}

/** Keeps frame after frame, until there is silence for `timeout` or too much of it. */
function keeper(element: XmlElement, recording: Recording, done: () => void): (frame: Uint8Array) => void {
  const silenceMs = 1000 * numberOf(element, 'timeout', 5);
  const longestMs = 1000 * numberOf(element, 'maxLength', 3600);
  let quietMs = 0;
  let said = false;
  return (frame) => {
    recording.add(frame);
    said ||= isSound(frame);
    quietMs = isSound(frame) ? 0 : quietMs + FRAME_MS;
    if (quietMs < silenceMs && recording.milliseconds < longestMs) return;
    // A message of silence only is no message.
    recording.trim(said ? quietMs : recording.milliseconds);
    done();
  };
}
