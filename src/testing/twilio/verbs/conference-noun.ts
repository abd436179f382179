import { CallInterrupted } from '../call.ts';
import { Conference, type ConferenceReports, type Participant } from '../conference.ts';
import { aborting, answer } from '../playing.ts';
import { Recording } from '../recordings.ts';
import type { TwimlSource } from '../twiml-source.ts';
import { textIn, type XmlElement } from '../xml.ts';
import { callbackOf } from './action.ts';
import { flagOf, listOf, methodOf } from './attributes.ts';
import type { VerbContext } from './context.ts';

/** `<Conference>`: in the room of that name until it ends, or they are sent away or redirected. Throws CallInterrupted. */
export async function attend(context: VerbContext, noun: XmlElement): Promise<Conference> {
  const { call, signal } = context;
  answer(call);
  const conference = conferenceOf(context, noun);
  const participant = conference.join(call, {
    label: noun.attributes.participantLabel ?? '',
    startConferenceOnEnter: flagOf(noun, 'startConferenceOnEnter', true),
    endConferenceOnExit: flagOf(noun, 'endConferenceOnExit', false),
    muted: flagOf(noun, 'muted', false),
    hold: false,
    coaching: noun.attributes.coach !== undefined,
    callSidToCoach: noun.attributes.coach ?? '',
    waitMusic: noun.attributes.waitUrl === undefined,
  });
  void waitForOthers(context, noun, participant);
  try {
    await aborting<string>(signal, (done) => void participant.left.then(done));
    return conference;
  } catch (thrown) {
    conference.leave(participant, call.live ? 'participant_updated_via_api' : 'participant_hung_up');
    throw thrown;
  }
}

/** The open conference of a name. */
export function openConference(
  { exchange }: Pick<VerbContext, 'exchange'>,
  name: string,
): Conference | undefined {
  return [...exchange.conferences.values()].find((one) => one.name === name && one.status !== 'completed');
}

function conferenceOf(context: VerbContext, noun: XmlElement): Conference {
  const { exchange, call } = context;
  const name = textIn(noun).trim();
  const open = openConference(context, name);
  if (open !== undefined) return open;
  const conference = new Conference(exchange, name);
  const reports = reportsOf(context, noun);
  if (reports !== undefined) conference.reports = reports;
  if (noun.attributes.record === 'record-from-start' || noun.attributes.record === 'true') {
    const callback = callbackOf(context, noun, 'recordingStatusCallback');
    const events = listOf(noun, 'recordingStatusCallbackEvent', ['completed']);
    conference.record(
      new Recording(exchange, {
        source: 'Conference',
        callSid: call.sid,
        conferenceSid: conference.sid,
        events,
        ...(callback === undefined ? {} : { callback }),
      }),
    );
  }
  return conference;
}

function reportsOf(context: VerbContext, noun: XmlElement): ConferenceReports | undefined {
  const callback = callbackOf(context, noun, 'statusCallback');
  return callback && { callback, events: listOf(noun, 'statusCallbackEvent', ['start', 'end']) };
}

/** Plays the documents of `waitUrl` again and again until the conference begins. */
async function waitForOthers(
  context: VerbContext,
  noun: XmlElement,
  { waiting }: Participant,
): Promise<void> {
  const { exchange, call, documentUrl } = context;
  const url = noun.attributes.waitUrl
    ? exchange.resolve(noun.attributes.waitUrl, documentUrl, call)
    : undefined;
  if (url === undefined) return;
  const over = new AbortController();
  for (const signal of [waiting, context.signal]) {
    signal.addEventListener('abort', () => over.abort(new CallInterrupted('The wait is over.')));
  }
  const first: TwimlSource = { kind: 'wait', url, method: methodOf(noun, 'waitMethod') };
  let source: TwimlSource = first;
  while (!waiting.aborted && !over.signal.aborted) {
    const beganMs = exchange.time.nowMs;
    source = (await exchange.twiml.document(exchange, call, source, over.signal)) ?? first;
    // A document that plays nothing is not asked for again and again.
    if (source === first && exchange.time.nowMs === beganMs) return;
  }
}
