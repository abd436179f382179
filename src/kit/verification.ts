import type { DefinedFact } from '../contracts/fact.ts';
import type { FlowContext, FlowPart, FlowSteps } from '../contracts/flow.ts';
import type { Slot } from '../contracts/script.ts';
import type { Tool } from '../contracts/tool.ts';

const TRIES = 3;

/** What `verification` takes. */
export interface VerificationOptions<Arguments extends object> {
  /** What is known once they are verified; the tool records it. */
  readonly known: DefinedFact;
  /** Refuses proof that does not match. */
  readonly tool: Tool<string, Arguments>;
  /** What is asked for, in this order. */
  readonly proof: { readonly [Name in keyof Arguments]: Slot<Arguments[Name]> };
  /** How often, before a person is asked for; 3 without. */
  readonly tries?: number;
}

/** Finds out who the customer is, unless that is known; all of the proof is asked for anew when it does not match. */
export function verification<Arguments extends object>({
  known,
  tool,
  proof,
  tries = TRIES,
}: VerificationOptions<Arguments>): FlowPart<undefined> {
  return function* (c) {
    if (c.fact(known) !== undefined) return undefined;
    let ended = yield* c.attempt(tool, yield* answers<Arguments>(c, proof, false));
    for (let tried = 1; !ended.ok; tried += 1) {
      if (ended.code === 'failed')
        return yield* c.person('Who it is could not be checked: that does not work.');
      yield* c.say(ended.reason);
      if (tried >= tries) return yield* c.person(`Could not be verified in ${tries} tries.`);
      ended = yield* c.attempt(tool, yield* answers<Arguments>(c, proof, true));
    }
    return undefined;
  };
}

function* answers<Arguments extends object>(
  c: FlowContext,
  proof: VerificationOptions<Arguments>['proof'],
  anew: boolean,
): FlowSteps<Arguments> {
  const given: Record<string, unknown> = {};
  for (const [name, slot] of Object.entries<Slot>(proof)) {
    given[name] = anew ? yield* c.again(slot, String(slot.ask)) : yield* c.ask(slot);
  }
  // One value of its slot's type for each argument.
  return given as Arguments;
}
