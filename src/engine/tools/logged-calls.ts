import type { ConversationEvent, EventData } from '../../contracts/event.ts';

type Log = readonly ConversationEvent[];

/** A call as the log has it. */
export type Call = EventData['tool-called'];

/** The owner's calls, oldest first, or those made inside the call `parent`. */
export function callsIn(events: Log, parent: string | undefined): Call[] {
  return events.flatMap((event) =>
    event.type === 'tool-called' && event.data.parent === parent ? event.data : [],
  );
}

/** Those of them that have no answer. */
export function unanswered(events: Log, parent: string | undefined): Call[] {
  return callsIn(events, parent).filter(({ callId }) => answerIn(events, callId) === undefined);
}

/** How a call ended; undefined when it has not. */
export function answerIn(events: Log, callId: string) {
  for (const { type, data } of events) {
    if (type === 'tool-returned' && data.callId === callId)
      return { status: data.status, output: data.output };
  }
  return undefined;
}

/** Names of the facts that were found out inside the call `parent`, however deep. */
export function factsFrom(events: Log, parent: string): string[] {
  const inside = new Set(deepCallsIn(events, parent).map(({ callId }) => callId));
  return events.flatMap(({ type, data }) =>
    type === 'fact-recorded' && inside.has(data.callId ?? '') ? data.name : [],
  );
}

function deepCallsIn(events: Log, parent: string): Call[] {
  return callsIn(events, parent).flatMap((call) => [call, ...deepCallsIn(events, call.callId)]);
}
