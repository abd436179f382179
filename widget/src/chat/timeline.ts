import type { LogEvent, Step } from './server.ts';

/** Id of the line's end that is no agent. */
export const PERSON = 'person';

/** Something that is shown, in its place. */
export type Item =
  | {
      readonly kind: 'customer';
      readonly key: string;
      readonly text: string;
      readonly messageId?: string | undefined;
    }
  | {
      readonly kind: 'said';
      readonly key: string;
      /** Id of an agent, or `person`. */
      readonly speaker: string;
      /** The name of a person. */
      readonly by?: string;
      readonly text: string;
      readonly state: 'streaming' | 'complete' | 'cut-off';
    }
  | {
      /** Who has the conversation changes: from one agent to another, to a person, or back. */
      readonly kind: 'seam';
      readonly key: string;
      readonly from: string;
      readonly to: string;
      readonly by?: string;
    }
  | { readonly kind: 'told'; readonly key: string; readonly what: 'person-asked' | 'closed' | 'continued' };

/** What a customer sees of a conversation, as its events say it. */
export interface Timeline {
  readonly conversation: string;
  readonly items: readonly Item[];
  /** Number of the last event that is in it. */
  readonly seq: number;
  readonly turn: number;
  /** The last turn that ended. */
  readonly ended: number;
  /** Who has the conversation: id of an agent, or `person`. */
  readonly owner: string | null;
  readonly status: 'open' | 'waiting' | 'with-person' | 'closed';
  /** The name of the person who has it. */
  readonly person: string | null;
  /** The person has read what the customer wrote last, and has not answered it yet. */
  readonly isReading: boolean;
  /** From 1 to 5. */
  readonly stars: number | null;
}

/** A conversation of which nothing is known yet; `before` stays in sight where it goes on from another one. */
export function emptyTimeline(conversation: string, before: readonly Item[] = []): Timeline {
  return {
    conversation,
    items:
      before.length > 0 ? [...before, { kind: 'told', key: `${conversation}:0`, what: 'continued' }] : [],
    seq: 0,
    turn: 0,
    ended: 0,
    owner: null,
    status: 'open',
    person: null,
    isReading: false,
    stars: null,
  };
}

/** The timeline after an event of the log; one that is in it already changes nothing. */
export function fold(timeline: Timeline, event: LogEvent): Timeline {
  if (event.seq <= timeline.seq) return timeline;
  const key = `${timeline.conversation}:${event.seq}`;
  return { ...apply(timeline, event, key), seq: event.seq, turn: Math.max(timeline.turn, event.turn) };
}

function apply(timeline: Timeline, event: LogEvent, key: string): Timeline {
  switch (event.type) {
    case 'conversation-opened':
      return { ...timeline, owner: event.data.owner };
    case 'customer-said': {
      const { text, messageId } = event.data;
      return { ...add(timeline, { kind: 'customer', key, text, messageId }), isReading: false };
    }
    case 'agent-said':
      return addSaid(timeline, key, event.data);
    case 'handoff-committed': {
      const { from, to } = event.data;
      return { ...add(timeline, { kind: 'seam', key, from, to }), owner: to };
    }
    case 'person-requested':
      return { ...add(timeline, { kind: 'told', key, what: 'person-asked' }), status: 'waiting' };
    case 'person-declined':
    case 'request-withdrawn':
      return { ...timeline, status: 'open' };
    case 'person-claimed': {
      const { by } = event.data;
      const seam = { kind: 'seam', key, from: timeline.owner ?? '', to: PERSON, by } as const;
      return { ...add(timeline, seam), owner: PERSON, person: by, status: 'with-person' };
    }
    case 'person-read':
      return { ...timeline, isReading: true };
    case 'person-said': {
      const { by, text } = event.data;
      const said = { kind: 'said', key, speaker: PERSON, by, text, state: 'complete' } as const;
      return { ...add(timeline, said), isReading: false };
    }
    case 'person-returned': {
      const { by, to } = event.data;
      const back = add(timeline, { kind: 'seam', key, from: PERSON, to, by });
      return { ...back, owner: to, person: null, isReading: false, status: 'open' };
    }
    case 'conversation-rated':
      return { ...timeline, stars: event.data.stars };
    case 'conversation-closed':
      return { ...add(timeline, { kind: 'told', key, what: 'closed' }), status: 'closed', isReading: false };
    case 'turn-finished':
      return { ...timeline, ended: event.turn };
    default:
      return timeline;
  }
}

/** A model that goes on where another broke off says the rest of the same message. */
function addSaid(
  timeline: Timeline,
  key: string,
  said: { agent: string; text: string; complete: boolean; continues?: boolean },
): Timeline {
  const { agent, text, complete, continues } = said;
  if (text.trim() === '') return timeline;
  const state = complete ? 'complete' : 'cut-off';
  const last = timeline.items.at(-1);
  if (continues && last?.kind === 'said' && last.state === 'cut-off')
    return { ...timeline, items: timeline.items.with(-1, { ...last, text: last.text + text, state }) };
  return add(timeline, { kind: 'said', key, speaker: agent, text: text.trim(), state });
}

function add(timeline: Timeline, item: Item): Timeline {
  return { ...timeline, items: [...timeline.items, item] };
}

/** A turn that runs, as its stream tells it: it stands below the timeline until the log has it all. */
export interface Live {
  readonly turn: number;
  readonly items: readonly Item[];
}

/** The running turn after a step of its stream. */
export function step(live: Live, event: Step): Live {
  const key = `live:${live.turn}:${live.items.length}`;
  if (event.type === 'handoff' && event.status === 'committed')
    return { ...live, items: [...settled(live), { kind: 'seam', key, from: event.from, to: event.to }] };
  if (event.type !== 'text-delta') return live;
  const last = live.items.at(-1);
  if (last?.kind === 'said' && last.state === 'streaming' && last.speaker === event.agent)
    return { ...live, items: live.items.with(-1, { ...last, text: last.text + event.delta }) };
  const text = event.delta.trimStart();
  const said = { kind: 'said', key, speaker: event.agent, text, state: 'streaming' } as const;
  return { ...live, items: [...settled(live), said] };
}

function settled({ items }: Live): readonly Item[] {
  const last = items.at(-1);
  return last?.kind === 'said' ? items.with(-1, { ...last, state: 'complete' }) : items;
}
