import { PERSON } from '../../contracts/edge.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import { noteAnswer, noteCall, tellCall } from '../calls/turn-calls.ts';
import { newTally, noteSaid, type Tally } from '../turn/tally.ts';

/** The tally of what a turn has on record; what it spent is only known once it finished. */
export function tallyEvents(events: readonly ConversationEvent[]): Tally {
  const tally = newTally();
  for (const event of events) count(tally, event);
  return tally;
}

function count(tally: Tally, { type, data }: ConversationEvent): void {
  switch (type) {
    case 'agent-said':
      noteSaid(tally, data.text, data.continues);
      break;
    case 'tool-called':
    case 'handoff-proposed':
      tally.functionCalls = Math.max(tally.functionCalls, numberOf(data.callId));
      if (type === 'handoff-proposed') tally.called.add(data.from);
      else if (data.parent === undefined) tally.called.add(data.agent);
      if (type === 'tool-called') noteCall(tally, data);
      break;
    case 'tool-returned':
      noteAnswer(tally, data.callId, data);
      if (data.parent === undefined) tellCall(tally, data);
      break;
    case 'turn-resumed':
      tally.resumptions += 1;
      break;
    case 'handoff-committed':
      tally.handoffs.push({ from: data.from, to: data.to, reason: data.reason });
      break;
    case 'person-requested':
      tally.handoffs.push({ from: data.from, to: PERSON, reason: data.reason });
      break;
    case 'turn-finished':
      tally.modelCalls = data.usage.modelCalls;
      tally.inputTokens = data.usage.inputTokens;
      tally.outputTokens = data.usage.outputTokens;
      tally.usd = data.usage.usd;
      for (const model of data.models) tally.models.add(model);
  }
}

/** The n of `call_<turn>_<n>`. */
function numberOf(callId: string): number {
  return Number(/_(\d+)$/.exec(callId)?.[1] ?? 0);
}
