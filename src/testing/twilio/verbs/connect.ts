import {
  ConversationRelay,
  type Interruptible,
  type RelayEnd,
  type RelayOptions,
} from '../conversation-relay.ts';
import { MediaStream } from '../media-stream.ts';
import { aborting, answer } from '../playing.ts';
import type { WebhookParams } from '../signature.ts';
import type { TwimlSource } from '../twiml-source.ts';
import { elementsIn, type XmlElement } from '../xml.ts';
import { actionOf, reportAction } from './action.ts';
import { flagOf, listOf } from './attributes.ts';
import type { VerbContext } from './context.ts';
import { parametersOf, socketAddress, streamOptions } from './streams.ts';

/** `<Connect>`: the call is the application's, on a socket, until either leaves. */
export async function connect(context: VerbContext, element: XmlElement): Promise<TwimlSource | undefined> {
  answer(context.call);
  const [noun] = elementsIn(element);
  if (noun?.name === 'Stream') return stream(context, element, noun);
  if (noun?.name === 'ConversationRelay') return relay(context, element, noun);
  return undefined;
}

async function stream(
  context: VerbContext,
  element: XmlElement,
  noun: XmlElement,
): Promise<TwimlSource | undefined> {
  const options = streamOptions(context, noun, true);
  if (options === undefined) return undefined;
  const stream = new MediaStream(context.exchange, context.call, options);
  try {
    context.exchange.streams.set(context.call.sid, stream);
    if (await stream.open()) await aborting<void>(context.signal, (done) => void stream.over.then(done));
    return actionOf(context, element, { StreamSid: stream.sid });
  } catch (thrown) {
    if (!context.call.live) reportAction(context, element, { StreamSid: stream.sid });
    throw thrown;
  } finally {
    stream.stop();
    context.exchange.streams.delete(context.call.sid);
  }
}

async function relay(
  context: VerbContext,
  element: XmlElement,
  noun: XmlElement,
): Promise<TwimlSource | undefined> {
  const { exchange, call, signal } = context;
  const url = socketAddress(context, noun);
  if (url === undefined) return undefined;
  const session = new ConversationRelay(exchange, call, relayOptions(url, noun));
  const beganMs = exchange.time.nowMs;
  const paramsOf = (end: RelayEnd) => relayParams(session.sid, exchange.time.nowMs - beganMs, end);
  try {
    exchange.streams.set(call.sid, session);
    await session.open();
    const end = await aborting<RelayEnd>(signal, (done) => void session.over.then(done));
    return actionOf(context, element, paramsOf(end));
  } catch (thrown) {
    if (!call.live) reportAction(context, element, paramsOf({ status: 'completed' }));
    throw thrown;
  } finally {
    session.close();
    exchange.streams.delete(call.sid);
  }
}

function relayOptions(url: string, noun: XmlElement): RelayOptions {
  const { attributes } = noun;
  return {
    url,
    greeting: attributes.welcomeGreeting ?? '',
    language: attributes.transcriptionLanguage ?? attributes.language ?? 'en-US',
    interruptible: interruptibleOf(attributes.interruptible),
    greetingInterruptible: interruptibleOf(attributes.welcomeGreetingInterruptible),
    reportsKeys: flagOf(noun, 'dtmfDetection', false),
    partialPrompts: flagOf(noun, 'partialPrompts', false),
    events: listOf(noun, 'events', []),
    customParameters: parametersOf(noun),
  };
}

function interruptibleOf(written: string | undefined): Interruptible {
  if (written === 'none' || written === 'false') return 'none';
  return written === 'speech' || written === 'dtmf' ? written : 'any';
}

function relayParams(sid: string, milliseconds: number, end: RelayEnd): WebhookParams {
  return {
    SessionId: sid,
    SessionStatus: end.status,
    SessionDuration: String(Math.round(milliseconds / 1000)),
    ...(end.handoffData === undefined ? {} : { HandoffData: end.handoffData }),
    ...(end.error === undefined
      ? {}
      : { ErrorCode: String(end.error.code), ErrorMessage: end.error.message }),
  };
}
