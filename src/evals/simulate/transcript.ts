import type { ConversationEvent } from '../../contracts/event.ts';

/** A conversation as one reads it: what was said, and between the words what was done, a line each. */
export function transcriptOf(events: readonly ConversationEvent[]): string[] {
  return events.flatMap((event) => lineOf(event) ?? []);
}

function lineOf({ type, data }: ConversationEvent): string | undefined {
  switch (type) {
    case 'customer-said':
      return `> ${data.text}`;
    case 'agent-said':
      return `  ${data.agent}: ${data.text.replaceAll('\n', '\n    ')}`;
    case 'handoff-committed':
      return `  -- ${data.from} > ${data.to}: ${data.reason}`;
    case 'handoff-refused':
      return `  -- not to ${data.to}: ${data.reason}`;
    case 'person-requested':
      return `  -- a person is asked: ${data.reason}: ${data.summary}`;
    case 'tool-called':
      return `  [${data.name} ${data.arguments}]`;
    case 'tool-returned':
      return `  [${data.status}: ${data.output}]`;
    case 'limit-reached':
      return `  -- limit: ${data.limit}`;
    default:
      return undefined;
  }
}
