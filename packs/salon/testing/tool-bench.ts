import { openToolBench as openBench } from 'switchroom/testing';
import { salon } from '../pack.ts';

/** The pack's tables, seeded, with tools to run on them. */
export type ToolBench = Awaited<ReturnType<typeof openToolBench>>;

/** Installs the pack in a fresh database; `now` is what the tools take for the time, a customer is an id. */
export const openToolBench = (now: () => Date) =>
  openBench(salon, now, (id: number) => ({ customer: { id, name: '' } }));
