import type { Call } from '../call.ts';
import { rfc2822 } from '../call-params.ts';
import type { Conference, Participant } from '../conference.ts';
import type { Exchange, PhoneNumber } from '../exchange.ts';
import type { Message } from '../messages.ts';
import type { Recording } from '../recordings.ts';

const API = { api_version: '2010-04-01' };

function uri({ accountSid }: Exchange, path: string): string {
  return `/2010-04-01/Accounts/${accountSid}/${path}.json`;
}

function when(time: Date | undefined): string | null {
  return time === undefined ? null : rfc2822(time);
}

/** A call as the REST API shows it. */
export function callView(exchange: Exchange, call: Call): object {
  const { sid, from, to, direction, parent } = call.parties;
  return {
    ...API,
    sid,
    account_sid: exchange.accountSid,
    parent_call_sid: parent?.sid ?? null,
    from,
    from_formatted: from,
    to,
    to_formatted: to,
    direction,
    // The vendor's resource knows no `initiated`.
    status: call.status === 'initiated' ? 'queued' : call.status,
    answered_by: call.detected?.answeredBy ?? null,
    date_created: rfc2822(call.createdAt),
    date_updated: rfc2822(exchange.time.now()),
    start_time: when(call.answeredAt ?? call.endedAt),
    end_time: when(call.endedAt),
    duration: call.live ? null : String(call.seconds),
    price: null,
    price_unit: 'USD',
    uri: uri(exchange, `Calls/${sid}`),
    subresource_uris: { recordings: uri(exchange, `Calls/${sid}/Recordings`) },
  };
}

/** A conference as the REST API shows it. */
export function conferenceView(exchange: Exchange, conference: Conference): object {
  const { sid, name, status } = conference;
  return {
    ...API,
    sid,
    account_sid: exchange.accountSid,
    friendly_name: name,
    region: 'us1',
    status,
    date_created: rfc2822(conference.createdAt),
    date_updated: rfc2822(exchange.time.now()),
    reason_conference_ended: conference.reasonEnded === '' ? null : conference.reasonEnded,
    call_sid_ending_conference: null,
    uri: uri(exchange, `Conferences/${sid}`),
    subresource_uris: { participants: uri(exchange, `Conferences/${sid}/Participants`) },
  };
}

/** A participant as the REST API shows it. */
export function participantView(
  exchange: Exchange,
  conference: Conference,
  participant: Participant,
): object {
  const { call, label, muted, hold, coaching, callSidToCoach } = participant;
  return {
    ...API,
    account_sid: exchange.accountSid,
    call_sid: call.sid,
    conference_sid: conference.sid,
    label: label === '' ? null : label,
    muted,
    hold,
    coaching,
    call_sid_to_coach: callSidToCoach === '' ? null : callSidToCoach,
    start_conference_on_enter: participant.startConferenceOnEnter,
    end_conference_on_exit: participant.endConferenceOnExit,
    status: call.connected ? 'connected' : call.status,
    date_created: rfc2822(participant.joinedAt),
    date_updated: rfc2822(exchange.time.now()),
    queue_time: '0',
    uri: uri(exchange, `Conferences/${conference.sid}/Participants/${call.sid}`),
  };
}

/** A recording as the REST API shows it. */
export function recordingView(exchange: Exchange, recording: Recording): object {
  const { sid, options, status, channels } = recording;
  return {
    ...API,
    sid,
    account_sid: exchange.accountSid,
    call_sid: options.callSid,
    conference_sid: options.conferenceSid ?? null,
    status,
    channels,
    source: options.source,
    track: 'both',
    duration: String(recording.seconds),
    start_time: rfc2822(recording.startedAt),
    date_created: rfc2822(recording.startedAt),
    date_updated: rfc2822(exchange.time.now()),
    error_code: null,
    price: null,
    price_unit: 'USD',
    media_url: recording.url,
    uri: uri(exchange, `Recordings/${sid}`),
    subresource_uris: {},
  };
}

/** A message as the REST API shows it. */
export function messageView(exchange: Exchange, message: Message): object {
  const { sid, from, to, body, status, createdAt } = message;
  return {
    ...API,
    sid,
    account_sid: exchange.accountSid,
    messaging_service_sid: null,
    from,
    to,
    body,
    status,
    direction: 'outbound-api',
    num_segments: String(Math.ceil(body.length / 160) || 1),
    num_media: '0',
    error_code: status === 'undelivered' ? 30003 : null,
    error_message: status === 'undelivered' ? 'Unreachable destination handset' : null,
    price: null,
    price_unit: 'USD',
    date_created: rfc2822(createdAt),
    date_sent: rfc2822(createdAt),
    date_updated: rfc2822(exchange.time.now()),
    uri: uri(exchange, `Messages/${sid}`),
    subresource_uris: {},
  };
}

/** A number of the account as the REST API shows it. */
export function numberView(exchange: Exchange, sid: string, number: string, set: PhoneNumber): object {
  const now = rfc2822(exchange.time.now());
  return {
    ...API,
    sid,
    account_sid: exchange.accountSid,
    phone_number: number,
    friendly_name: number,
    voice_url: set.voiceUrl,
    voice_method: set.voiceMethod ?? 'POST',
    voice_fallback_url: set.voiceFallbackUrl ?? '',
    voice_fallback_method: set.voiceFallbackMethod ?? 'POST',
    status_callback: set.statusCallback ?? '',
    status_callback_method: set.statusCallbackMethod ?? 'POST',
    capabilities: { voice: true, sms: true, mms: false, fax: false },
    date_created: now,
    date_updated: now,
    uri: uri(exchange, `IncomingPhoneNumbers/${sid}`),
  };
}
