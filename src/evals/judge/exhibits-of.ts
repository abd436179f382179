import type { ConversationEvent } from '../../contracts/event.ts';
import type { Exhibit, ExhibitLine } from './exhibit.ts';
import type { RubricName } from './rubrics.ts';

/** What of a recorded conversation is judged by a rubric: each reply, each handoff, or all of it. */
export function exhibitsOf(
  conversation: string,
  events: readonly ConversationEvent[],
  rubric: RubricName,
): Exhibit[] {
  const ending = ENDINGS[rubric];
  const placed = events.flatMap((event) => {
    const line = lineOf(event);
    return line ? [{ line, seq: event.seq }] : [];
  });
  const lines = placed.map(({ line }) => line);
  if (ending === undefined) return lines.length === 0 ? [] : [{ id: conversation, lines }];
  return placed.flatMap(({ line, seq }, at) =>
    line.by === ending ? [{ id: `${conversation}#${seq}`, lines: lines.slice(0, at + 1) }] : [],
  );
}

/** By whom the line is that is judged; undefined where a whole conversation is. */
const ENDINGS: Readonly<Record<RubricName, ExhibitLine['by'] | undefined>> = {
  concise: 'agent',
  rationale: 'handoff',
  heard: 'recogniser',
  faithful: undefined,
  quality: undefined,
};

function lineOf(event: ConversationEvent): ExhibitLine | undefined {
  const { type, data } = event;
  switch (type) {
    case 'customer-said':
      return { by: 'customer', text: data.text };
    case 'agent-said':
      return { by: 'agent', text: data.text };
    case 'handoff-committed':
      return { by: 'handoff', text: `${data.from} > ${data.to}: ${data.reason}` };
    case 'person-requested':
      return { by: 'handoff', text: `${data.from} > person: ${data.reason}` };
    case 'tool-called':
      return { by: 'tool', text: `${data.name} ${data.arguments}` };
    case 'tool-returned':
      return { by: 'tool', text: `${data.name} -> ${data.output}` };
    default:
      return undefined;
  }
}
