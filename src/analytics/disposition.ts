import type { Analysis, Disposition, QualityFlag } from '../contracts/analysis.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { ReadMessage } from './read-messages.ts';

/** How the conversation ended for its customer, as far as the log and their last words tell, and what shows it. */
export function dispositionOf(
  events: readonly ConversationEvent[],
  messages: readonly ReadMessage[],
  flags: readonly QualityFlag[],
): Analysis['disposition'] {
  const last = messages.at(-1);
  if (last === undefined) return found('silent', []);
  const flagged = (name: string) => flags.find(({ flag }) => flag === name)?.seq;
  const seqOf = (type: ConversationEvent['type']) => events.findLast((event) => event.type === type)?.seq;
  const claimed = seqOf('person-claimed');
  if (claimed !== undefined) return found('escalated', [claimed]);
  const promised = seqOf('callback-promised');
  if (promised !== undefined) return found('callback', [promised]);
  const inVain = flagged('nobody-came') ?? flagged('failed-turn');
  if (inVain !== undefined) return found('unresolved', [inVain]);
  const unanswered = flagged('unanswered');
  if (unanswered !== undefined) return found('unanswered', [unanswered]);
  if (last.acts.has('complain') || last.acts.has('abuse')) return found('unresolved', [last.seq]);
  const offered = openOffer(events);
  if (offered !== undefined) return found('abandoned', [offered]);
  if (isGlad(last)) return found('resolved', [last.seq]);
  const asked = openQuestion(events);
  if (asked !== undefined) return found('abandoned', [asked]);
  const done = lastWork(events);
  return done === undefined ? found('answered', [lastWords(events)]) : found('resolved', [done]);
}

function isGlad({ acts }: ReadMessage): boolean {
  return acts.has('thank') || acts.has('praise');
}

/** An offer that no answer came to. */
function openOffer(events: readonly ConversationEvent[]): number | undefined {
  let open: number | undefined;
  for (const { type, seq } of events) {
    if (type === 'consent-asked') open = seq;
    if (type === 'consent-judged' || type === 'customer-said') open = undefined;
  }
  return open;
}

/** A question that the desk ended with, and to which the customer said nothing more. */
function openQuestion(events: readonly ConversationEvent[]): number | undefined {
  const closed = events.findLast(({ type }) => type === 'conversation-closed');
  // Who takes leave, or has it closed, has not gone away from a question.
  if (closed?.type !== 'conversation-closed' || closed.data.reason !== 'idle') return undefined;
  const said = events.findLast(({ type }) => type === 'agent-said');
  return said?.type === 'agent-said' && /[?？]\s*$/.test(said.data.text) ? said.seq : undefined;
}

/** The last thing that was done for the customer after a yes of theirs. */
function lastWork(events: readonly ConversationEvent[]): number | undefined {
  const agreed = new Set(events.flatMap(({ type, data }) => (type === 'consent-spent' ? [data.callId] : [])));
  return events.findLast(
    ({ type, data }) => type === 'tool-returned' && data.status === 'ok' && agreed.has(data.callId),
  )?.seq;
}

function lastWords(events: readonly ConversationEvent[]): number {
  return events.findLast(({ type }) => type === 'agent-said' || type === 'person-said')?.seq ?? 0;
}

function found(outcome: Disposition, events: readonly number[]): Analysis['disposition'] {
  return { outcome, by: 'rules', events };
}
