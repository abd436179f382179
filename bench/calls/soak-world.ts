import { percentile, round } from '../figures.ts';
import { type ModelSession, startModel } from './model-end.ts';
import { type Callee, PhoneCall } from './phone-end.ts';
import { answerWith } from './process.ts';
import { Dialogue, type ShortCall } from './short-call.ts';

// Callers who call, talk shortly and hang up, and the speech model that answers them.
const FRAME_MS = 20;

/** What came of some calls. */
export interface Soaked {
  readonly calls: number;
  /** Portions of sound. */
  readonly sent: number;
  readonly lost: number;
  readonly disordered: number;
  /** Interruptions of which the vendor was told, and how far off it was told, without sign, in ms. */
  readonly truncations: number;
  readonly truncationP50Ms: number;
  readonly truncationP99Ms: number;
  readonly truncationWorstMs: number;
}

const calls = new Map<number, PhoneCall>();
const dialogues = new Map<ModelSession, Dialogue>();
/** Sessions whose caller was not heard yet, and those that were asked to speak before. */
const early = new Set<ModelSession>();
const begun = new Map<number, PromiseWithResolvers<Dialogue>>();
let dialled = 0;
/** Whether callers only listen. */
let holding = false;
const held: { readonly dialogue: Dialogue; readonly over: Promise<ShortCall> }[] = [];

const url = await startModel({
  respond(session) {
    const dialogue = dialogues.get(session);
    if (dialogue) dialogue.respond();
    else early.add(session);
  },
  take: (session, event) => dialogues.get(session)?.take(event),
  hear(session, flow, portion) {
    const call = calls.get(flow);
    if (call === undefined) return;
    call.flow.arrive(portion);
    if (dialogues.has(session)) return;
    const dialogue = new Dialogue(call, session, holding);
    dialogues.set(session, dialogue);
    begun.get(flow)?.resolve(dialogue);
    if (early.delete(session)) dialogue.respond();
  },
  left(session) {
    dialogues.get(session)?.left();
    dialogues.delete(session);
  },
});

answerWith({ modelUrl: () => url, soak, hold, release });
tick();

function tick(): void {
  setTimeout(tick, 1);
  const now = performance.now();
  for (const call of calls.values()) {
    call.play(now);
    while (call.nextAt <= now) {
      call.speak();
      call.nextAt += FRAME_MS;
    }
  }
}

/** So many calls, so many of them at a time. */
async function soak(given: {
  readonly count: number;
  readonly atOnce: number;
  readonly callee: Callee;
}): Promise<Soaked> {
  const done: ShortCall[] = [];
  let left = given.count;
  const caller = async () => {
    while (left-- > 0) done.push(await oneCall(given.callee));
  };
  await Promise.all(Array.from({ length: given.atOnce }, caller));
  const sum = (of: (call: ShortCall) => number) => done.reduce((all, call) => all + of(call), 0);
  const errors = done.flatMap(({ errorMs }) => (errorMs === undefined ? [] : [Math.abs(errorMs)]));
  return {
    calls: done.length,
    sent: sum((call) => call.sent),
    lost: sum((call) => call.lost),
    disordered: sum((call) => call.disordered),
    truncations: errors.length,
    truncationP50Ms: round(percentile(errors, 50)),
    truncationP99Ms: round(percentile(errors, 99)),
    truncationWorstMs: round(Math.max(...errors)),
  };
}

/** Calls that are held until they are released. */
async function hold({ count, callee }: { readonly count: number; readonly callee: Callee }): Promise<void> {
  holding = true;
  for (let left = count; left > 0; left--) {
    const { dialogue, over } = await begin(callee);
    held.push({ dialogue, over });
  }
  holding = false;
}

async function release(): Promise<void> {
  for (const { dialogue } of held) dialogue.hangUp();
  await Promise.all(held.splice(0).map(({ over }) => over));
}

async function oneCall(callee: Callee): Promise<ShortCall> {
  const { over } = await begin(callee);
  return over;
}

/** Dials; the call has begun when the desk has heard the caller. */
async function begin(callee: Callee) {
  const call = new PhoneCall(dialled++, callee);
  const number = call.flow.number;
  const beginning = Promise.withResolvers<Dialogue>();
  begun.set(number, beginning);
  calls.set(number, call);
  call.nextAt = Number.POSITIVE_INFINITY;
  call.isQuiet = true;
  await call.dial();
  call.nextAt = performance.now() + Math.random() * FRAME_MS;
  const dialogue = await beginning.promise;
  const over = dialogue.over().finally(() => {
    calls.delete(number);
    begun.delete(number);
  });
  return { dialogue, over };
}
