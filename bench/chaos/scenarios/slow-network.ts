import { pause } from '../every.ts';
import type { Scenario } from '../scenario.ts';

export const slowNetwork: Scenario = {
  name: 'slow-network',
  about: 'Every statement takes up to 200 ms to get to PostgreSQL, and one in fifty takes four seconds.',
  async storm({ proxies }, calm) {
    for (const proxy of proxies) proxy.latencyMs = () => (Math.random() < 0.02 ? 4_000 : Math.random() * 200);
    while (!calm.aborted) await pause(1_000, calm);
    for (const proxy of proxies) proxy.latencyMs = () => 0;
  },
};
