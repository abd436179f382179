import type twilio from 'twilio';
import { addressOf, type Phone, socketAddressOf } from './parts.ts';
import { PATHS } from './paths.ts';
import type { GatherStep } from './schemas.ts';
import { passFor } from './token.ts';
import { vendorLibrary } from './vendor-library.ts';

/** What the network carries out: verbs, one after the other. */
export type Document = InstanceType<typeof twilio.twiml.VoiceResponse>;

type Speaker = Pick<Document, 'say'>;

/** The network speaks at most 4,096 characters in one go. */
const SPOKEN_AT_ONCE = /[\s\S]{1,3000}(?=\s|$)|[\s\S]{1,3000}/gu;
/** How long the customer has to begin to speak, and how long a person who waits on the line has, in seconds. */
const SECONDS_TO_SPEAK = 6;
const SECONDS_TO_DECIDE = 8;
const LONGEST_MESSAGE_SECONDS = 180;

/** An empty document. */
export function newDocument(): Document {
  const { VoiceResponse } = vendorLibrary().twiml;
  return new VoiceResponse();
}

/** A document as it is answered. */
export function answerWith(document: Document): Response {
  return new Response(document.toString(), { headers: { 'content-type': 'text/xml; charset=utf-8' } });
}

/** Speaks words; nothing when there are none. */
export function speak({ settings }: Phone, speaker: Speaker, text: string): void {
  const { language, voice } = settings;
  for (const [part] of text.matchAll(SPOKEN_AT_ONCE)) {
    if (part.trim() !== '')
      speaker.say({ language, ...(voice !== undefined && { voice }) } as object, part.trim());
  }
}

/** Tells the caller that the call is recorded, and has it recorded from then on, where the settings want it. */
export function record(phone: Phone, document: Document): void {
  const { recording } = phone.settings;
  if (recording === undefined) return;
  speak(phone, document, recording.consent);
  document.start().recording({
    recordingStatusCallback: addressOf(phone, PATHS.recording),
    recordingStatusCallbackEvent: ['in-progress', 'absent'],
  });
}

/** Connects the call to the socket for its sound. */
export function connectStream(phone: Phone, document: Document, callSid: string): void {
  const stream = document.connect().stream({ url: socketAddressOf(phone, PATHS.media) });
  showPass(phone, callSid, (name, value) => stream.parameter({ name, value }));
}

/** Connects the call to the socket for its words; `greeting` is spoken first. */
export function connectRelay(phone: Phone, document: Document, callSid: string, greeting: string): void {
  const { language, voice } = phone.settings;
  const relay = document.connect().conversationRelay({
    url: socketAddressOf(phone, PATHS.relay),
    ...(greeting !== '' && { welcomeGreeting: greeting }),
    language,
    dtmfDetection: true,
    events: 'speaker-events',
    ...(voice !== undefined && { voice }),
  });
  showPass(phone, callSid, (name, value) => relay.parameter({ name, value }));
}

/** Speaks, and listens for words and keys. Keys of a menu count one by one. */
export function gather(phone: Phone, document: Document, text: string, step: GatherStep): void {
  const listening = document.gather({
    input: ['speech', 'dtmf'],
    action: addressOf(phone, PATHS.gather, queryOf(step)),
    actionOnEmptyResult: true,
    language: phone.settings.language as 'en-US',
    speechTimeout: 'auto',
    timeout: SECONDS_TO_SPEAK,
    ...(step.menu === 1 ? { numDigits: 1 } : { finishOnKey: '#' }),
  });
  speak(phone, listening, text);
}

/** The dialogue goes on at another step, without waiting for the customer. */
export function goOnAt(phone: Phone, document: Document, step: GatherStep): void {
  document.redirect(addressOf(phone, PATHS.gather, queryOf(step)));
}

/** Takes a message. */
export function takeMessage(phone: Phone, document: Document): void {
  const action = addressOf(phone, PATHS.voicemail);
  document.record({
    action,
    maxLength: LONGEST_MESSAGE_SECONDS,
    timeout: 5,
    finishOnKey: '#',
    playBeep: true,
  });
}

/** Speaks to a person in private, and waits for one key. */
export function askToDecide(phone: Phone, document: Document, text: string, action: string): void {
  const listening = document.gather({ input: ['dtmf'], numDigits: 1, timeout: SECONDS_TO_DECIDE, action });
  speak(phone, listening, text);
}

/** Speaks and hangs up. */
export function endWith(phone: Phone, text: string): Document {
  const document = newDocument();
  speak(phone, document, text);
  document.hangup();
  return document;
}

/** Tells that all lines are busy, and puts the caller through to where calls overflow to, or hangs up. */
export function sayBusy(phone: Phone): Document {
  const { words, overflow, ringSeconds } = phone.settings;
  if (overflow === undefined) return endWith(phone, words.busy);
  const document = newDocument();
  dialTo(document.dial({ timeout: ringSeconds }), overflow);
  return document;
}

/** Dials a number, `client:name` or `sip:name@host`. */
export function dialTo(
  dial: ReturnType<Document['dial']>,
  target: string,
  progress: { statusCallback?: string; statusCallbackEvent?: ['answered'] } = {},
): void {
  const [kind, name = ''] = target.split(':');
  if (kind === 'client') dial.client(progress, name);
  else if (kind === 'sip') dial.sip(progress, target);
  else dial.number(progress, target);
}

/** Sockets have no query: what they show are parameters. */
function showPass(
  { account, clock, named: desk }: Phone,
  callSid: string,
  parameter: (name: string, value: string) => unknown,
): void {
  parameter('pass', passFor(callSid, account.authToken, clock.now(), desk));
  if (desk !== undefined) parameter('desk', desk);
}

function queryOf({ seen, tries, menu, asked, message, failures }: GatherStep) {
  const unlessNone = (count: number) => count || undefined;
  return {
    seen,
    asked,
    message,
    tries: unlessNone(tries),
    menu: unlessNone(menu),
    failures: unlessNone(failures),
  };
}
