import type { Tool } from 'switchroom';
import { openToolBench as openBench, type ToolCaller, type ToolOutcome } from 'switchroom/testing';
import { support } from '../pack.ts';

/** Who calls a tool in a test: with the ID of an account, its verified customer. */
export type Caller = Omit<ToolCaller, 'facts'> & { readonly account?: string };

/** The pack's tables, seeded, with tools to run on them. */
export type ToolBench = Awaited<ReturnType<typeof openToolBench>>;

/** Installs the pack in a fresh database; `now` is what the tools take for the time. */
export async function openToolBench(now: () => Date) {
  const bench = await openBench(support, now);
  return {
    ...bench,
    /** Runs a tool; throws when it says no to what it offers: a limit of the desk is never offered beyond. */
    async run<Input extends object, Result>(
      tool: Tool<string, Input, Result>,
      input: Input,
      { account, ...caller }: Caller = {},
    ): Promise<ToolOutcome<Result>> {
      const verified = account === undefined ? undefined : { facts: { account: customerOf(account) } };
      const as = { ...caller, ...verified };
      const done = await bench.run(tool, input, as);
      const offer = done.status === 'refused' ? await bench.offer(tool, input, as) : undefined;
      if (done.status === 'refused' && offer?.status === 'ok')
        throw new TypeError(`"${offer.result}" is offered, and refused: ${done.reason}`);
      return done;
    },
  };
}

function customerOf(id: string) {
  return { id, company: '', contact: '', plan: 'team', billing: 'monthly', seats: 1 };
}
