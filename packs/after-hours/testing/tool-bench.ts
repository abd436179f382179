import type { JsonValue, Tool } from 'switchroom';
import { openToolBench as openBench, type ToolOutcome } from 'switchroom/testing';
import { afterHours } from '../pack.ts';

/** The pack's tables, seeded, with one conversation that calls tools. */
export type ToolBench = Awaited<ReturnType<typeof openToolBench>>;

/** Installs the pack in a fresh database. */
export async function openToolBench() {
  let time = new Date(0);
  let conversations = 0;
  const bench = await openBench(afterHours, () => time);
  const facts = new Map<string, JsonValue>();
  return {
    ...bench,
    /** What tools recorded so far. */
    facts: facts as ReadonlyMap<string, JsonValue>,
    /** Runs a tool; what it records lasts from call to call. */
    async run<Input extends object, Result>(
      tool: Tool<string, Input, Result>,
      input: Input,
    ): Promise<ToolOutcome<Result>> {
      const caller = { conversation: `cv_${conversations}`, facts: Object.fromEntries(facts) };
      const outcome = await bench.run(tool, input, caller);
      const offer = outcome.status === 'refused' ? await bench.offer(tool, input, caller) : undefined;
      // A limit of the desk is never offered beyond.
      if (outcome.status === 'refused' && offer?.status === 'ok')
        throw new TypeError(`"${offer.result}" is offered, and refused: ${outcome.reason}`);
      for (const [fact, value] of outcome.status === 'ok' ? Object.entries(outcome.facts) : []) {
        if (value === null) facts.delete(fact);
        else facts.set(fact, value);
      }
      return outcome;
    },
    /** Goes on as another conversation, at another time. */
    begin(now: string): void {
      time = new Date(now);
      conversations += 1;
      facts.clear();
    },
  };
}
