import { every, pause } from '../every.ts';
import type { Scenario } from '../scenario.ts';

const OUTAGE_MS = 36_000;

export const outage: Scenario = {
  name: 'outage',
  about: 'PostgreSQL cannot be reached from any node for longer than a turn waits for it.',
  stormMs: OUTAGE_MS + 5_000,
  async storm({ proxies }, calm) {
    await pause(3_000, calm);
    const over = AbortSignal.any([calm, AbortSignal.timeout(OUTAGE_MS)]);
    for (const proxy of proxies) proxy.rules = [{ matches: () => true, does: 'lose-request' }];
    await every(100, over, () => proxies.map((proxy) => proxy.reset()));
    for (const proxy of proxies) proxy.rules = [];
  },
};
