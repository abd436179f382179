import type { FlowPart } from '../contracts/flow.ts';

/** Offers a person, asks for one after a yes, and ends the flow; the finding, or the reason without, is what they read first. */
export function offerPerson(ask: string, reason: string, finding?: string): FlowPart<never> {
  return function* (c) {
    if (yield* c.confirm(ask)) return yield* c.person(reason, finding);
    return yield* c.end('All right.');
  };
}
