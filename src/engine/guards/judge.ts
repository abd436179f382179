import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type {
  Guard,
  GuardContext,
  GuardStage,
  GuardSubjects,
  Judge,
  Judgement,
} from '../../contracts/guard.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';

/** A guard that did more than allow; for events and traces. */
export interface Trip {
  readonly guard: string;
  readonly stage: GuardStage;
  readonly verdict: 'refuse' | 'replace' | 'failed';
  readonly reason: string;
  /** What replaced the words. */
  readonly text?: string;
}

/** What the guards of a stage say together. */
export type Judged =
  | {
      readonly verdict: 'allow';
      /** What to go on with, when a guard replaced the words that were judged. */
      readonly text?: string;
      readonly tripped: readonly Trip[];
    }
  | {
      readonly verdict: 'refuse';
      /** Name of the guard that refused or failed. */
      readonly guard: string;
      /** For a model. */
      readonly reason: string;
      /** For the customer; a fixed sentence is due without. */
      readonly say?: string;
      readonly tripped: readonly Trip[];
    };

/** What is judged by whom. */
export interface JudgeOptions<Stage extends GuardStage> {
  readonly stage: Stage;
  /** In the order their judgements count; from `guardsAt`. */
  readonly guards: readonly Guard[];
  readonly subject: GuardSubjects[Stage];
  /** When its signal aborts, `judge` rejects with the signal's reason. */
  readonly context: GuardContext;
  /** Gets what a guard threw, for the log. */
  readonly onDefect: (thrown: unknown, where: string) => void;
}

const NOBODY: readonly Guard[] = [];
const ALLOWED: Judged = { verdict: 'allow', tripped: [] };

/** The guards that judge at a stage, the desk's before the agent's; only those of one mode when it is given. */
export function guardsAt(
  stage: GuardStage,
  desk: readonly Guard[],
  agent: readonly Guard[],
  mode?: Guard['mode'],
): readonly Guard[] {
  if (desk.length === 0 && agent.length === 0) return NOBODY;
  return [...desk, ...agent].filter((guard) => guard[stage] && (mode === undefined || guard.mode === mode));
}

/**
 * Judges something. The result is that of asking the guards one after the other, each about the words the one before
 * left, until one refuses. Neighbours of mode `parallel` are asked at once; those behind one that replaces words are
 * asked again about the new ones. A guard that throws or is late refuses, unless it fails open.
 */
export function judge<Stage extends GuardStage>(options: JudgeOptions<Stage>): Judged | Promise<Judged> {
  return options.guards.length === 0 ? ALLOWED : judgeInRounds(options);
}

async function judgeInRounds<Stage extends GuardStage>(options: JudgeOptions<Stage>): Promise<Judged> {
  const tripped: Trip[] = [];
  let { guards, subject } = options;
  let text: string | undefined;
  while (guards.length > 0) {
    const round = firstRound(guards);
    const { answer, by } = await judgeRound(round, { ...options, subject }, tripped);
    if (answer.verdict === 'refuse') {
      const { reason, say } = answer;
      return { verdict: 'refuse', guard: round[by]?.name ?? '', reason, say, tripped };
    }
    if (answer.verdict === 'replace') {
      text = answer.text;
      // Only words are replaced: `checked` saw to it.
      subject = text as GuardSubjects[Stage];
    }
    guards = guards.slice(by + 1);
  }
  return text === undefined ? { verdict: 'allow', tripped } : { verdict: 'allow', text, tripped };
}

/** The first guards that need not wait for each other: one that blocks, or neighbours that do not. */
function firstRound(guards: readonly Guard[]): readonly Guard[] {
  const blocking = guards.findIndex(({ mode }) => mode === 'blocking');
  return blocking < 0 ? guards : guards.slice(0, Math.max(blocking, 1));
}

/** Asks a round at once; its first answer that is no yes (else the last yes), and the place of the guard that gave it. */
async function judgeRound<Stage extends GuardStage>(
  round: readonly Guard[],
  options: JudgeOptions<Stage>,
  tripped: Trip[],
): Promise<{ readonly answer: Judgement; readonly by: number }> {
  const over = new AbortController();
  const asked = round.map((guard) => ask(guard, options, over.signal));
  // One that fails while another is waited for, or that is not needed any more, is nobody's unhandled rejection.
  for (const answer of asked) answer.catch(() => undefined);
  try {
    for (const [by, guard] of round.entries()) {
      const answer = await settle(guard, asked[by], options, tripped);
      if (answer.verdict !== 'allow') return { answer, by };
    }
    return { answer: { verdict: 'allow' }, by: round.length - 1 };
  } finally {
    over.abort();
  }
}

/** Asks one guard; rejects when it throws, is late, or is not needed any more. */
async function ask<Stage extends GuardStage>(
  guard: Guard,
  { stage, subject, context }: JudgeOptions<Stage>,
  over: AbortSignal,
): Promise<Judgement | undefined> {
  const deadline = new AbortController();
  const judgeStage = guard[stage] as Judge<Stage, Judgement> | undefined;
  const judging = judgeStage?.(subject, { ...context, signal: deadline.signal });
  // Most guards answer at once: they need no timer.
  if (judging === undefined || !('then' in judging)) return judging;
  const late = new SwitchroomError('guard-failed', `"${guard.name}" took over ${guard.timeoutMs} ms.`);
  const timer = setTimeout(() => deadline.abort(late), guard.timeoutMs);
  const end = AbortSignal.any([context.signal, over]);
  const onEnd = () => deadline.abort(end.reason);
  end.addEventListener('abort', onEnd, { once: true });
  if (end.aborted) onEnd();
  try {
    return await untilAborted(Promise.resolve(judging), deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** What a guard's answer comes to, its failure included. */
async function settle<Stage extends GuardStage>(
  guard: Guard,
  asked: Promise<Judgement | undefined> | undefined,
  { stage, context, onDefect }: JudgeOptions<Stage>,
  tripped: Trip[],
): Promise<Judgement> {
  const trip = (verdict: Trip['verdict'], reason: string, text?: string) =>
    tripped.push({ guard: guard.name, stage, verdict, reason, ...(text === undefined ? {} : { text }) });
  try {
    const answer = checked(guard, stage, await asked);
    if (answer.verdict === 'refuse') trip('refuse', answer.reason);
    if (answer.verdict === 'replace') trip('replace', answer.reason, answer.text);
    return answer;
  } catch (thrown) {
    context.signal.throwIfAborted();
    onDefect(thrown, `guard ${guard.name}`);
    trip('failed', messageOf(thrown));
    if (guard.failOpen) return { verdict: 'allow' };
    return { verdict: 'refuse', reason: `The guard ${guard.name} failed.` };
  }
}

/** A desk may be written in plain JavaScript: what is no judgement must not pass for a yes. */
function checked(guard: Guard, stage: GuardStage, answer: Judgement | undefined): Judgement {
  const words = stage === 'input' || stage === 'output';
  if (answer?.verdict === 'allow' || answer?.verdict === 'refuse') return answer;
  if (answer?.verdict === 'replace' && words && typeof answer.text === 'string') return answer;
  throw new SwitchroomError('guard-failed', `"${guard.name}" gave no judgement of the ${stage}.`);
}
