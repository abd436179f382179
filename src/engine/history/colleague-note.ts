import type { ConversationEvent } from '../../contracts/event.ts';

/** What only the agent's model reads of what a person of the team, or the desk itself, did; undefined for every other event. */
export function colleagueNote({ type, data }: ConversationEvent): string | undefined {
  switch (type) {
    case 'person-whispered':
      return `A note to you from ${data.by}, a colleague. The customer does not see it. ${data.text}`;
    case 'person-claimed':
      return `${data.by}, a colleague, has taken the conversation over.`;
    case 'person-returned':
      return (
        `${data.by}, a colleague, has given the conversation back to you. What was done: ${data.note} ` +
        'Go on with the customer from there. Do not greet them again, and do not ask for what is known.'
      );
    case 'person-declined':
      return `${data.by}, a colleague, can not take this over: ${data.reason} The customer was told. You go on helping.`;
    case 'danger-found':
      return (
        'What the customer just said sounds like an emergency. They were told whom to call, and a person was asked. ' +
        'Go on with nothing else by yourself: help with what they ask for now, calmly and briefly.'
      );
    case 'approval-decided':
      return data.approved && data.note !== ''
        ? `${data.by}, who approved it, says: ${data.note}`
        : undefined;
    default:
      return undefined;
  }
}
