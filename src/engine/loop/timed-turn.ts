import { SwitchroomError } from '../../contracts/errors.ts';
import type { QuotaOwner, UsdHold } from '../../contracts/quota.ts';
import type { SpanPlace } from '../../contracts/trace.ts';
import { spanIdOf, traceIdOf } from '../../contracts/trace-ids.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import type { Conversation } from '../log/conversation.ts';
import type { Recorder } from '../log/record.ts';
import { hoursFor } from '../people/hours.ts';
import { newTally, type Tally } from '../turn/tally.ts';
import { type SpokenOutput, TIME_UP, type Turn, type TurnServices } from '../turn/turn.ts';
import type { RunningTurns } from './running-turns.ts';

const INTERRUPTED = new SwitchroomError('turn-aborted', 'The reply was interrupted.');

/** What turns are run with. */
export interface TurnRunner extends TurnServices {
  readonly running: RunningTurns;
}

/** What a turn begins with. */
export interface TurnStart {
  readonly text: string;
  /** Up to when the customer had heard what was said, in ms since 1970; all of it without. */
  readonly heardUntil?: number;
  /** Aborted to interrupt the turn. */
  readonly signal?: AbortSignal;
  readonly emit?: (event: TurnEvent) => void;
  /** For turns of a call. */
  readonly aloud?: SpokenOutput;
  /** What the turn did before it was cut off. */
  readonly tally?: Tally;
  /** Whose quotas it counts against: this node's own without. */
  readonly caller?: QuotaOwner;
  /** Whether it begins only while the day's money lasts; what it cost is counted in any case. */
  readonly pays?: boolean;
}

/**
 * Runs a turn under the desk's limit of time, so that it can be interrupted. Throws `too-many-requests` before it begins
 * when it `pays` and the caller's money of the day is spent.
 */
export async function timedTurn<Result>(
  parts: TurnRunner,
  conversation: Conversation,
  record: Recorder,
  start: TurnStart,
  run: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const { signal, tally = newTally() } = start;
  const services = servicesFor(parts, conversation);
  const caller = callerOf(services, conversation, start);
  const hold = start.pays
    ? await services.quotas?.holdUsd(caller, services.desk.limits.usdPerTurn)
    : undefined;
  const hours = await hoursFor(services);
  const spentEarlier = tally.usd;
  const stop = new AbortController();
  const interrupt = () => stop.abort(INTERRUPTED);
  if (signal?.aborted) interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  const { desk, models, prices, database, quotas, clock, onDefect } = services;
  const timer = setTimeout(() => stop.abort(TIME_UP), desk.limits.turnMs);
  const end = services.running.begin(conversation, interrupt);
  try {
    return await run({
      desk,
      models,
      prices,
      database,
      quotas,
      clock,
      onDefect: (thrown, where) => onDefect(thrown, where, spanOf(conversation)),
      conversation,
      record,
      text: start.text,
      heardUntil: start.heardUntil ?? Number.POSITIVE_INFINITY,
      caller,
      signal: stop.signal,
      startedAt: clock.now(),
      hours,
      spentBefore: conversation.state.spend,
      tally,
      emit: start.emit ?? (() => undefined),
      aloud: start.aloud,
    });
  } catch (thrown) {
    // What was begun for a turn that could not be written ends with it, and writes no end of its own.
    stop.abort(thrown);
    throw thrown;
  } finally {
    end();
    clearTimeout(timer);
    signal?.removeEventListener('abort', interrupt);
    if (services.quotas) await count(services, caller, hold, tally.usd - spentEarlier);
  }
}

/** The version of the desk that serves the conversation, with that version's models. */
function servicesFor(services: TurnRunner, { desk }: Conversation): TurnRunner {
  if (desk === services.desk) return services;
  return { ...services, desk, models: services.modelsOf?.(desk) ?? services.models };
}

/** The span of the turn that runs, so that the log leads to the trace without telling whose conversation it is. */
function spanOf({ state: { id, turn } }: Conversation): SpanPlace {
  return { traceId: traceIdOf(id), spanId: spanIdOf(id, 'turn', turn) };
}

function callerOf({ desk }: TurnServices, { state }: Conversation, { caller }: TurnStart): QuotaOwner {
  const node = { kind: 'node', id: 'node', desk: desk.id } as const;
  return { ...(caller ?? node), customer: state.customer?.id ?? state.id };
}

/** A turn that is on record is not undone because its cost could not be counted. */
async function count(
  { quotas, onDefect }: TurnServices,
  caller: QuotaOwner,
  hold: UsdHold | undefined,
  usd: number,
): Promise<void> {
  try {
    if (hold) await hold.settle(usd);
    else if (usd > 0) await quotas?.countUsd(caller, usd);
  } catch (thrown) {
    onDefect(thrown, 'counting what a turn has cost');
  }
}
