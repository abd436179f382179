import { pause } from '../every.ts';
import type { Rule } from '../proxy/database-proxy.ts';
import type { World } from '../world.ts';

/** Has every proxy follow these rules until it is calm. */
export async function withRules(
  { proxies }: World,
  calm: AbortSignal,
  rules: readonly Rule[],
): Promise<void> {
  for (const proxy of proxies) proxy.rules = rules;
  while (!calm.aborted) await pause(1_000, calm);
  for (const proxy of proxies) proxy.rules = [];
}
