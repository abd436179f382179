import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Divergence, Fork, ForkedTurn, Sealed, TurnSide } from '../../contracts/fork.ts';
import {
  type CustomerSaid,
  endOfTurn,
  holderAfter,
  type RecordedConversation,
  type ReplayDesk,
} from './replay-desk.ts';
import { canonical } from './tape.ts';

/** Where a conversation is forked, and what is said instead of what was. */
export interface ForkOptions {
  /** An event: the fork begins with the message whose turn it is in, or with the first message after it. */
  readonly at: number;
  /** What the customer says from there on; what they said without. */
  readonly say?: readonly string[];
  /** How many turns it has at most. */
  readonly most?: number;
  /** Whether no further turn begins. */
  readonly isOver?: () => boolean;
}

/** Between words that nobody ever said. */
const PAUSE_MS = 30_000;

/** Replays a conversation up to an event, and goes on with another desk, or other words. Throws `request-invalid` where nothing is said from there on. */
export async function forkConversation(
  desk: ReplayDesk,
  conversation: RecordedConversation,
  { at, say = [], most = Number.POSITIVE_INFINITY, isOver = () => false }: ForkOptions,
): Promise<Fork> {
  const { id, events } = conversation;
  const said = messagesOf(events);
  const first = messageAt(events, at);
  const recorded = said.filter(({ seq }) => seq >= first.seq);
  const words = say.length > 0 ? say : recorded.map(({ data }) => data.text);
  const resumed = desk.resume(conversation, first.seq);
  const turns: ForkedTurn[] = [];
  let now = first.at;
  for (const [place, text] of words.entries()) {
    if (place >= most || isOver()) break;
    const beside = recorded[place];
    now = beside && say.length === 0 ? beside.at : new Date(now.getTime() + (place === 0 ? 0 : PAUSE_MS));
    turns.push(
      await resumed.say(text, now).then(
        ({ before, after, events: done, sealed }) =>
          turnOf(
            desk,
            conversation,
            beside,
            { ...sideOf(text, done), holder: holderAfter(before, after) },
            sealed,
          ),
        (thrown: unknown) =>
          turnOf(
            desk,
            conversation,
            beside,
            { ...sideOf(text, []), holder: `nobody (${messageOf(thrown)})` },
            [],
          ),
      ),
    );
  }
  const staffWords = events.filter(({ type, seq }) => type === 'person-said' && seq > first.seq).length;
  return {
    conversation: id,
    from: first.seq,
    turns,
    notReplayed: Math.max(0, recorded.length - turns.length),
    staffWords,
  };
}

/** The message of the customer in whose turn event `at` is, or the first after it. Throws `request-invalid` where there is none. */
export function messageAt(events: readonly ConversationEvent[], at: number): CustomerSaid {
  const said = messagesOf(events);
  const turn = events.find(({ seq }) => seq === at)?.turn;
  const found = said.find((one) => one.turn === turn) ?? said.find(({ seq }) => seq >= at);
  if (found && at > 0) return found;
  throw new SwitchroomError(
    'request-invalid',
    `Nothing is said at event ${at} or later. Messages are at ${said.map(({ seq }) => seq).join(', ')}.`,
  );
}

function messagesOf(events: readonly ConversationEvent[]): CustomerSaid[] {
  return events.filter((event) => event.type === 'customer-said');
}

function turnOf(
  desk: ReplayDesk,
  conversation: RecordedConversation,
  beside: CustomerSaid | undefined,
  forked: TurnSide,
  sealed: readonly Sealed[],
): ForkedTurn {
  const recorded = beside && recordedSide(desk, conversation, beside);
  return {
    seq: beside?.seq,
    recorded,
    forked,
    sealed,
    differs: recorded ? differences(recorded, forked) : [],
  };
}

function recordedSide(desk: ReplayDesk, conversation: RecordedConversation, said: CustomerSaid): TurnSide {
  const end = endOfTurn(conversation, said) ?? said.seq;
  const before = desk.stateAfter(conversation, said.seq - 1);
  const after = desk.stateAfter(conversation, end);
  const done = conversation.events.slice(said.seq, end);
  return { ...sideOf(said.data.text, done), holder: holderAfter(before, after) };
}

function sideOf(said: string, done: readonly ConversationEvent[]): Omit<TurnSide, 'holder'> {
  const ended = new Map(
    done.flatMap(({ type, data }) => (type === 'tool-returned' ? [[data.callId, data.status]] : [])),
  );
  return {
    said,
    replies: done.flatMap(({ type, data }) => (type === 'agent-said' ? data.text : [])),
    calls: done.flatMap(({ type, data }) => {
      if (type === 'handoff-committed') return `${data.from} > ${data.to}`;
      if (type !== 'tool-called') return [];
      return `${data.name} ${inOrder(data.arguments)} ${ended.get(data.callId) ?? 'unanswered'}`;
    }),
  };
}

function inOrder(raw: string): string {
  try {
    return canonical(JSON.parse(raw));
  } catch {
    return raw;
  }
}

function differences(recorded: TurnSide, forked: TurnSide): Divergence[] {
  const differ: readonly (readonly [Divergence, boolean])[] = [
    ['words of the customer', recorded.said !== forked.said],
    ['agent', recorded.holder !== forked.holder],
    ['calls', recorded.calls.join('\n') !== forked.calls.join('\n')],
    ['words', recorded.replies.join('\n') !== forked.replies.join('\n')],
  ];
  return differ.flatMap(([what, does]) => (does ? what : []));
}
