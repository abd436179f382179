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
    run<Input extends object, Result>(
      tool: Tool<string, Input, Result>,
      input: Input,
      { customer, ...caller }: Caller = {},
    ): Promise<ToolOutcome<Result>> {
      const verified =
        customer === undefined ? undefined : { facts: { customer: { id: customer, name: '' } } };
      return bench.run(tool, input, { ...caller, ...verified });
    },
  };
}
