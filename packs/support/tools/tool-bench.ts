import { openToolBench as openBench } from 'switchroom/testing';
import { support } from '../pack.ts';

/** The pack's tables, seeded, with tools to run on them. */
export type ToolBench = Awaited<ReturnType<typeof openToolBench>>;

/** Installs the pack in a fresh database; `now` is what the tools take for the time, a customer is the ID of an account. */
export const openToolBench = (now: () => Date) =>
  openBench(support, now, (id: string) => ({
    account: { id, company: '', contact: '', plan: 'team', billing: 'monthly', seats: 1 },
  }));
