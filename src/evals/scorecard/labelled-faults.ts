import { PERSON } from '../../contracts/edge.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Fault, Finding } from './faults.ts';

/** Who had the conversation when a message of the customer was answered, and the last event of that. */
interface Answered {
  readonly owner: string;
  readonly turn: number;
  readonly seq: number;
}

/**
 * What was wrong by the labels: `owners` says who should have the conversation after each message of the customer. Where there are
 * more messages than labels, the rest is not judged. Without `people` the labels do not speak of them: an agent that asks for one
 * still has the conversation.
 */
export function labelledFaults(
  events: readonly ConversationEvent[],
  owners: readonly string[],
  people = true,
): Finding[] {
  const [opened] = events;
  if (opened?.type !== 'conversation-opened') return [];
  const found: Finding[] = [];
  let before = opened.data.owner;
  let wanted = opened.data.owner;
  for (const [at, { owner, turn, seq }] of answersIn(events, people).entries()) {
    const label = owners[at];
    if (label === undefined) break;
    const fault = faultOf({ before, owner, wanted, label, next: owners[at + 1], owners });
    if (fault) found.push({ fault, from: before, to: owner === before ? label : owner, turn, seq });
    [before, wanted] = [owner, label];
  }
  return found;
}

interface Judged {
  readonly before: string;
  readonly owner: string;
  /** By the labels, before and after the message, and after the next one. */
  readonly wanted: string;
  readonly label: string;
  readonly next: string | undefined;
  readonly owners: readonly string[];
}

function faultOf({ before, owner, wanted, label, next, owners }: Judged): Fault | undefined {
  if (owner === label) return undefined;
  // It stayed where it was wrong before: that was counted there, and once is enough.
  if (owner === before) return label === wanted ? undefined : 'missed';
  if (owner === PERSON && !owners.includes(PERSON)) return 'over-escalation';
  if (label !== wanted) return 'wrong-target';
  return owner === next ? 'premature' : 'false';
}

function answersIn(events: readonly ConversationEvent[], people: boolean): Answered[] {
  const answers: Answered[] = [];
  let owner = '';
  for (const { type, data, turn, seq } of events) {
    if (type === 'conversation-opened') owner = data.owner;
    if (type === 'handoff-committed') owner = data.to;
    if (people && (type === 'person-requested' || type === 'person-claimed')) owner = PERSON;
    if (type === 'person-returned') owner = data.to;
    if (type === 'customer-said') answers.push({ owner, turn, seq });
    else if (answers.length > 0)
      answers[answers.length - 1] = { owner, turn: answers.at(-1)?.turn ?? turn, seq };
  }
  return answers;
}
