import { judgeConsent } from '../../consent/judge-consent.ts';
import { objectsToRecording } from '../../consent/objects-to-recording.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { EventData } from '../../contracts/event.ts';
import type { SoundTimes } from '../../contracts/recording.ts';
import { say } from '../turn/say.ts';
import { ownerOf, type Turn } from '../turn/turn.ts';
import type { SpeechCallParts } from './call-parts.ts';
import type { LinkEvent } from './link-events.ts';

/** How long somebody has spoken when it is noticed, about, in ms. */
const NOTICED_AFTER_MS = 200;
/** Times of utterances that were not answered yet. */
const MOST_SPANS = 20;

type Stopped = EventData['recording-stopped']['reason'];

/** Whether a call is recorded, by what its customer says to that, and when they said what. */
export class CallRecording {
  readonly #call: SpeechCallParts;
  /** They were told in this call, and have said nothing since. */
  #isJustTold = false;
  #speaksSinceMs: number | undefined;
  readonly #spans = new Map<string, SoundTimes>();

  constructor(call: SpeechCallParts) {
    this.#call = call;
  }

  /** The call begins: the customer is told, or asked, and then nothing else is said before they have answered. */
  begin(turn: Turn): 'speak' | 'quiet' {
    const { recorder } = this.#call.line;
    const { recording, owner } = turn.conversation.state;
    if (recorder === undefined || owner === PERSON || (recording !== null && recording !== 'asked')) {
      this.goOn(turn);
      return 'speak';
    }
    const { consent, words } = recorder.policy;
    turn.record.add('recording-consent', { answer: consent, said: words });
    say(turn, ownerOf(turn), words);
    if (consent === 'asked') return 'quiet';
    this.#isJustTold = true;
    this.#start(turn);
    return 'speak';
  }

  /** The call goes on where another one ended: what was settled then holds. */
  goOn(turn: Turn): void {
    const { recording } = turn.conversation.state;
    if (recording === 'told' || recording === 'agreed') this.#start(turn);
  }

  /** Judges what the customer has just said; `answered`: there is nothing else in it. */
  async judge(turn: Turn): Promise<'answered' | 'go-on'> {
    const { recorder } = this.#call.line;
    if (recorder === undefined) return 'go-on';
    const { words, agreed, next } = recorder.policy;
    const isFirst = this.#isJustTold;
    this.#isJustTold = false;
    if (turn.conversation.state.recording === 'asked') {
      const verdict = judgeConsent({ offer: words, said: turn.text });
      if (verdict === 'no') return this.#refused(turn, next);
      const answer = verdict === 'yes' ? 'agreed' : 'unclear';
      turn.record.add('recording-consent', { answer, said: turn.text });
      if (answer === 'unclear') return 'go-on';
      this.#start(turn);
      this.#say(turn, `${agreed} ${next}`);
      return 'answered';
    }
    if (!recorder.isOn) return 'go-on';
    if (isFirst && judgeConsent({ offer: words, said: turn.text }) === 'no') return this.#refused(turn, next);
    if (!objectsToRecording(turn.text)) return 'go-on';
    await this.#refused(turn);
    return 'go-on';
  }

  /** Something happens at the speech model. */
  hear(event: LinkEvent): void {
    if (!this.#call.line.recorder?.isOn) return;
    const nowMs = this.#call.clock.now().getTime();
    if (event.type === 'speech-started') this.#speaksSinceMs ??= nowMs - NOTICED_AFTER_MS;
    if (event.type === 'speech-committed') {
      const sinceMs = this.#speaksSinceMs ?? nowMs;
      this.#speaksSinceMs = undefined;
      this.#spans.set(event.item, { at: new Date(sinceMs).toISOString(), ms: nowMs - sinceMs });
      for (const item of [...this.#spans.keys()].slice(0, -MOST_SPANS)) this.#spans.delete(item);
    }
    const span = 'item' in event ? this.#spans.get(event.item) : undefined;
    if (event.type === 'customer-said' && span && event.marks)
      this.#spans.set(event.item, { ...span, marks: event.marks });
  }

  /** When the customer said something; nothing where that is not recorded. */
  timesOf(item: string): { readonly sound?: SoundTimes } {
    const sound = this.#spans.get(item);
    this.#spans.delete(item);
    return sound ? { sound } : {};
  }

  /** Nothing more is recorded. Never rejects. */
  async end(reason: Exclude<Stopped, 'refused'>): Promise<void> {
    const { line, runTurn, onDefect } = this.#call;
    if (!line.recorder?.isOn) return;
    try {
      const ms = await line.recorder.stop();
      const note = async ({ record }: Turn) => {
        record.add('recording-stopped', { reason, ms });
        await record.release();
      };
      await runTurn({ text: '' }, note, { fresh: true, late: true });
    } catch (thrown) {
      onDefect(thrown, 'the end of a recording');
    }
  }

  #start({ record, conversation }: Turn): void {
    const { recorder } = this.#call.line;
    if (recorder === undefined || recorder.isOn) return;
    recorder.start((reason) => void this.end(reason));
    record.add('recording-started', { line: conversation.state.line });
  }

  async #refused(turn: Turn, next?: string): Promise<'answered'> {
    const { recorder } = this.#call.line;
    turn.record.add('recording-consent', { answer: 'refused', said: turn.text });
    if (recorder?.isOn) turn.record.add('recording-stopped', { reason: 'refused', ms: 0 });
    this.#say(turn, [recorder?.policy.refused, next].filter(Boolean).join(' '));
    await recorder?.forget();
    return 'answered';
  }

  #say(turn: Turn, words: string): void {
    if (turn.conversation.state.owner !== PERSON) say(turn, ownerOf(turn), words);
  }
}
