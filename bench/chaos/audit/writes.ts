import type { ConversationEvent } from '../../../src/contracts/event.ts';
import type { Evidence } from './evidence.ts';
import type { Finding } from './findings.ts';

/** Every order is carried out once; one that is carried out again is a finding each time. */
export function writeFindings({ writes, conversations }: Evidence): Finding[] {
  return [...writes].flatMap(([order, times]) => {
    const [conversation = '', reference = ''] = order.split(' ');
    const events = conversations.find(({ state }) => state.id === conversation)?.events ?? [];
    return Array.from({ length: times - 1 }, () => ({
      ...({ count: 'duplicateWrites', conversation } as const),
      what: `${reference} was carried out ${times} times: ${storyOf(events, reference)}`,
    }));
  });
}

/** What the log says of the turns in which the order was called, in short. */
function storyOf(events: readonly ConversationEvent[], reference: string): string {
  const turns = new Set(
    events.flatMap(({ type, turn, data }) =>
      type === 'tool-called' && data.arguments.includes(reference) ? turn : [],
    ),
  );
  const told = events.filter(({ turn, type }) => turns.has(turn) && TOLD.has(type));
  return told
    .map(({ seq, at, type, data }) => `${seq} ${at.toISOString().slice(14, 23)} ${type}${detail(data)}`)
    .join('; ');
}

const TOLD = new Set(['customer-said', 'tool-called', 'tool-returned', 'turn-resumed', 'turn-finished']);

function detail(data: object): string {
  const names = ['callId', 'sameAs', 'status', 'recovered', 'node'];
  const kept = Object.entries(data).filter(([name]) => names.includes(name));
  return kept.map(([name, value]) => ` ${name}=${value}`).join('');
}
