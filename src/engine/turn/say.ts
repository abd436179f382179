import type { Agent } from '../../contracts/agent.ts';
import type { ModelMark } from '../../contracts/event.ts';
import type { SoundTimes } from '../../contracts/recording.ts';
import { noteSaid } from './tally.ts';
import type { RecordingTurn, SpeakingTurn } from './turn.ts';

/** Says words on an agent's behalf: streamed, apart from what was said before as in the reply, and recorded as said; or aloud. */
export function say(turn: SpeakingTurn, agent: Agent, text: string): void {
  if (turn.aloud) {
    turn.aloud.say(turn, agent, text);
    return;
  }
  const gap = turn.tally.said.length > 0 ? '\n\n' : '';
  turn.emit({ type: 'text-delta', agent: agent.id, delta: gap + text });
  recordSaid(turn, agent, text, true);
}

/** How words that go on record came to be. */
export interface Said {
  /** Of the model that said them, if one did. */
  readonly mark?: ModelMark | undefined;
  /** Whether they go on in the middle of the sentence that was said last. */
  readonly continues?: boolean;
  /** When they were spoken, on a call that is recorded. */
  readonly sound?: SoundTimes | undefined;
}

/** Records words the customer has read; `complete: false` for those that were cut off. */
export function recordSaid(
  turn: RecordingTurn,
  agent: Agent,
  text: string,
  complete: boolean,
  { mark, continues = false, sound }: Said = {},
): void {
  noteSaid(turn.tally, text, continues);
  const told = { ...(mark && { mark }), ...(continues && { continues }), ...(sound && { sound }) };
  turn.record.add('agent-said', { agent: agent.id, text, complete, ...told });
}
