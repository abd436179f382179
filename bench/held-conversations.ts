import { Conversation } from '../src/engine/log/conversation.ts';
import { fullAllowance } from '../src/engine/log/fold-allowance.ts';
import { NOTHING_SPENT } from '../src/engine/log/fold-state.ts';
import { handoffDesk } from './handoff-desk.ts';
import { historyEvents } from './history-events.ts';

const HELD = 5_000;
const EVENTS_EACH = 25;

/** Measures what a conversation in memory costs while nobody speaks: heap after a collection, per conversation. */
export class ConversationHolder {
  readonly #held: Conversation[] = [];

  /** Bytes of heap for a conversation of five turns. */
  async bytesEach(): Promise<number> {
    const before = await heap();
    for (let count = 0; count < HELD; count++) this.#held.push(conversation(count));
    return Math.round(((await heap()) - before) / this.#held.length);
  }
}

function conversation(number: number): Conversation {
  const at = new Date();
  const held = new Conversation(
    { desk: handoffDesk },
    {
      ...{
        id: `cv_${number}`,
        desk: 'bench',
        line: 'chat',
        status: 'open',
        owner: 'triage',
        title: '',
        metadata: {},
      },
      ...{ epoch: 0, turn: 0, seq: 0, handoffs: 0, fence: 0, facts: {}, openedAt: at, updatedAt: at },
      ...{
        spend: NOTHING_SPENT,
        allowance: fullAllowance(NOTHING_SPENT),
        person: null,
        customer: null,
        previous: null,
        last: null,
        lastHeard: [],
        trial: null,
        danger: null,
        recording: null,
        deadlines: {},
        approvals: {},
        consent: null,
        cameBy: null,
      },
    },
  );
  for (const event of historyEvents(EVENTS_EACH, 0)) held.apply(event);
  return held;
}

async function heap(): Promise<number> {
  if (!globalThis.gc) throw new TypeError('Run with --expose-gc.');
  await globalThis.gc({ execution: 'async', type: 'major' });
  return process.memoryUsage().heapUsed;
}
