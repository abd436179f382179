import { setTimeout as sleep } from 'node:timers/promises';
import { Helper, ON_TIME } from './calls/process.ts';
import type { Seen } from './calls/world.ts';
import { benchDatabase } from './database.ts';
import { median, round } from './figures.ts';

// Phone calls through the whole server, beside a bare relay of the same frames and the SDK's own way to hold a call. The
// server has one core; callers, speech model and PostgreSQL have the other one, and their CPU is not counted.
const COMPARED = Number(process.argv[2] ?? 50);
const ROUNDS = 12;
const WINDOW_MS = 2_500;
const HELD_MS = 5_000;
const HOLDS = 3;
const SETTLE_MS = 500;
/** Until the machine code is what it will be. */
const WARM_UP_MS = 10_000;
const STEPS = [100, 150, 200, 250, 300, 350, 400, 500, 600, 700, 800];
const MOST_ADDED_MS = 10;
const SUBJECTS = ['relay', 'sdk', 'switchroom'] as const;
type Subject = (typeof SUBJECTS)[number];

const database = await benchDatabase();
const compared = await compare();
const { callsPerCore, p99AddedMs } = await hold();
await holdRelay(callsPerCore);
await database.stop();
console.log(
  JSON.stringify({
    cpuPctPerCall: round(compared.switchroom),
    cpuVsRelay: round(compared.switchroom / compared.relay),
    cpuVsSdk: round(compared.switchroom / compared.sdk),
    ...{ callsPerCore, p99AddedMs },
  }),
);

/** CPU per call, in per cent of a core: by turns, in short windows, so that all meet the same machine. */
async function compare(): Promise<Record<Subject, number>> {
  const figures: Record<Subject, number[]> = { switchroom: [], relay: [], sdk: [] };
  const trials = new Map<Subject, Trial>();
  for (const subject of SUBJECTS) {
    const trial = await start(subject);
    await trial.dial(COMPARED);
    await sleep(WARM_UP_MS);
    await trial.pause();
    trials.set(subject, trial);
  }
  for (let time = 0; time < ROUNDS; time++) {
    for (const [subject, trial] of trials) {
      await trial.goOn();
      const { cpuPct, seen } = await trial.measure(WINDOW_MS);
      await trial.pause();
      show(subject, COMPARED, cpuPct, seen);
      figures[subject].push(cpuPct / COMPARED);
    }
  }
  for (const trial of trials.values()) await trial.stop();
  const { switchroom, relay, sdk } = figures;
  return { switchroom: median(switchroom), relay: median(relay), sdk: median(sdk) };
}

/** More and more calls, until their sound comes late, in the middle one of three windows, or not at all. */
async function hold() {
  const trial = await start('switchroom');
  let best = { callsPerCore: 0, p99AddedMs: Number.NaN };
  for (const [index, calls] of STEPS.entries()) {
    await trial.dial(calls - (STEPS[index - 1] ?? 0));
    const windows = await watch('switchroom', trial, calls);
    const p99 = median(windows.map(({ seen }) => Math.max(seen.upP99Ms, seen.downP99Ms)));
    if (p99 >= MOST_ADDED_MS || windows.some(({ seen }) => !isWhole(seen, calls))) {
      console.log(`${calls} calls were not held.${keptUp(windows)}`);
      break;
    }
    best = { callsPerCore: calls, p99AddedMs: p99 };
  }
  await trial.stop();
  return best;
}

/** The relay with as many calls. */
async function holdRelay(calls: number): Promise<void> {
  const trial = await start('relay');
  await trial.dial(calls);
  await watch('relay', trial, calls);
  await trial.stop();
}

async function watch(subject: Subject, trial: Trial, calls: number): Promise<Window[]> {
  const windows: Window[] = [];
  for (let time = 0; time < HOLDS; time++) {
    const window = await trial.measure(HELD_MS);
    show(subject, calls, window.cpuPct, window.seen);
    windows.push(window);
  }
  return windows;
}

/** Whether all the sound of the calls was there and in order, but for what is under way. */
function isWhole({ up, down, lost, disordered }: Seen, calls: number): boolean {
  return lost + disordered === 0 && Math.min(up, down) > 0.98 * calls * (HELD_MS / 20);
}

function keptUp(windows: readonly Window[]): string {
  const fellBehind = windows.some(({ seen: { cpuPct, lateP99Ms } }) => cpuPct > 90 || lateP99Ms > 5);
  return fellBehind ? ' The callers and the speech model did not keep up themselves.' : '';
}

type Trial = Awaited<ReturnType<typeof start>>;
type Window = Awaited<ReturnType<Trial['measure']>>;

async function start(subject: Subject) {
  const world = new Helper('./world.ts', { core: 1, flags: ON_TIME });
  const modelUrl = await world.ask<string>('modelUrl');
  const server = new Helper(`./${subject}.ts`, { args: [modelUrl, database.url], core: 0 });
  const callee = await server.ask('callee');
  return {
    dial: (count: number) => world.ask<void>('dial', { count, callee }),
    pause: () => world.ask<void>('pause'),
    goOn: () => world.ask<void>('goOn'),
    async measure(ms: number) {
      await sleep(SETTLE_MS);
      const before = await server.ask<NodeJS.CpuUsage>('cpu');
      const startedAt = performance.now();
      const seen = await world.ask<Seen>('measure', { ms });
      const after = await server.ask<NodeJS.CpuUsage>('cpu');
      const micros = after.user + after.system - before.user - before.system;
      return { seen, cpuPct: micros / 10 / (performance.now() - startedAt) };
    },
    async stop() {
      await server.stop();
      await world.stop();
    },
  };
}

function show(subject: Subject, calls: number, cpuPct: number, seen: Seen): void {
  const each = round(cpuPct / calls);
  console.log(
    `${subject}, ${calls} calls: ${round(cpuPct, 1)} % CPU, ${each} % a call; ` +
      `frames from callers ${seen.upP50Ms} ms (p99 ${seen.upP99Ms}), to callers ${seen.downP50Ms} ms (p99 ${seen.downP99Ms}), ` +
      `${seen.up} and ${seen.down}, lost ${seen.lost}, out of order ${seen.disordered}; ` +
      `the world: ${seen.cpuPct} % CPU, late by ${seen.lateP99Ms} ms (p99)`,
  );
}
