import type { ConversationEvent } from '../../src/index.ts';

const WIDTH = 96;
const WHO_WIDTH = 16;
const INDENT = ' '.repeat(2 + '00:00'.length + 2 + WHO_WIDTH + 1);

/** An event as a line of the drill's timeline: simulated time (UTC), who, what; undefined for what says nothing new. */
export function timelineOf(event: ConversationEvent): string | undefined {
  const told = tell(event);
  if (!told) return undefined;
  return lineOf(event.at, ...told);
}

/** A line of the timeline, `  01:15  secondary    ...`; what is long goes on below, indented. */
export function lineOf(at: Date, who: string, what: string): string {
  const lines = what.match(new RegExp(`\\S.{0,${WIDTH - 1}}(?!\\S)`, 'g')) ?? [];
  return `  ${at.toISOString().slice(11, 16)}  ${who.padEnd(WHO_WIDTH)} ${lines.join(`\n${INDENT}`)}`;
}

function tell(event: ConversationEvent): readonly [string, string] | undefined {
  switch (event.type) {
    case 'customer-said':
      return ['customer', event.data.text];
    case 'agent-said':
      return [event.data.agent, event.data.text];
    case 'handoff-committed': {
      const { from, to, actor, reason } = event.data;
      return ['->', `${from} to ${to}${actor === 'rule' ? ', by itself' : ''}: ${reason}`];
    }
    case 'person-claimed':
      return [event.data.by, 'takes it'];
    default:
      return undefined;
  }
}
