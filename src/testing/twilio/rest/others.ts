import { sendMessage } from '../messages.ts';
import { addressesOf } from './calls.ts';
import { notFound, pageOf, type Reply, RestProblem, type RestRequest, type Route } from './reply.ts';
import { messageView, numberView, recordingView } from './views.ts';

/** Recordings, messages, and the numbers of the account. */
export const otherRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/Recordings$/, handle: listRecordings },
  { method: 'GET', path: /^\/Recordings\/(RE[0-9a-f]{32})$/, handle: fetchRecording },
  { method: 'DELETE', path: /^\/Recordings\/(RE[0-9a-f]{32})$/, handle: removeRecording },
  { method: 'POST', path: /^\/Messages$/, handle: createMessage },
  { method: 'GET', path: /^\/Messages$/, handle: listMessages },
  { method: 'GET', path: /^\/Messages\/(SM[0-9a-f]{32})$/, handle: fetchMessage },
  { method: 'GET', path: /^\/IncomingPhoneNumbers$/, handle: listNumbers },
  { method: 'POST', path: /^\/IncomingPhoneNumbers\/(PN[0-9a-f]{32})$/, handle: updateNumber },
];

function listRecordings({ exchange, form }: RestRequest): Reply {
  const call = form.text('CallSid');
  const recordings = [...exchange.recordings.values()].filter(
    ({ options }) => (call ?? options.callSid) === options.callSid,
  );
  return pageOf(
    'recordings',
    recordings.map((recording) => recordingView(exchange, recording)),
  );
}

function recordingOf({ exchange, ids }: RestRequest) {
  const recording = exchange.recordings.get(ids[0] ?? '');
  if (recording === undefined) throw notFound(`/Recordings/${ids[0]}`);
  return recording;
}

function fetchRecording(request: RestRequest): Reply {
  return { status: 200, body: recordingView(request.exchange, recordingOf(request)) };
}

function removeRecording(request: RestRequest): Reply {
  request.exchange.recordings.delete(recordingOf(request).sid);
  return { status: 204 };
}

function createMessage({ exchange, form }: RestRequest): Reply {
  const body = form.text('Body') ?? '';
  if (body === '') throw new RestProblem(400, 21602, 'Message body is required.');
  const message = sendMessage(
    exchange,
    { ...addressesOf(exchange, form), body },
    form.callback('StatusCallback'),
  );
  return { status: 201, body: messageView(exchange, message) };
}

function listMessages({ exchange, form }: RestRequest): Reply {
  const to = form.text('To');
  const messages = [...exchange.messages.values()].filter((message) => (to ?? message.to) === message.to);
  return pageOf(
    'messages',
    messages.reverse().map((message) => messageView(exchange, message)),
  );
}

function fetchMessage({ exchange, ids }: RestRequest): Reply {
  const message = exchange.messages.get(ids[0] ?? '');
  if (message === undefined) throw notFound(`/Messages/${ids[0]}`);
  return { status: 200, body: messageView(exchange, message) };
}

function listNumbers({ exchange, form }: RestRequest): Reply {
  const wanted = form.text('PhoneNumber');
  const numbers = [...exchange.numbers].filter(([number]) => (wanted ?? number) === number);
  return pageOf(
    'incoming_phone_numbers',
    numbers.map(([number, set]) => numberView(exchange, exchange.numberSids.get(number) ?? '', number, set)),
  );
}

/** What the vendor's console sets: where incoming calls go. */
function updateNumber({ exchange, ids, form }: RestRequest): Reply {
  const sid = ids[0] ?? '';
  const number = [...exchange.numberSids].find(([, known]) => known === sid)?.[0];
  const set = number === undefined ? undefined : exchange.numbers.get(number);
  if (number === undefined || set === undefined) throw notFound(`/IncomingPhoneNumbers/${sid}`);
  const voice = form.callback('VoiceUrl', 'VoiceMethod');
  const fallback = form.callback('VoiceFallbackUrl', 'VoiceFallbackMethod');
  const status = form.callback('StatusCallback');
  if (voice !== undefined) Object.assign(set, { voiceUrl: voice.url, voiceMethod: voice.method });
  if (fallback !== undefined) {
    Object.assign(set, { voiceFallbackUrl: fallback.url, voiceFallbackMethod: fallback.method });
  }
  if (status !== undefined) {
    Object.assign(set, { statusCallback: status.url, statusCallbackMethod: status.method });
  }
  return { status: 200, body: numberView(exchange, sid, number, set) };
}
