import type { ConversationEvent, EventData } from '../../contracts/event.ts';

/** What only the agent's model reads of what a person of the team, or the desk itself, did; undefined for every other event. */
export function colleagueNote({ type, data }: ConversationEvent): string | undefined {
  switch (type) {
    case 'person-whispered':
      return `A note to you from ${data.by}, a colleague. The customer does not see it. ${data.text}`;
    case 'person-claimed':
      return `${data.by}, a colleague, has taken the conversation over.`;
    case 'person-returned':
      return returnedNote(data);
    case 'person-declined':
      return `${data.by}, a colleague, can not take this over: ${data.reason} The customer was told. You go on helping.`;
    case 'request-withdrawn':
      return 'The person who was asked for is not needed any more: nobody is asked now, and nobody comes.';
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

/** What a person did and promised holds, and what the customer asked them without an answer is the agent's to answer. */
function returnedNote({ by, note, summary, unanswered = 0 }: EventData['person-returned']): string {
  const open = unanswered === 1 ? 'The last message' : `The last ${unanswered} messages`;
  const parts = [
    `${by}, a colleague, has given the conversation back to you. What was done: ${note}`,
    ...(summary === undefined
      ? []
      : [`The customer is told this, in ${by}'s words: ${summary} Do not repeat it.`]),
    `What ${by} said and promised holds: never contradict it, and do not do again what is done.`,
    ...(unanswered === 0
      ? []
      : [`${open} of the customer had no answer: give it now, as far as it is still open.`]),
    'Go on with the customer from there. Do not greet them again, and do not ask for what is known.',
  ];
  return parts.join(' ');
}
