import type { ConversationState, ConversationStatus } from '../../contracts/conversation.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { JsonValue } from '../../contracts/json.ts';
import { countReasks } from '../../desk/re-asks.ts';

/** What a conversation may be at its end. */
export const STATUSES: readonly ConversationStatus[] = ['open', 'waiting', 'with-person', 'closed'];

/** A tool that ran and was answered well. */
export interface RunCall {
  readonly name: string;
  /** As JSON text. */
  readonly arguments: string;
  readonly output: string;
}

/** What the desk said and did, in answer to one message or in a whole conversation. */
export interface Answer {
  readonly said: readonly string[];
  readonly ran: readonly RunCall[];
  /** Tools by what the customer's yes was: asked for, given, refused. */
  readonly consent: Readonly<Record<'asked' | 'given' | 'refused', readonly string[]>>;
}

/** What came of a conversation. */
export interface Outcome extends Answer {
  readonly owner: string;
  readonly status: ConversationStatus;
  /** The owners in turn. */
  readonly path: readonly string[];
  /** Whether a person was asked for, or a call back promised. */
  readonly person: boolean;
  /** Whether danger was found in what the customer said. */
  readonly danger: boolean;
  readonly facts: Readonly<Record<string, JsonValue>>;
  readonly reasks: number;
  readonly spend: { readonly usd: number; readonly modelCalls: number };
  /** What was said and done in answer to each message. */
  readonly answers: readonly Answer[];
}

/** What came of a conversation; `events` are all of it, oldest first. */
export function outcomeOf(events: readonly ConversationEvent[], state: ConversationState): Outcome {
  const moves = events.flatMap((event) => (event.type === 'handoff-committed' ? [event.data.to] : []));
  const [opened] = events;
  const { owner, status, spend, facts } = state;
  return {
    ...answerOf(events, events),
    owner,
    status,
    spend,
    path: [opened?.type === 'conversation-opened' ? opened.data.owner : owner, ...moves],
    person: personAsked(events),
    danger: state.danger !== null,
    facts: Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value])),
    reasks: countReasks(events).reasked.length,
    answers: afterEachMessage(events).map((part) => answerOf(part, events)),
  };
}

/** Whether a person was asked for, or a call back promised. */
export function personAsked(events: readonly ConversationEvent[]): boolean {
  return events.some(({ type }) => type === 'person-requested' || type === 'callback-promised');
}

/** A part for each message of the customer, from it to the next one. */
function afterEachMessage(events: readonly ConversationEvent[]): readonly ConversationEvent[][] {
  const parts: ConversationEvent[][] = [];
  for (const event of events) {
    if (event.type === 'customer-said') parts.push([]);
    parts.at(-1)?.push(event);
  }
  return parts;
}

/** `all` has what an event refers to. */
function answerOf(part: readonly ConversationEvent[], all: readonly ConversationEvent[]): Answer {
  const offered = new Map(
    all.flatMap((event) => (event.type === 'consent-asked' ? [[event.data.callId, event.data.name]] : [])),
  );
  const answered = (wanted: string) =>
    part.flatMap((event) =>
      event.type === 'consent-judged' && event.data.verdict === wanted
        ? (offered.get(event.data.callId) ?? [])
        : [],
    );
  return {
    said: part.flatMap((event) => (event.type === 'agent-said' ? [event.data.text] : [])),
    ran: part.flatMap((event) => ranIn(event, all)),
    consent: {
      asked: part.flatMap((event) => (event.type === 'consent-asked' ? [event.data.name] : [])),
      given: answered('yes'),
      refused: answered('no'),
    },
  };
}

function ranIn(event: ConversationEvent, all: readonly ConversationEvent[]): RunCall[] {
  if (event.type !== 'tool-returned' || event.data.status !== 'ok') return [];
  const { callId, name, output } = event.data;
  const called = all.find((one) => one.type === 'tool-called' && one.data.callId === callId);
  return [{ name, output, arguments: called?.type === 'tool-called' ? called.data.arguments : '{}' }];
}
