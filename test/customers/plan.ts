import type { Desk } from '../../src/contracts/desk.ts';
import fc from '../../src/testing/properties.ts';

/** What a customer may say beside answers, at any question. */
export const INTERRUPTIONS = [
  'correct',
  'wish',
  'question',
  'why',
  'hedge',
  'nonsense',
  'what',
  'refuse',
  'several',
  'thanks',
] as const;

/** One of `INTERRUPTIONS`. */
export type Interruption = (typeof INTERRUPTIONS)[number];

/** Something a customer may want: a flow with the sentences that ask for it. */
export interface Wish {
  readonly agent: string;
  readonly flow: string;
  readonly title: string;
  readonly examples: readonly string[];
}

/** What a customer is up to; numbers choose one of what there is when it comes to it. */
export interface Plan {
  /** Which customer of the pack they are. */
  readonly who: number;
  /** What they want, one after the other, each with the number of the example they say. */
  readonly wishes: readonly (readonly [wish: Wish, example: number])[];
  /** What is said at the nth question in place of the answer, which follows. */
  readonly interruptions: readonly {
    readonly at: number;
    readonly kind: Interruption;
    readonly pick: number;
    readonly times: number;
  }[];
  /** Which answers are given, in turn. */
  readonly picks: readonly number[];
  /** Whether offers are agreed to, in turn. */
  readonly agrees: readonly boolean[];
}

const MOST_WISHES = 3;
const MOST_QUESTIONS = 6;
const MOST_PICK = 40;

/** The wishes that a desk has flows for. */
export function wishesOf(desk: Desk): Wish[] {
  return [...desk.agents.values()].flatMap(({ id, script }) =>
    (script?.intents ?? []).flatMap(({ id: flow, title, examples }) =>
      examples.length > 0 ? [{ agent: id, flow, title, examples }] : [],
    ),
  );
}

/** Any customer of a desk. */
export function anyPlan(desk: Desk): fc.Arbitrary<Plan> {
  const pick = fc.nat(MOST_PICK);
  return fc.record({
    who: pick,
    wishes: fc.array(fc.tuple(fc.constantFrom(...wishesOf(desk)), pick), {
      minLength: 1,
      maxLength: MOST_WISHES,
    }),
    interruptions: fc.array(
      fc.record({
        at: fc.nat(MOST_QUESTIONS),
        kind: fc.constantFrom(...INTERRUPTIONS),
        pick,
        times: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    picks: fc.array(pick, { minLength: 1, maxLength: 6 }),
    agrees: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  });
}
