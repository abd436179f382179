import { expect, onTestFinished, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { startRewoundDesks } from '../../src/app/rewound-desks.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import { simulationFigures } from '../../src/evals/simulate/figures.ts';
import { readSimulationGate } from '../../src/evals/simulate/gates.ts';
import { readScenarios } from '../../src/evals/simulate/read-scenarios.ts';
import { simulate } from '../../src/evals/simulate/simulate.ts';
import {
  AS_IT_IS,
  type HowHeld,
  readsDescriptions,
  swapped,
  withoutRefunds,
} from '../support/breakable-desk.ts';

const SCENARIOS = readScenarios(`
topics: { account: account }
scenarios:
  - id: double-charge
    goal: The second payment back.
    opens: refunds of charges. I was charged twice for May, HL-1001, maria.santos@example.com
    done: refunded|back on your card
    success:
      state: [{ sql: select count(*) from refunds where created_by_conversation is not null, gives: 1 }]
`);
const GATES = [
  ...['success>=1', 'success-low>=0.4', 'simulator-faults<=0', 'false-handoffs<=0', 'needed-nobody<=0'],
  ...['handoffs<=1', 'messages<=3', 'p95-ms<=60', 'loop<=0', 're-ask<=0'],
].map(readSimulationGate);

/** The gates that fail for three simulated calls to a desk. */
async function failing(pack: Pack, how: Partial<HowHeld> = {}): Promise<string[]> {
  const clock = { now: 0 };
  const held = { ...AS_IT_IS, ...how };
  const models = [readsDescriptions(pack, clock, held)];
  const desks = await startRewoundDesks({ pack, models, prices: held.prices, count: 1 });
  onTestFinished(() => desks.close());
  const { calls, scorecard } = await simulate(SCENARIOS, {
    desk: pack.desk.id,
    ...{ calls: 3, seed: 1, noise: 0, atOnce: 1 },
    lend: (use) => desks.lend(use),
    now: () => clock.now,
  });
  const figures = simulationFigures(calls, scorecard, 1);
  return GATES.filter(({ differs }) => differs(figures) !== undefined).map(({ text }) => text);
}

test('simulated calls to a sound desk pass every gate', async () => {
  expect(await failing(support)).toEqual([]);
});

test('two handoff descriptions that were swapped are caught by the gate of task success', async () => {
  expect(await failing(swapped())).toContain('success>=1');
});

test('a tool that was removed is caught by the gate of task success', async () => {
  expect(await failing(withoutRefunds())).toContain('success>=1');
});

test('a slower model is caught by the gate of latency, and by no other', async () => {
  expect(await failing(support, { ms: 30 })).toEqual(['p95-ms<=60']);
});
