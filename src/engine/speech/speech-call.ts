import { SwitchroomError } from '../../contracts/errors.ts';
import type { VoiceCall } from '../../contracts/voice.ts';
import { unaskedTurn } from '../loop/text-turn.ts';
import { CallActions } from './call-actions.ts';
import type { SpeechCallParts } from './call-parts.ts';
import { CallRecording } from './call-recording.ts';
import { CallTurns, type RunningTurn } from './call-turns.ts';
import { GO_ON, isAnswered, isCutOff } from './cut-off.ts';
import type { LinkEvent } from './link-events.ts';
import { loudMs } from './loudness.ts';
import { PlaybackTracker } from './playback-tracker.ts';
import type { CallFacts, CallInput } from './reducer/call-input.ts';
import { isOver, NEW_CALL } from './reducer/call-step.ts';
import { reduceCall } from './reducer/reduce-call.ts';
import type { SpokenEvent } from './response.ts';
import { Sessions } from './sessions.ts';
import { SpeechLink } from './speech-link.ts';

export type { SpeechCallParts } from './call-parts.ts';

/** How long somebody has spoken when it is noticed, about, in ms. What came before may be an echo of the agent. */
const NOTICED_AFTER_MS = 200;
/** Sound of who hangs up that may have words in it, in ms: how old it may be, and how much of it must be as loud as speech. */
const LATELY_MS = 1_500;
const LEAST_SPEECH_MS = 100;

/**
 * A call: passes sound both ways, tells the reducer what happens, and has done what it says. Sound itself is no event; only
 * what it means for whose turn it is.
 */
export class SpeechCall implements VoiceCall {
  readonly conversationId: string;
  readonly #parts: SpeechCallParts;
  readonly #mouth: PlaybackTracker;
  readonly #link: SpeechLink;
  readonly #turns: CallTurns;
  readonly #sessions: Sessions;
  readonly #actions: CallActions;
  readonly #recording: CallRecording;
  readonly #recorded: Promise<void>;
  #state = NEW_CALL;
  /** What has happened and is not reduced yet. */
  readonly #inputs: CallInput[] = [];
  #isReducing = false;
  #lastSoundAtMs = 0;
  #playedUntilMs = 0;
  /** How long the customer has spoken into an answer, in ms. */
  #spokenMs = 0;

  constructor(call: SpeechCallParts) {
    this.#parts = call;
    this.conversationId = call.conversationId;
    const { tell } = this;
    const mouth = new PlaybackTracker(call.line, call.clock);
    const link = new SpeechLink(call.model, call.line.format, call.timers, {
      tell: (event) => this.#hearLink(event),
      pass: (event) => this.#pass(event),
    });
    const recording = new CallRecording(call);
    const turns = new CallTurns({ call, link, mouth, recording, tell });
    const sessions = new Sessions({ call, link, turns, tell });
    this.#mouth = mouth;
    this.#link = link;
    this.#turns = turns;
    this.#sessions = sessions;
    this.#recording = recording;
    this.#actions = new CallActions({ call, link, mouth, turns, sessions, tell });
    // What was said last is put on record with when it was said.
    this.#recorded = this.#actions.closed
      .then(() => turns.queue.idle())
      .then(() => recording.end('call-ended'));
  }

  /** Opens the session and lets the owner begin, or go on. Resolves when the customer can be heard. */
  async start(): Promise<void> {
    const open = Promise.withResolvers<void>();
    this.tell({ type: 'call-began' });
    const began = this.#turns.run('call-began', { answers: true, fresh: true }, (running) =>
      this.#begin(running, open.resolve),
    );
    began.catch((thrown) => {
      const silent = new SwitchroomError('speech-unavailable', 'Nothing was heard of the speech model.');
      open.reject(isOver(this.#state) ? silent : thrown);
    });
    try {
      await open.promise;
    } catch (thrown) {
      this.tell({ type: 'not-put-through' });
      throw thrown;
    }
    void this.#turns.watch(this.#actions.over, () => this.#quiet());
  }

  hear(audio: Uint8Array): void {
    this.#link.send(audio);
    if (!this.#state.hearing.isInDoubt) return;
    this.#spokenMs += loudMs(audio, this.#parts.line.format);
    if (this.#spokenMs >= this.#parts.policy.bargeInMs) this.tell({ type: 'spoke-on' });
  }

  hearWords(text: string): void {
    this.#link.sendWords(text);
  }

  played(mark: string): void {
    this.#mouth.played(mark);
  }

  playedTo(ms: number): void {
    this.#mouth.playedTo(ms);
  }

  press(key: string): void {
    this.tell({ type: 'key-pressed', key });
  }

  async hangUp(): Promise<void> {
    const { format } = this.#parts.line;
    // It takes the vendor a moment to notice speech.
    const mayBeSpeaking = loudMs(this.#link.recent(LATELY_MS), format) >= LEAST_SPEECH_MS;
    this.tell({ type: 'hung-up', mayBeSpeaking });
    await this.#actions.closed;
    await this.#turns.queue.idle();
    await this.#recorded;
  }

  /** Something has happened: it is reduced, after what happened before, and what comes of it is done. */
  readonly tell = (input: CallInput): void => {
    this.#inputs.push(input);
    if (this.#isReducing) return;
    this.#isReducing = true;
    for (let next = this.#inputs.shift(); next; next = this.#inputs.shift()) this.#reduce(next);
    this.#isReducing = false;
  };

  #reduce(input: CallInput): void {
    const { state, actions } = reduceCall(this.#state, input, this.#facts(), this.#parts.policy);
    this.#state = state;
    for (const action of actions) {
      try {
        this.#actions.perform(action);
      } catch (thrown) {
        // One thing that can't be done keeps nothing else from being done.
        this.#parts.onDefect(thrown, 'speech');
      }
    }
  }

  #facts(): CallFacts {
    const { queue, state } = this.#turns;
    const person = state?.person;
    return {
      nowMs: this.#now(),
      pendingMs: this.#mouth.pendingMs,
      isSpeaking: this.#mouth.isSpeaking,
      lastSoundAtMs: this.#lastSoundAtMs,
      playedUntilMs: this.#playedUntilMs,
      isBusy: queue.isBusy,
      isAnswering: queue.isAnswering,
      isOpen: this.#link.isOpen,
      isWithPeople: person ? !person.callback : false,
    };
  }

  /** The first turn. It may be begun again, on what another node has done meanwhile. */
  async #begin(running: RunningTurn, putThrough: () => void): Promise<unknown> {
    const { turn, spoken } = running;
    if (!this.#link.isOpen) await this.#sessions.open(turn);
    this.#turns.takeCall(turn);
    this.tell({ type: 'put-through' });
    putThrough();
    await this.#turns.hearOthers(running, true);
    if (isAnswered(turn)) {
      this.#recording.goOn(turn);
      await spoken.settle(turn);
      return turn.record.release();
    }
    if (isCutOff(turn)) this.#link.add(GO_ON);
    return unaskedTurn(
      turn,
      'call-began',
      async () => this.#recording.begin(turn),
      () => this.#turns.talk(running),
    );
  }

  #hearLink(event: LinkEvent): void {
    this.#recording.hear(event);
    if (event.type !== 'speech-started') {
      this.tell(event);
      return;
    }
    const sound = this.#link.recent(NOTICED_AFTER_MS);
    const heardMs = sound.length > 0 ? loudMs(sound, this.#parts.line.format) : undefined;
    this.#spokenMs = heardMs ?? 0;
    this.tell({ type: 'speech-started', loudMs: heardMs });
  }

  /** Sound and words of an answer, on their way to the customer. */
  #pass(event: SpokenEvent): void {
    const { item } = event;
    if (event.type === 'words') {
      const { delta } = event;
      this.#mouth.say(item, delta);
      this.#parts.line.show({ type: 'agent-words', agent: this.#link.agent, item, delta });
      return;
    }
    const pendingMs = this.#mouth.play(item, event.audio);
    const { hearing, silence } = this.#state;
    if (hearing.isSpeaking) return;
    this.#lastSoundAtMs = this.#now();
    this.#playedUntilMs = this.#lastSoundAtMs + pendingMs;
    // Fifty times a second nothing is new: the reducer hears of the first, and of sound that ends before it looks.
    const endsSooner = this.#playedUntilMs + this.#parts.policy.deadAirMs < silence.looksAtMs;
    if (!silence.isSounding || (silence.waitsFor === 'sound' && endsSooner))
      this.tell({ type: 'sound-came' });
  }

  async #quiet(): Promise<void> {
    while (this.#state.hearing.isSpeaking) await this.#actions.speechEnd;
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}
