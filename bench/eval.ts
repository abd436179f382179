import { readFile } from 'node:fs/promises';
import { afterHours } from '../packs/after-hours/pack.ts';
import { salon } from '../packs/salon/pack.ts';
import { support } from '../packs/support/pack.ts';
import { startRewoundDesks } from '../src/app/rewound-desks.ts';
import type { Pack } from '../src/contracts/pack.ts';
import { describeSimulation } from '../src/evals/simulate/describe.ts';
import { simulationFigures } from '../src/evals/simulate/figures.ts';
import { readScenarios } from '../src/evals/simulate/read-scenarios.ts';
import { simulate } from '../src/evals/simulate/simulate.ts';
import { measureAnalyses } from './analyses/measure.ts';
import { round } from './figures.ts';

// The figures of evaluation: docs/how-we-measure.md. Simulated chats of each pack on the floor; the last line is JSON.
// npm run bench:eval -- [calls] [seed]   500 and 1 without.
const [calls = 500, seed = 1] = process.argv.slice(2).map(Number);
/** Of customers: frozen. */
const NOISE = 0.3;
const AT_ONCE = 4;
const EXPORTED = 100_000;

/** Simulated chats of a pack: how long they take, and how they end. */
async function simulated(pack: Pack) {
  if (!pack.scenarios) throw new TypeError(`The pack ${pack.name} has no scenarios.`);
  const all = readScenarios(await readFile(pack.scenarios, 'utf8'));
  const desks = await startRewoundDesks({ pack, models: [], prices: {}, count: AT_ONCE });
  try {
    const now = () => performance.now();
    const from = now();
    const result = await simulate(all, {
      desk: pack.desk.id,
      calls,
      seed,
      noise: NOISE,
      atOnce: AT_ONCE,
      lend: (use) => desks.lend(use),
      now,
    });
    const figures = simulationFigures(result.calls, result.scorecard, (now() - from) / 1_000);
    console.log(`${pack.name}: ${describeSimulation(figures)}\n`);
    return {
      calls,
      seconds: round(figures.seconds, 1),
      callsPerSecond: round(calls / figures.seconds, 1),
      success: round(figures.success.rate),
      simulatorFaults: round(figures.simulatorFaults.rate),
      falseHandoffsPerCall: round(figures.falseHandoffsPerCall),
      handoffsPerCall: round(figures.handoffsPerCall, 2),
      reasks: figures.reasks,
    };
  } finally {
    await desks.close();
  }
}

/** Each figure by its name; what is measured besides becomes a line here. */
const measured: Record<string, unknown> = {};
for (const pack of [support, salon, afterHours]) measured[`simulated ${pack.name}`] = await simulated(pack);
measured.analyses = await measureAnalyses(EXPORTED);
console.log(JSON.stringify(measured));
