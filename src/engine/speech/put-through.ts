import type { Timers } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { QuotaOwner } from '../../contracts/quota.ts';
import type { Serving } from '../../contracts/serving.ts';
import type { SpeechModel } from '../../contracts/speech-model.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { VoiceCall, VoiceLine } from '../../contracts/voice.ts';
import { checkOpen, stateOnRecord } from '../log/state-on-record.ts';
import type { Writer } from '../log/writer.ts';
import { type TurnRunner, timedTurn } from '../loop/timed-turn.ts';
import { SpeechCall } from './speech-call.ts';

/** How long a call waits for a turn on another node before it ends it, in ms: more than two beats of a node. */
const LEFT_OVER_MS = 1_200;

/** What calls are held with. */
export interface SpeechParts {
  readonly model: SpeechModel;
  readonly timers: Timers;
  /** The model of another version of the desk; `model` without. */
  readonly modelOf?: ((desk: Desk) => SpeechModel) | undefined;
}

/** What a call is put through with. */
export interface PutThroughParts extends TurnRunner {
  readonly writer: Writer;
  readonly serving: Serving;
  readonly store: Pick<ConversationStore, 'state' | 'heads'>;
  readonly speech?: SpeechParts | undefined;
}

/** Gives a call the voice of a conversation; throws `speech-unavailable` without a speech model. */
export async function putThrough(
  parts: PutThroughParts,
  id: string,
  line: VoiceLine,
  caller: QuotaOwner,
): Promise<VoiceCall> {
  const { serving, speech, clock, onDefect, quotas, store, writer } = parts;
  if (!speech) throw new SwitchroomError('speech-unavailable', 'No speech model is configured.');
  // A call that has begun is not cut off: only whether there is money left for one is asked.
  await (await quotas?.holdUsd({ ...caller, customer: id }, 0))?.settle(0);
  const { seq, turn, trial } = await stateOnRecord(store, id);
  const { desk } = serving.served(trial);
  const { model, timers, modelOf = () => model } = speech;
  const call = new SpeechCall({
    timers,
    conversationId: id,
    desk,
    line,
    policy: desk.voice,
    clock,
    onDefect,
    model: line.speech ?? modelOf(desk),
    from: seq,
    runTurn: (start, run, options) =>
      writer.change(
        id,
        (conversation, record) => {
          if (!options.late) checkOpen(conversation);
          return timedTurn(parts, conversation, record, { ...start, caller }, run);
        },
        options,
      ),
    grown: (seq, signal) => writer.tail.grown(id, seq, signal),
    seq: async () => (await stateOnRecord(store, id)).seq,
  });
  await call.start();
  // Without it that turn ends when its line notices that nobody is there.
  silenceLeftOver(parts, speech, id, turn).catch(() => undefined);
  return call;
}

/** A turn that a call left over on another node still speaks, to nobody, would keep this one waiting: it is ended. */
async function silenceLeftOver(
  { running, store, writer }: PutThroughParts,
  { timers }: SpeechParts,
  id: string,
  turn: number,
): Promise<void> {
  await new Promise<void>((resolve) => timers.after(LEFT_OVER_MS, resolve));
  // Whoever has shown itself since then is no node that died: its turn would be taken over, and must not be ended.
  const [head] = await store.heads([id], LEFT_OVER_MS);
  if (!head?.alive || head.node === null || head.node === writer.node) return;
  if ((await stateOnRecord(store, id)).turn === turn) await running.interrupt(id);
}
