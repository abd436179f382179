import { round } from '../figures.ts';
import type { Flow } from './flow.ts';
import { type ModelSession, startModel } from './model-end.ts';
import { type Callee, PhoneCall } from './phone-end.ts';
import { answerWith } from './process.ts';
import { Sample } from './sample.ts';
import { portionsOf } from './sound.ts';

// Callers and the speech model of a benchmark: everything outside of the server that is measured, on one core of its own.
const FRAME_MS = 20;
const IDLE_MS = 3_000;
const FRAMES_A_WORD = 16;
const FRAME = portionsOf(FRAME_MS);

/** What was seen of the frames in a time. */
export interface Seen {
  /** How long frames were under way, in ms: of the callers, and of the agents. */
  readonly upP99Ms: number;
  readonly upP50Ms: number;
  readonly downP99Ms: number;
  readonly downP50Ms: number;
  /** Frames that arrived. */
  readonly up: number;
  readonly down: number;
  readonly lost: number;
  readonly disordered: number;
  /** How much later than they were due frames were sent, in ms: this process must keep up. */
  readonly lateP99Ms: number;
  /** CPU of this process, in per cent of a core. */
  readonly cpuPct: number;
}

interface Speaking {
  readonly session: ModelSession;
  nextAt: number;
}

const calls = new Map<number, PhoneCall>();
const sessions = new Map<number, ModelSession>();
const speaking = new Map<ModelSession, Speaking>();
let dialled = 0;
let everyMs = FRAME_MS;
const samples = { up: new Sample(), down: new Sample(), late: new Sample() };
let up: Sample | undefined;
let down: Sample | undefined;
let late: Sample | undefined;

const url = await startModel(
  {
    respond(session) {
      if (session.responding) return;
      session.begin();
      speaking.set(session, { session, nextAt: performance.now() + Math.random() * FRAME_MS });
    },
    hear: (_, flow, portion) => record(calls.get(flow)?.flow, portion, up),
    left(session) {
      speaking.delete(session);
      sessions.delete(session.flow.number);
    },
  },
  (session) => sessions.set(session.flow.number, session),
);

answerWith({ modelUrl: () => url, dial, measure, pause, goOn });
tick();

function record(flow: Flow | undefined, portion: number, into: Sample | undefined): void {
  const ms = flow?.arrive(portion) ?? 0;
  into?.add(ms);
}

/** Sends what is due; a little later, again. While nobody speaks, others are measured on the same core. */
function tick(): void {
  setTimeout(tick, everyMs === FRAME_MS ? 1 : FRAME_MS);
  const now = performance.now();
  for (const call of calls.values()) {
    call.play(now);
    while (call.nextAt <= now) {
      late?.add(now - call.nextAt);
      call.speak();
      call.nextAt += everyMs;
    }
  }
  for (const voice of speaking.values()) {
    while (voice.nextAt <= now) {
      late?.add(now - voice.nextAt);
      if (voice.session.flow.sent % FRAMES_A_WORD === 0) voice.session.words('word ');
      voice.session.speak(FRAME);
      voice.nextAt += everyMs;
    }
  }
}

/** So many more calls; each begins to speak at once, at a time of its own within a frame. */
async function dial({ count, callee }: { readonly count: number; readonly callee: Callee }): Promise<void> {
  for (let left = count; left > 0; left--) {
    const call = new PhoneCall(dialled++, callee);
    call.onSound = (flow, portion) => record(sessions.get(flow)?.flow, portion, down);
    await call.dial();
    call.nextAt = performance.now() + Math.random() * FRAME_MS;
    calls.set(call.flow.number, call);
  }
}

/** Looks at all frames for so long. */
async function measure({ ms }: { readonly ms: number }): Promise<Seen> {
  const before = faults();
  const cpu = process.cpuUsage();
  up = samples.up.clear();
  down = samples.down.clear();
  late = samples.late.clear();
  await new Promise((resolve) => setTimeout(resolve, ms));
  up = down = late = undefined;
  const { user, system } = process.cpuUsage(cpu);
  const after = faults();
  return {
    upP99Ms: samples.up.percentile(99),
    upP50Ms: samples.up.percentile(50),
    downP99Ms: samples.down.percentile(99),
    downP50Ms: samples.down.percentile(50),
    up: samples.up.count,
    down: samples.down.count,
    lost: after.lost - before.lost,
    disordered: after.disordered - before.disordered,
    lateP99Ms: samples.late.percentile(99),
    cpuPct: round((user + system) / 10 / ms, 1),
  };
}

function faults(): { readonly lost: number; readonly disordered: number } {
  const flows = [...calls.values(), ...sessions.values()].map(({ flow }) => flow);
  const sum = (of: 'lost' | 'disordered') => flows.reduce((all, flow) => all + flow[of], 0);
  return { lost: sum('lost'), disordered: sum('disordered') };
}

/** Nobody speaks but now and then: a line that is silent for long is taken for dead. */
function pause(): void {
  everyMs = IDLE_MS;
}

/** All speak again. */
function goOn(): void {
  const now = performance.now();
  for (const one of [...calls.values(), ...speaking.values()]) one.nextAt = now + Math.random() * FRAME_MS;
  everyMs = FRAME_MS;
}
