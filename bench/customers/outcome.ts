import type { ConversationEvent } from '../../src/contracts/event.ts';

/** What an agent, or the desk itself, said in answer to each message of the customer. */
export function answersOf(events: readonly ConversationEvent[]): string[][] {
  const answers: string[][] = [];
  for (const { type, data } of events) {
    if (type === 'customer-said') answers.push([]);
    else if (type === 'agent-said') answers.at(-1)?.push(data.text);
  }
  return answers;
}

/** Whether a person was asked for, or a call back promised. */
export function personAsked(events: readonly ConversationEvent[]): boolean {
  return events.some(({ type }) => type === 'person-requested' || type === 'callback-promised');
}
