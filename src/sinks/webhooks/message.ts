import { createHmac } from 'node:crypto';
import type { Analysis } from '../../contracts/analysis.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import { EVENTS } from '../../events/events.ts';

/** What an event says in more bytes than this is left out: receivers read it from the API. */
const MOST_BYTES = 262_144;

/** The type of the message that tells of an analysis: no event of the log. */
export const ANALYSED = 'conversation-analysed';

/** Which event of which conversation. */
export interface EventPlace {
  readonly desk: string;
  readonly conversation: string;
}

/** A message as it is sent. */
export interface WebhookMessage {
  /** The same for the same event, however often it is sent. */
  readonly id: string;
  readonly body: string;
}

/** An event as this audience may read it; undefined when it may not. */
export function shownTo(
  audience: 'customer' | 'operator',
  event: ConversationEvent,
): ConversationEvent | undefined {
  return audience === 'operator' ? event : EVENTS.forCustomer(event);
}

/** The message that tells of an event. */
export function messageOfEvent({ desk, conversation }: EventPlace, event: ConversationEvent): WebhookMessage {
  const { seq, turn, epoch, type, at } = event;
  const place = { desk, conversation, seq, turn, epoch };
  const envelope = { type, timestamp: at.toISOString() };
  return { id: idOf(conversation, seq), body: bodyOf(envelope, place, 'event', event.data) };
}

/** The message that tells of an analysis. */
export function messageOfAnalysis(analysis: Analysis): WebhookMessage {
  const { desk, conversation, version, seq, summary, closedAt } = analysis;
  const envelope = { type: ANALYSED, timestamp: closedAt };
  return {
    id: idOf(conversation, seq, `analysed_${version}_${summary.by}`),
    body: bodyOf(envelope, { desk, conversation, seq }, 'analysis', analysis),
  };
}

function idOf(conversation: string, ...parts: readonly (string | number)[]): string {
  // A full stop separates the id from the rest of what is signed.
  return [encodeURIComponent(conversation).replaceAll('.', '_'), ...parts].join('_');
}

function bodyOf(envelope: object, place: object, name: string, said: object): string {
  const message = (data: object) => JSON.stringify({ ...envelope, data });
  const body = message({ ...place, [name]: said });
  const bytes = Buffer.byteLength(body);
  return bytes <= MOST_BYTES ? body : message({ ...place, [name]: null, omittedBytes: bytes });
}

/** The headers of a message that is sent now: signed with each secret, newest first, as Standard Webhooks says. */
export function signedHeaders(
  { id, body }: WebhookMessage,
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1_000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'content-type': 'application/json',
    'user-agent': 'Switchroom',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
