import type { Clock, Timers } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { SpeechModel } from '../../contracts/speech-model.ts';
import type { VoiceLine, VoicePolicy } from '../../contracts/voice.ts';
import type { TurnStart } from '../loop/timed-turn.ts';
import type { Turn } from '../turn/turn.ts';

/** What a call is held with. */
export interface SpeechCallParts {
  readonly conversationId: string;
  readonly desk: Desk;
  readonly line: VoiceLine;
  readonly model: SpeechModel;
  readonly policy: VoicePolicy;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Where the log ended when the call came. */
  readonly from: number;
  /**
   * Runs a turn of the conversation, alone; `fresh`: on what other nodes have made of it; `late`: also when the conversation
   * was closed meanwhile.
   */
  runTurn<Result>(
    start: TurnStart,
    run: (turn: Turn) => Promise<Result>,
    options: { readonly fresh: boolean; readonly late: boolean },
  ): Promise<Result>;
  /** Resolves when the log may have grown beyond `seq`, and when the signal aborts. */
  grown(seq: number, signal: AbortSignal): Promise<void>;
  /** Where the log ends now. */
  seq(): Promise<number>;
  onDefect(thrown: unknown, where: string): void;
}
