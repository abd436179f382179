import type { Call } from '../call.ts';
import { looped, RINGBACK_AUDIO } from '../line-audio.ts';
import { aborting, answer } from '../playing.ts';
import { type Recording, recordCall } from '../recordings.ts';
import type { WebhookParams } from '../signature.ts';
import type { TwimlSource } from '../twiml-source.ts';
import { elementsIn, type XmlElement } from '../xml.ts';
import { actionOf, callbackOf, reportAction } from './action.ts';
import { flagOf, listOf, numberOf } from './attributes.ts';
import { attend } from './conference-noun.ts';
import type { VerbContext } from './context.ts';
import { type Leg, legsOf, reach } from './dial-legs.ts';

/** `<Dial>`: to somebody, or into a conference; what comes of it goes to the `action`. */
export async function dial(context: VerbContext, element: XmlElement): Promise<TwimlSource | undefined> {
  if (!flagOf(element, 'answerOnBridge', false)) answer(context.call);
  const [noun] = elementsIn(element);
  return noun?.name === 'Conference' ? confer(context, element, noun) : connectTo(context, element);
}

async function confer(
  context: VerbContext,
  element: XmlElement,
  noun: XmlElement,
): Promise<TwimlSource | undefined> {
  try {
    await attend(context, noun);
    return actionOf(context, element, { DialCallStatus: 'answered' });
  } catch (thrown) {
    if (!context.call.live) reportAction(context, element, { DialCallStatus: 'answered' });
    throw thrown;
  }
}

async function connectTo(context: VerbContext, element: XmlElement): Promise<TwimlSource | undefined> {
  const { call } = context;
  const legs = legsOf(context, element);
  const outcome: Outcome = { reached: undefined, recording: undefined };
  try {
    outcome.reached = await firstReached(context, element, legs);
    letGo(legs.filter((leg) => leg !== outcome.reached));
    if (outcome.reached !== undefined) await bridge(context, element, outcome.reached, outcome);
    return actionOf(context, element, paramsOf(legs, outcome));
  } catch (thrown) {
    letGo(legs);
    if (!call.live) reportAction(context, element, paramsOf(legs, outcome));
    throw thrown;
  } finally {
    outcome.recording?.finish();
  }
}

interface Outcome {
  reached: Leg | undefined;
  recording: Recording | undefined;
}

function letGo(legs: readonly Leg[]): void {
  for (const { call } of legs) call.end(call.connected ? 'completed' : 'canceled');
}

/** Calls all of them at once; the first who stays on the line gets the call. */
async function firstReached(
  context: VerbContext,
  element: XmlElement,
  legs: Leg[],
): Promise<Leg | undefined> {
  const { call, signal } = context;
  const timeoutMs = 1000 * numberOf(element, 'timeout', 30);
  call.source = call.connected ? looped(RINGBACK_AUDIO) : undefined;
  try {
    return await aborting<Leg | undefined>(signal, (done) => {
      const attempts = legs.map(async (leg) => {
        if (await reach(context, leg, timeoutMs)) done(leg);
      });
      void Promise.all(attempts).then(() => done(undefined));
    });
  } finally {
    call.source = undefined;
  }
}

/** Both hear each other until one leaves. */
async function bridge(context: VerbContext, element: XmlElement, leg: Leg, outcome: Outcome): Promise<void> {
  const { exchange, call, signal } = context;
  answer(call);
  const other = leg.call;
  outcome.recording = record(context, element);
  call.source = () => other.frame;
  other.source = () => call.frame;
  const gone = other.beginDocument();
  const stop = stars(call, flagOf(element, 'hangupOnStar', false), () => other.end('completed'));
  const limitMs = 1000 * numberOf(element, 'timeLimit', 14_400);
  exchange.time.sleep(limitMs, AbortSignal.any([gone, signal])).then(
    () => other.end('completed'),
    () => undefined,
  );
  try {
    await aborting<void>(signal, (done) => {
      if (gone.aborted) done();
      gone.addEventListener('abort', () => done());
    });
    const elsewhere = other.takeRedirect();
    // Redirected over REST: it leaves the bridge and goes its own way.
    if (other.live && elsewhere !== undefined) void exchange.twiml.call(exchange, other, elsewhere);
  } finally {
    stop();
    call.source = undefined;
    other.source = undefined;
  }
}

function stars(call: Call, listening: boolean, hangUp: () => void): () => void {
  const hear = (key: string) => {
    if (key === '*' && listening) hangUp();
  };
  call.onKey.add(hear);
  return () => void call.onKey.delete(hear);
}

function record(context: VerbContext, element: XmlElement): Recording | undefined {
  const wanted = element.attributes.record ?? 'do-not-record';
  if (wanted === 'do-not-record' || wanted === 'false') return undefined;
  const callback = callbackOf(context, element, 'recordingStatusCallback');
  return recordCall(context.exchange, context.call, {
    source: 'DialVerb',
    channels: wanted.endsWith('dual') ? 2 : 1,
    events: listOf(element, 'recordingStatusCallbackEvent', ['completed']),
    ...(callback === undefined ? {} : { callback }),
  });
}

/** What the `action` is told. Who heard the private document and hung up counts as completed, but not as bridged. */
function paramsOf(legs: readonly Leg[], { reached, recording }: Outcome): WebhookParams {
  const leg = reached ?? legs.find(({ call }) => call.answeredAt !== undefined) ?? legs.at(0);
  return {
    // A leg that still lives was taken out of the bridge: this dial is over.
    DialCallStatus: leg === undefined ? 'failed' : leg.call.live ? 'completed' : leg.call.status,
    DialBridged: String(reached !== undefined),
    ...(leg === undefined ? {} : { DialCallSid: leg.call.sid }),
    ...(leg?.call.answeredAt === undefined ? {} : { DialCallDuration: String(leg.call.seconds) }),
    ...(recording === undefined ? {} : { RecordingUrl: recording.url, RecordingSid: recording.sid }),
  };
}
