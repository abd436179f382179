import { LRUCache } from 'lru-cache';
import type { ConversationEvent, EventData } from '../../contracts/event.ts';
import { countStages, type StageNotes } from './count-stages.ts';
import type { CounterName, HistogramName } from './names.ts';

/** Labels of a number; never an id. */
export type Labels = Readonly<Record<string, string>>;

/** Where numbers go. */
export interface Meters {
  count(name: CounterName, labels: Labels, amount?: number): void;
  time(name: HistogramName, labels: Labels, ms: number): void;
}

/** What must be known of a conversation's earlier events. */
interface Notes extends StageNotes {
  requestedAt: Date | undefined;
}

/** Conversations of which earlier events are kept in mind. */
const MOST_NOTES = 10_000;

/** Counts the events of a desk as they come. */
export function eventCounter(
  desk: string,
  meters: Meters,
): (conversation: string, event: ConversationEvent) => void {
  const notes = new LRUCache<string, Notes>({ max: MOST_NOTES });
  const own: Meters = {
    count: (name, labels, amount) => meters.count(name, { desk, ...labels }, amount),
    time: (name, labels, ms) => meters.time(name, { desk, ...labels }, ms),
  };
  return (conversation, event) => {
    const known = notes.get(conversation) ?? {
      proposed: new Map(),
      moves: new Map(),
      committed: [],
      requestedAt: undefined,
    };
    notes.set(conversation, known);
    countStages(own, known, event);
    countTalk(own, known, event);
    countDeeds(own, event);
    if (event.type === 'conversation-closed') notes.delete(conversation);
  };
}

/** Conversations, turns and people. */
function countTalk({ count, time }: Meters, notes: Notes, { type, data, at }: ConversationEvent): void {
  switch (type) {
    case 'conversation-opened':
      count('conversations', { line: data.line });
      break;
    case 'conversation-closed':
      count('closed', {});
      break;
    case 'turn-resumed':
      count('turns_resumed', {});
      break;
    case 'turn-finished':
      countTurn({ count, time }, data);
      break;
    case 'person-requested':
      notes.requestedAt = at;
      count('person_requests', {});
      break;
    case 'person-claimed':
      if (notes.requestedAt) time('person_wait_seconds', {}, at.getTime() - notes.requestedAt.getTime());
      notes.requestedAt = undefined;
      count('person_claims', {});
      break;
  }
}

function countTurn(
  { count, time }: Meters,
  { outcome, usage, calls = [] }: EventData['turn-finished'],
): void {
  count('turns', { outcome });
  count('tokens', { direction: 'input' }, usage.inputTokens);
  count('tokens', { direction: 'output' }, usage.outputTokens);
  count('usd', {}, usage.usd);
  for (const { model, purpose, ms } of calls) {
    count('model_calls', { model, purpose });
    time('model_seconds', { model }, ms);
  }
}

/** What agents did, and what kept them from it. */
function countDeeds({ count, time }: Meters, { type, data }: ConversationEvent): void {
  switch (type) {
    case 'tool-returned':
      time('tool_seconds', { tool: data.name }, data.ms);
      count('tool_calls', { tool: data.name, status: data.status });
      break;
    case 'model-failed':
      count('model_failures', { model: data.model });
      break;
    case 'guard-tripped':
      count('guard_trips', { guard: data.guard, stage: data.stage, verdict: data.verdict });
      break;
    case 'consent-asked':
      count('consent_asked', { tool: data.name });
      break;
    case 'consent-judged':
      count('consent_answers', { verdict: data.verdict });
      break;
    case 'limit-reached':
      count('limits', { limit: data.limit });
      break;
    case 'danger-found':
      count('dangers', { category: data.category });
      break;
  }
}
