import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { type HeldDesks, heldDesks } from '../../src/app/held-desks.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import { comparedWith, figuresOf, type SuiteFigures } from '../../src/evals/suite/figures.ts';
import { readGate } from '../../src/evals/suite/gates.ts';
import { readSuite } from '../../src/evals/suite/read-suite.ts';
import { type CaseResult, runSuite } from '../../src/evals/suite/run-suite.ts';
import { suiteNames } from '../../src/evals/suite/suite-names.ts';
import {
  AS_IT_IS,
  type HowHeld,
  readsDescriptions,
  swapped,
  withoutRefunds,
} from '../support/breakable-desk.ts';

const SUITE = `
cases:
  - { text: 'invoices, charges and refunds of mine', agent: billing }
  - { text: 'a question about invoices and payments', agent: billing }
  - { text: 'a payment: refunds please', agent: billing }
  - { text: 'calls fail and sound bad', agent: tech }
  - { text: 'no calls, and webhooks fail', agent: tech }
  - { text: 'webhooks and passwords do not work', agent: tech }
  - { text: 'prices, quotes and demos please', agent: sales }
  - id: a double charge
    turns:
      - text: refunds of charges. I was charged twice for May, HL-1001, maria.santos@example.com
      - text: yes please
    expect:
      database:
        - { sql: select count(*) from refunds where created_by_conversation is not null, value: 1 }
`;

interface Held {
  readonly figures: SuiteFigures;
  readonly results: readonly CaseResult[];
}

const opened: HeldDesks[] = [];
afterAll(() => Promise.all(opened.map((desks) => desks.close())));

async function hold(pack: Pack, how: Partial<HowHeld> = {}): Promise<Held> {
  const held = { ...AS_IT_IS, ...how };
  const clock = { now: 0 };
  const { server } = inject('testDatabases');
  const { prices, repeat } = held;
  const desks = await heldDesks({ pack, server, models: [readsDescriptions(pack, clock, held)], prices });
  opened.push(desks);
  const names = suiteNames(support.desk);
  const { results, scorecard } = await runSuite(desks.lend, readSuite(SUITE, names, 'suite.yaml'), {
    desk: pack.desk.id,
    writing: names.writing,
    now: () => clock.now,
    repeat,
    atOnce: 1,
  });
  return { results, figures: figuresOf(results, repeat, scorecard) };
}

let sound: Held;
beforeAll(async () => {
  sound = await hold(support);
});

/** What a gate says of a desk, beside the sound one. */
function says(gate: string, { figures, results }: Held): string | undefined {
  return readGate(gate).differs(figures, comparedWith(sound.results, results), sound.figures);
}

const GATES = [
  ...['routed>=1', 'success>=1', 'quality>=1', 'passed>=1', 'not-worse', 'loop<=0'],
  ...['flake-rate<=0', 'pass^k>=1', 'p95-ms<=1.5x', 'usd<=1.1x'],
];
const failing = (held: Held) => GATES.filter((gate) => says(gate, held) !== undefined);

test('a sound desk passes every gate', () => {
  expect(sound.results.flatMap(({ runs }) => runs.flatMap(({ failures }) => failures))).toEqual([]);
  expect(failing(sound)).toEqual([]);
});

test('two handoff descriptions that were swapped are caught by the gate of routing', async () => {
  const held = await hold(swapped());
  expect(failing(held)).toContain('routed>=1');
  expect(failing(held)).toContain('not-worse');
  expect(held.figures.confusion).toMatchObject({ billing: { tech: 3 }, tech: { billing: 3 } });
});

test('a tool that was removed is caught by the gate of task success', async () => {
  const held = await hold(withoutRefunds());
  expect(failing(held)).toContain('success>=1');
  expect(says('routed>=1', held)).toBeUndefined();
});

test('a slower model is caught by the gate of latency, and by no other', async () => {
  expect(failing(await hold(support, { ms: 30 }))).toEqual(['p95-ms<=1.5x']);
});

test('a dearer model is caught by the gate of cost, and by no other', async () => {
  expect(failing(await hold(support, { prices: { reader: { input: 2, output: 1 } } }))).toEqual([
    'usd<=1.1x',
  ]);
});

test('a model that says names as programs write them is caught by the gate of quality', async () => {
  const held = await hold(support, { says: () => 'Let me call verify_customer.' });
  expect(failing(held)).toContain('quality>=1');
  expect(says('routed>=1', held)).toBeUndefined();
});

test('a model that is no good the second time is caught by the gates of several runs', async () => {
  let calls = 0;
  await hold(support, {
    says: (nth) => {
      calls = nth;
      return undefined;
    },
  });
  const held = await hold(support, { repeat: 2, says: (nth) => (nth > calls ? 'Hm.' : undefined) });
  expect(failing(held)).toEqual(expect.arrayContaining(['flake-rate<=0', 'pass^k>=1']));
  expect(says('routed>=1', held)).toBeUndefined();
});
