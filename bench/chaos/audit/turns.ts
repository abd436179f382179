import type { ConversationEvent } from '../../../src/contracts/event.ts';
import type { Kept } from './evidence.ts';
import type { Finding } from './findings.ts';

/** Every turn begins once and ends once, as the last thing of it, before the next one begins. */
export function turnFindings({ state, node, events }: Kept): Finding[] {
  const found = (count: Finding['count'], what: string) => ({ count, conversation: state.id, what });
  const last = events.at(-1)?.turn ?? 0;
  const turns = Array.from({ length: last }, (_, at) => events.filter(({ turn }) => turn === at + 1));
  return [
    ...(node === null ? [] : [found('stuck', `${node} still holds it`)]),
    ...turns.flatMap((turn, at) =>
      [...wrongWith(turn)].map(([count, what]) => found(count, `turn ${at + 1}: ${what}`)),
    ),
  ];
}

function* wrongWith(turn: readonly ConversationEvent[]): Generator<readonly [Finding['count'], string]> {
  const [first] = turn;
  const isCustomers = first?.type === 'customer-said';
  const begins = turn.filter(({ type }) => type === 'customer-said' || type === 'turn-opened').length;
  if (begins !== 1 || (!isCustomers && first?.type !== 'turn-opened'))
    yield ['foldDifferences', `it begins ${begins} times, with ${first?.type}`];
  const ends = turn.filter(({ type }) => type === 'turn-finished').length;
  if (ends === 0) yield [isCustomers ? 'unanswered' : 'stuck', 'it has no end'];
  if (ends > 1) yield ['answeredTwice', `it has ${ends} ends`];
  if (ends === 1 && turn.at(-1)?.type !== 'turn-finished')
    yield ['answeredTwice', `${turn.at(-1)?.type} comes after its end`];
}
