import { SwitchroomError } from '../../contracts/errors.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import type { Conversation } from '../log/conversation.ts';
import type { Recorder } from '../log/record.ts';
import type { RunningTurns } from './running-turns.ts';
import { type Aloud, newTally, type Tally, TIME_UP, type Turn, type TurnServices } from './turn.ts';

const INTERRUPTED = new SwitchroomError('turn-aborted', 'The reply was interrupted.');

/** What turns are run with. */
export interface TurnRunner extends TurnServices {
  readonly running: RunningTurns;
}

/** What a turn begins with. */
export interface TurnStart {
  readonly text: string;
  /** Aborted to interrupt the turn. */
  readonly signal?: AbortSignal;
  readonly emit?: (event: TurnEvent) => void;
  /** For turns of a call. */
  readonly aloud?: Aloud;
  /** What the turn did before it was cut off. */
  readonly tally?: Tally;
}

/** Runs a turn under the desk's limit of time, so that it can be interrupted. */
export async function timedTurn<Result>(
  { running, ...services }: TurnRunner,
  conversation: Conversation,
  record: Recorder,
  { text, signal, aloud, emit = () => undefined, tally = newTally() }: TurnStart,
  run: (turn: Turn) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(INTERRUPTED);
  if (signal?.aborted) interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  const timer = setTimeout(() => stop.abort(TIME_UP), services.desk.limits.turnMs);
  const turn = { conversation, record, text, signal: stop.signal, startedAt: services.clock.now(), emit };
  const spentBefore = conversation.state.spend;
  const end = running.begin(conversation, interrupt);
  try {
    return await run({ ...services, ...turn, spentBefore, tally, ...(aloud && { aloud }) });
  } finally {
    end();
    clearTimeout(timer);
    signal?.removeEventListener('abort', interrupt);
  }
}
