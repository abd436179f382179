import { z } from 'zod';
import type { DefinedFact } from '../contracts/fact.ts';
import type { FlowContext, FlowPart, FlowSteps } from '../contracts/flow.ts';
import type { Slot } from '../contracts/script.ts';
import type { Tool } from '../contracts/tool.ts';

const TRIES = 3;
/** What a tool returns that counts tries, e.g. by `countedTry`: a refusal would take the count back. */
const Unproved = z.object({ verified: z.literal(false), tries_left: z.number() });

/** A slot for each argument. */
type Slots<Arguments extends object> = { readonly [Name in keyof Arguments]: Slot<Arguments[Name]> };

/** Proof that did not match. */
export interface WrongProof<Arguments extends object> {
  readonly given: Arguments;
  /** How often it was tried: the first time is 1. */
  readonly tries: number;
  /** "There is room for one more try." */
  readonly room: string;
}

/** What `verification` takes. */
export interface VerificationOptions<Known, Arguments extends object> {
  /** What is known once they are verified; the tool records it. */
  readonly known: DefinedFact<Known>;
  /** Refuses proof that does not match, or returns `{ verified: false, tries_left }` where it counts tries. */
  readonly tool: Tool<string, Arguments>;
  /**
   * What is asked for, in this order. Or the steps that come to it, and anew after what was `wrong`; undefined where it is known
   * otherwise by then who they are.
   */
  readonly proof:
    | Slots<Arguments>
    | ((c: FlowContext, wrong: WrongProof<Arguments> | undefined) => FlowSteps<Arguments | undefined>);
  /** How often a tool that refuses is tried, before a person is asked for; 3 without. A tool that counts says so itself. */
  readonly tries?: number;
  /** The name of who was verified: they are thanked by the first of it. */
  readonly nameOf?: (known: Known) => string;
}

/**
 * Finds out who the customer is, unless that is known, and comes to it; the proof is asked for anew when it does not match. Ends the
 * flow with a person where it stays open.
 */
export function verification<Known, Arguments extends object>(
  options: VerificationOptions<Known, Arguments>,
): FlowPart<Known> {
  return function* (c) {
    const before = c.fact(options.known);
    if (before !== undefined) return before;
    const isProved = yield* c.use(proving(options));
    const who = c.fact(options.known);
    if (who === undefined) return yield* c.person('It could not be found out who the customer is.');
    if (isProved && options.nameOf) yield* c.say(`Thank you, ${options.nameOf(who).split(' ')[0]}.`);
    return who;
  };
}

/** Whether it was proved; not where who they are is known otherwise. */
function proving<Known, Arguments extends object>({
  tool,
  proof,
  tries: most = TRIES,
}: VerificationOptions<Known, Arguments>): FlowPart<boolean> {
  return function* (c) {
    let wrong: WrongProof<Arguments> | undefined;
    for (let tries = 1; ; tries += 1) {
      const given = yield* typeof proof === 'function'
        ? proof(c, wrong)
        : answers(c, proof, wrong !== undefined);
      if (given === undefined) return false;
      const ended = yield* c.attempt(tool, given);
      const unproved = ended.ok ? Unproved.safeParse(ended.result).data : undefined;
      if (ended.ok && !unproved) return true;
      if (!ended.ok && ended.code === 'failed') {
        yield* c.say('I cannot check who you are at the moment; that is on our side, sorry.');
        return yield* c.person('Verification is not working.');
      }
      const isCounted = typeof proof === 'function';
      if (!ended.ok && !isCounted) yield* c.say(ended.reason);
      const left = unproved?.tries_left ?? (isCounted ? 0 : most - tries);
      if (left <= 0) {
        yield* c.say('I could not verify that, and too many tries have failed to go on here.');
        return yield* c.person('The customer could not be verified.', 'Too many wrong tries to verify.');
      }
      wrong = {
        given,
        tries,
        room: `There is room for ${left === 1 ? 'one more try' : `${left} more tries`}.`,
      };
    }
  };
}

function* answers<Arguments extends object>(
  c: FlowContext,
  proof: Slots<Arguments>,
  anew: boolean,
): FlowSteps<Arguments> {
  const given: Record<string, unknown> = {};
  for (const [name, slot] of Object.entries<Slot>(proof)) {
    given[name] = anew ? yield* c.again(slot, String(slot.ask)) : yield* c.ask(slot);
  }
  // One value of its slot's type for each argument.
  return given as Arguments;
}
