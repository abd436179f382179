import type { ConversationEvent, NewEvent } from '../src/contracts/event.ts';

/** So many events of a plain conversation, after `seq`: the customer and the agent speak in turn. */
export function historyEvents(count: number, seq: number): ConversationEvent[] {
  const at = new Date();
  return Array.from({ length: count }, (_, index) => {
    const said: NewEvent =
      index % 2 === 0
        ? { type: 'customer-said', data: { text: `This is what I said at ${index}.` } }
        : {
            type: 'agent-said',
            data: { agent: 'triage', text: `This is the answer at ${index}.`, complete: true },
          };
    return { ...said, seq: seq + 1 + index, turn: 1, epoch: 0, at };
  });
}
