import type { Scenario } from './scenario.ts';

/** Why this machine can't run a scenario; undefined when it can. */
export function unmetBy({ world }: Scenario): string | undefined {
  if (!world?.smallDisk) return undefined;
  if (process.platform !== 'linux') return 'a disk of its own is made on Linux only';
  return process.getuid?.() === 0 ? undefined : 'only root may mount a disk of its own';
}
