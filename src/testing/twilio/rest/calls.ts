import type { Call } from '../call.ts';
import type { Exchange } from '../exchange.ts';
import { callOut, type OutboundOptions } from '../outbound.ts';
import { recordCall } from '../recordings.ts';
import type { TwimlSource } from '../twiml-source.ts';
import {
  type Form,
  notFound,
  pageOf,
  type Reply,
  RestProblem,
  type RestRequest,
  type Route,
} from './reply.ts';
import { callView, recordingView } from './views.ts';

const SID = '(CA[0-9a-f]{32})';

/** Calls, and the recordings of calls. */
export const callRoutes: readonly Route[] = [
  { method: 'POST', path: /^\/Calls$/, handle: create },
  { method: 'GET', path: /^\/Calls$/, handle: list },
  { method: 'GET', path: new RegExp(`^/Calls/${SID}$`), handle: fetchOne },
  { method: 'POST', path: new RegExp(`^/Calls/${SID}$`), handle: update },
  { method: 'POST', path: new RegExp(`^/Calls/${SID}/Recordings$`), handle: startRecording },
  { method: 'GET', path: new RegExp(`^/Calls/${SID}/Recordings$`), handle: listRecordings },
  {
    method: 'POST',
    path: new RegExp(`^/Calls/${SID}/Recordings/(\\w+|Twilio\\.CURRENT)$`),
    handle: changeRecording,
  },
];

function create({ exchange, form }: RestRequest): Reply {
  const call = callOut(exchange, outboundOptions(exchange, form));
  return { status: 201, body: callView(exchange, call) };
}

function outboundOptions(exchange: Exchange, form: Form): OutboundOptions {
  const { from, to } = addressesOf(exchange, form);
  const source = sourceOf(form);
  if (source === undefined) throw new RestProblem(400, 21205, 'Url parameter is required.');
  return { ...dialling(form), from, to, source };
}

/** Who calls whom. Throws RestProblem where the vendor refuses. */
export function addressesOf(exchange: Exchange, form: Form): { from: string; to: string } {
  const to = form.text('To') ?? '';
  const from = form.text('From') ?? '';
  if (to === '') throw new RestProblem(400, 21201, "No 'To' number is specified");
  if (!/^(\+\d{7,15}|client:\w+|sip:[^\s@]+@\S+)$/.test(to)) {
    throw new RestProblem(400, 21211, `The phone number you are attempting to call, ${to}, is not valid.`);
  }
  if (from === '') throw new RestProblem(400, 21213, "No 'From' number is specified");
  if (!from.startsWith('client:') && !exchange.numbers.has(from)) {
    throw new RestProblem(
      400,
      21210,
      `The source phone number provided, ${from}, is not yet verified for your account.`,
    );
  }
  return { from, to };
}

/** What `Calls` and `Participants` have in common. */
export function dialling(form: Form): Omit<OutboundOptions, 'from' | 'to' | 'source'> {
  const seconds = form.number('TimeLimit');
  const machine = form.text('MachineDetection');
  const patience = form.number('MachineDetectionTimeout');
  const aside = form.flag('AsyncAmd') === true ? form.callback('AsyncAmdStatusCallback') : undefined;
  const sendDigits = form.text('SendDigits');
  const recordingCallback = form.callback('RecordingStatusCallback');
  return {
    timeoutMs: 1000 * (form.number('Timeout') ?? 60),
    ...(seconds === undefined ? {} : { timeLimitMs: 1000 * seconds }),
    ...given('fallback', form.callback('FallbackUrl', 'FallbackMethod')),
    ...given('status', form.callback('StatusCallback')),
    ...given('statusEvents', form.list('StatusCallbackEvent')),
    ...given('sendDigits', sendDigits),
    // Keys that are to be sent and detection exclude each other.
    ...(machine === undefined || sendDigits !== undefined
      ? {}
      : { detection: { mode: machine, ...given('timeoutMs', patience && patience * 1000) } }),
    ...given('detectionCallback', aside),
    ...(form.flag('Record') === true
      ? {
          recording: {
            source: 'OutboundAPI' as const,
            channels: form.text('RecordingChannels') === 'dual' ? 2 : 1,
            ...given('callback', recordingCallback),
            ...given('events', form.list('RecordingStatusCallbackEvent')),
          },
        }
      : {}),
  };
}

/** A property, unless there is nothing to put in it. */
export function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}

function sourceOf(form: Form): TwimlSource | undefined {
  const twiml = form.text('Twiml');
  if (twiml !== undefined) return { twiml };
  const callback = form.callback('Url', 'Method');
  return callback === undefined ? undefined : { kind: 'voice', ...callback };
}

function list({ exchange, form }: RestRequest): Reply {
  const wanted = { status: form.text('Status'), to: form.text('To'), from: form.text('From') };
  const parent = form.text('ParentCallSid');
  const calls = [...exchange.calls.values()].filter(
    (call) =>
      (wanted.status ?? call.status) === call.status &&
      (wanted.to ?? call.parties.to) === call.parties.to &&
      (wanted.from ?? call.parties.from) === call.parties.from &&
      (parent === undefined || call.parties.parent?.sid === parent),
  );
  return pageOf(
    'calls',
    calls.reverse().map((call) => callView(exchange, call)),
  );
}

function callOf({ exchange, ids }: RestRequest): Call {
  const call = exchange.calls.get(ids[0] ?? '');
  if (call === undefined) throw notFound(`/Calls/${ids[0]}`);
  return call;
}

function fetchOne(request: RestRequest): Reply {
  return { status: 200, body: callView(request.exchange, callOf(request)) };
}

/** Ends a call, or sends it to another document. */
function update(request: RestRequest): Reply {
  const { exchange, form } = request;
  const call = callOf(request);
  const status = form.text('Status');
  const source = sourceOf(form);
  if (!call.live || (source !== undefined && !call.connected)) {
    throw new RestProblem(
      400,
      21220,
      `Call is not in-progress. Cannot redirect. Its status is ${call.status}.`,
    );
  }
  if (status === 'completed' && call.connected) call.end('completed');
  else if (status === 'completed' || status === 'canceled') endBeforeAnswer(call);
  else if (source !== undefined) {
    const fallback = form.callback('FallbackUrl', 'FallbackMethod');
    if (fallback !== undefined) call.fallback = fallback;
    call.redirect(source);
  }
  return { status: 200, body: callView(exchange, call) };
}

/** `canceled` leaves a call alone that was answered meanwhile. */
function endBeforeAnswer(call: Call): void {
  if (!call.connected) call.end('canceled');
}

function startRecording(request: RestRequest): Reply {
  const { exchange, form } = request;
  const call = callOf(request);
  if (!call.connected) throw new RestProblem(400, 21220, 'Requested resource is not eligible for recording');
  const recording = recordCall(exchange, call, {
    source: 'StartCallRecordingAPI',
    channels: form.text('RecordingChannels') === 'dual' ? 2 : 1,
    ...given('callback', form.callback('RecordingStatusCallback')),
    ...given('events', form.list('RecordingStatusCallbackEvent')),
  });
  return { status: 201, body: recordingView(exchange, recording) };
}

function recordingsOf(request: RestRequest) {
  const { sid } = callOf(request);
  return [...request.exchange.recordings.values()].filter(({ options }) => options.callSid === sid);
}

function listRecordings(request: RestRequest): Reply {
  const recordings = recordingsOf(request).map((recording) => recordingView(request.exchange, recording));
  return pageOf('recordings', recordings);
}

/** Pauses, resumes or stops one. */
function changeRecording(request: RestRequest): Reply {
  const { exchange, ids, form } = request;
  const [, wanted] = ids;
  const recording = recordingsOf(request).find(({ sid, status }) =>
    wanted === 'Twilio.CURRENT' ? status === 'in-progress' || status === 'paused' : sid === wanted,
  );
  if (recording === undefined) throw notFound(`/Recordings/${wanted}`);
  const status = form.text('Status');
  if (status === 'stopped') recording.finish();
  else if (status === 'paused' || status === 'in-progress') recording.status = status;
  return { status: 200, body: recordingView(exchange, recording) };
}
