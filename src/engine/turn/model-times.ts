import type { ModelCall, SpokenTimes } from '../../contracts/event.ts';
import type { ChainListener } from '../models/model-chain.ts';
import { ownerOf, type Surroundings, type TurnData } from './turn.ts';

/** So many calls of models a turn keeps on record. */
const MOST_CALLS = 100;

/** A turn whose calls of models are timed. */
export type TimedTurn = TurnData & Pick<Surroundings, 'clock'>;

/** What came of a call of a model. */
export type CallEnd = Pick<ModelCall, 'model' | 'inputTokens' | 'outputTokens' | 'usd'>;

/** A call of a model, from when it is asked until its end. */
export interface CallTimer {
  /** What it is asked with is made now, from all that is on record. */
  prompted(): void;
  /** Its first word is there, or came at `at`. */
  heard(at?: Date): void;
  /** It has answered. */
  ended(end: CallEnd): void;
}

/** Begins to time a call of a model. */
export function timeCall(
  turn: TimedTurn,
  purpose: ModelCall['purpose'],
  agent: string = ownerOf(turn).id,
): CallTimer {
  const { clock, tally, startedAt, inside, conversation } = turn;
  const asked = clock.now().getTime();
  let firstToken: number | undefined;
  let seq: number | undefined;
  return {
    prompted() {
      seq = conversation.state.seq;
    },
    heard(at) {
      firstToken ??= (at ?? clock.now()).getTime();
    },
    ended(end) {
      if (tally.modelTimes.length >= MOST_CALLS) return;
      tally.modelTimes.push({
        agent,
        purpose,
        ...end,
        ...(inside && { parent: inside.callId }),
        ...(seq !== undefined && { seq }),
        atMs: asked - startedAt.getTime(),
        ...(firstToken !== undefined && { firstTokenMs: firstToken - asked }),
        ms: clock.now().getTime() - asked,
      });
    },
  };
}

/** A listener that also tells the timer of the first word. */
export function timedListener(listener: ChainListener, timer: CallTimer): ChainListener {
  return {
    onDelta(link, delta) {
      timer.heard();
      listener.onDelta(link, delta);
    },
    onFailure: (...failure) => listener.onFailure(...failure),
  };
}

/** What a turn has timed, as it goes on record at its end. */
export function timesOf({ tally, startedAt }: TurnData): {
  readonly calls?: readonly ModelCall[];
  readonly speech?: SpokenTimes;
} {
  const { modelTimes, endOfSpeech, firstSound } = tally;
  const since = (at: Date) => at.getTime() - startedAt.getTime();
  const speech = {
    ...(endOfSpeech && { endOfSpeechMs: since(endOfSpeech) }),
    ...(firstSound && { firstSoundMs: since(firstSound) }),
  };
  return {
    ...(modelTimes.length > 0 && { calls: modelTimes }),
    ...((endOfSpeech || firstSound) && { speech }),
  };
}
