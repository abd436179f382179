import type { Tool } from 'switchroom';
import { openToolBench as openBench, type ToolCaller, type ToolOutcome } from 'switchroom/testing';
import { salon } from '../pack.ts';

/** Who calls a tool in a test: with the id of a customer, verified. */
export type Caller = Omit<ToolCaller, 'facts'> & { readonly customer?: number };

/** The pack's tables, seeded, with tools to run on them. */
export type ToolBench = Awaited<ReturnType<typeof openToolBench>>;

/** Installs the pack in a fresh database; `now` is what the tools take for the time. */
export async function openToolBench(now: () => Date) {
  const bench = await openBench(salon, now);
  return {
    ...bench,
    /** Runs a tool; throws when it says no to what it offers: a limit of the desk is never offered beyond. */
    async run<Input extends object, Result>(
      tool: Tool<string, Input, Result>,
      input: Input,
      { customer, ...caller }: Caller = {},
    ): Promise<ToolOutcome<Result>> {
      const verified =
        customer === undefined ? undefined : { facts: { customer: { id: customer, name: '' } } };
      const as = { ...caller, ...verified };
      const done = await bench.run(tool, input, as);
      if (done.status === 'ok') return done;
      const offer = await bench.offer(tool, input, as);
      if (offer?.status === 'ok')
        throw new TypeError(`"${offer.result}" is offered, and refused: ${done.reason}`);
      return done;
    },
  };
}
