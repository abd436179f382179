import { audioAt } from '../audio-at.ts';
import type { Conference, Participant } from '../conference.ts';
import { callOut } from '../outbound.ts';
import { addressesOf, dialling, given } from './calls.ts';
import { type Form, notFound, pageOf, type Reply, type RestRequest, type Route } from './reply.ts';
import { conferenceView, participantView } from './views.ts';
import { attributeText } from './xml-text.ts';

/** Conferences and who is in them. */
export const conferenceRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/Conferences$/, handle: list },
  { method: 'GET', path: /^\/Conferences\/([^/]+)$/, handle: fetchOne },
  { method: 'POST', path: /^\/Conferences\/([^/]+)$/, handle: update },
  { method: 'GET', path: /^\/Conferences\/([^/]+)\/Participants$/, handle: listParticipants },
  { method: 'POST', path: /^\/Conferences\/([^/]+)\/Participants$/, handle: invite },
  { method: 'GET', path: /^\/Conferences\/([^/]+)\/Participants\/([^/]+)$/, handle: fetchParticipant },
  { method: 'POST', path: /^\/Conferences\/([^/]+)\/Participants\/([^/]+)$/, handle: updateParticipant },
  { method: 'DELETE', path: /^\/Conferences\/([^/]+)\/Participants\/([^/]+)$/, handle: removeParticipant },
];

function list({ exchange, form }: RestRequest): Reply {
  const name = form.text('FriendlyName');
  const status = form.text('Status');
  const found = [...exchange.conferences.values()].filter(
    (one) => (name ?? one.name) === one.name && (status ?? one.status) === one.status,
  );
  return pageOf(
    'conferences',
    found.map((one) => conferenceView(exchange, one)),
  );
}

function conferenceOf({ exchange, ids }: RestRequest): Conference {
  const conference = exchange.conferences.get(ids[0] ?? '');
  if (conference === undefined) throw notFound(`/Conferences/${ids[0]}`);
  return conference;
}

/** Who left is no participant any more. */
function seatOf(request: RestRequest): [Conference, Participant] {
  const conference = conferenceOf(request);
  const participant = conference.participant(decodeURIComponent(request.ids[1] ?? ''));
  if (participant === undefined)
    throw notFound(`/Conferences/${conference.sid}/Participants/${request.ids[1]}`);
  return [conference, participant];
}

function fetchOne(request: RestRequest): Reply {
  return { status: 200, body: conferenceView(request.exchange, conferenceOf(request)) };
}

async function update(request: RestRequest): Promise<Reply> {
  const conference = conferenceOf(request);
  if (request.form.text('Status') === 'completed') conference.end('conference-ended-via-api');
  await announce(request, conference);
  return fetchOne(request);
}

async function announce(
  { exchange, form }: RestRequest,
  conference: Conference,
  to?: Participant,
): Promise<void> {
  const url = form.text('AnnounceUrl');
  const call = (to ?? conference.participants[0])?.call;
  if (url === undefined || call === undefined) return;
  const audio = await audioAt({ exchange, call, documentUrl: undefined }, url);
  if (audio !== undefined) conference.announce(audio, to);
}

function listParticipants(request: RestRequest): Reply {
  const conference = conferenceOf(request);
  return pageOf(
    'participants',
    conference.participants.map((one) => participantView(request.exchange, conference, one)),
  );
}

function fetchParticipant(request: RestRequest): Reply {
  const [conference, participant] = seatOf(request);
  return { status: 200, body: participantView(request.exchange, conference, participant) };
}

async function updateParticipant(request: RestRequest): Promise<Reply> {
  const { form } = request;
  const [conference, participant] = seatOf(request);
  conference.update(participant, {
    ...given('muted', form.flag('Muted')),
    ...given('hold', form.flag('Hold')),
    ...given('coaching', form.flag('Coaching')),
    ...given('callSidToCoach', form.text('CallSidToCoach')),
    ...given('endConferenceOnExit', form.flag('EndConferenceOnExit')),
  });
  await announce(request, conference, participant);
  return fetchParticipant(request);
}

function removeParticipant(request: RestRequest): Reply {
  const [conference, participant] = seatOf(request);
  conference.leave(participant, 'participant_updated_via_api', 'kicked');
  return { status: 204 };
}

/** Calls somebody into a conference, by its id or its name. */
function invite({ exchange, ids, form }: RestRequest): Reply {
  const wanted = decodeURIComponent(ids[0] ?? '');
  const open = exchange.conferences.get(wanted);
  if (open?.status === 'completed' || (open === undefined && /^CF[0-9a-f]{32}$/.test(wanted))) {
    throw notFound(`/Conferences/${wanted}`);
  }
  const call = callOut(exchange, {
    ...dialling(form),
    ...addressesOf(exchange, form),
    ...given('detectionCallback', form.callback('AmdStatusCallback')),
    source: { twiml: joining(open?.name ?? wanted, form) },
  });
  const view = {
    account_sid: exchange.accountSid,
    call_sid: call.sid,
    conference_sid: open?.sid ?? null,
    label: form.text('Label') ?? null,
    muted: form.flag('Muted') ?? false,
    hold: false,
    coaching: form.flag('Coaching') ?? false,
    call_sid_to_coach: form.text('CallSidToCoach') ?? null,
    start_conference_on_enter: form.flag('StartConferenceOnEnter') ?? true,
    end_conference_on_exit: form.flag('EndConferenceOnExit') ?? false,
    status: 'queued',
    api_version: '2010-04-01',
  };
  return { status: 201, body: view };
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  Label: 'participantLabel',
  Muted: 'muted',
  Beep: 'beep',
  StartConferenceOnEnter: 'startConferenceOnEnter',
  EndConferenceOnExit: 'endConferenceOnExit',
  WaitUrl: 'waitUrl',
  WaitMethod: 'waitMethod',
  CallSidToCoach: 'coach',
  ConferenceRecord: 'record',
  ConferenceStatusCallback: 'statusCallback',
  ConferenceStatusCallbackMethod: 'statusCallbackMethod',
  ConferenceRecordingStatusCallback: 'recordingStatusCallback',
};

/** The document that whoever answers is given. */
function joining(name: string, form: Form): string {
  const attributes = Object.entries(ATTRIBUTES).flatMap(([param, attribute]) => {
    const value = form.text(param);
    return value === undefined ? [] : [`${attribute}="${attributeText(value)}"`];
  });
  const events = form.list('ConferenceStatusCallbackEvent')?.join(' ');
  if (events !== undefined) attributes.push(`statusCallbackEvent="${attributeText(events)}"`);
  return `<Response><Dial><Conference ${attributes.join(' ')}>${attributeText(name)}</Conference></Dial></Response>`;
}
