import { codeOf, messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { CallEnding, VoiceCall } from '../../contracts/voice.ts';
import { guardsAt } from '../guards/judge.ts';
import { unaskedTurn } from '../loop/text-turn.ts';
import { say } from '../turn/say.ts';
import { ownerOf, type Turn } from '../turn/turn.ts';
import type { SpeechCallParts } from './call-parts.ts';
import { CallTurns } from './call-turns.ts';
import { GO_ON, isAnswered, isCutOff } from './cut-off.ts';
import { Digits } from './digits.ts';
import { Ear, type Utterance } from './ear.ts';
import { fallSilent } from './fall-silent.ts';
import { loudMs } from './loudness.ts';
import { Mouth } from './mouth.ts';
import { Patience } from './patience.ts';
import type { Asked } from './response.ts';
import { SessionKeeper } from './session-keeper.ts';
import { SpeechLink } from './speech-link.ts';

export type { SpeechCallParts } from './call-parts.ts';

const NOT_UNDERSTOOD = '(not understood)';
const BROKEN = 'I am sorry, something went wrong on our side. Could you say that again?';
/** How long an answer is held back at most until it is known whether the customer only made a noise, in ms. */
const NOISE_MS = 1_500;
/** Sound of who hangs up that may have words in it, in ms: how old it may be, and how much of it must be as loud as speech. */
const LATELY_MS = 1_500;
const LEAST_SPEECH_MS = 100;
const SILENT_MODEL = 'Nothing was heard of the speech model.';

/** The pump between a line and a speech model: sound both ways, and a turn of the desk for whatever the customer says. */
export class SpeechCall implements VoiceCall {
  readonly conversationId: string;
  readonly #parts: SpeechCallParts;
  readonly #link: SpeechLink;
  readonly #mouth: Mouth;
  readonly #ear: Ear;
  readonly #patience: Patience;
  readonly #digits: Digits;
  readonly #keeper: SessionKeeper;
  readonly #turns: CallTurns;
  readonly #over = new AbortController();
  #isStarted = false;
  #hungUp: Promise<void> | undefined;

  constructor(parts: SpeechCallParts) {
    this.#parts = parts;
    this.conversationId = parts.conversationId;
    const { line, policy, clock, timers } = parts;
    this.#mouth = new Mouth(line, clock);
    this.#digits = new Digits(timers, policy.digitsMs, (digits) => this.#takeDigits(digits));
    this.#patience = this.#newPatience();
    this.#ear = this.#newEar();
    this.#link = this.#newLink();
    this.#turns = new CallTurns({
      ...{ call: parts, link: this.#link, mouth: this.#mouth },
      onTools: () => this.#patience.toolsRun(),
      onFailure: (thrown, where) => this.#onFailure(thrown, where),
      onIdle: () => this.#goOn(),
      onFloor: (reason) => this.#endLine({ kind: 'floor', reason }),
      onReplaced: () => this.#endLine({ kind: 'replaced', reason: 'replaced' }),
    });
    this.#keeper = new SessionKeeper({
      ...{ call: parts, link: this.#link, turns: this.#turns },
      isQuiet: () => !this.#ear.isBusy && !this.#mouth.isSpeaking,
    });
  }

  /** Opens the session and lets the owner begin, or go on. Resolves when the customer can be heard. */
  async start(): Promise<void> {
    const open = Promise.withResolvers<void>();
    this.#patience.expectSound();
    const began = this.#turns.run('call-began', { answers: true, fresh: true }, async (running) => {
      const { turn, spoken } = running;
      // It may be begun again, on what another node has done meanwhile.
      if (!this.#link.isOpen) await this.#keeper.open(turn);
      this.#turns.takeCall(turn);
      this.#isStarted = true;
      open.resolve();
      await this.#turns.hearOthers(running, true);
      if (isAnswered(turn)) {
        await spoken.settle(turn);
        return turn.record.release();
      }
      if (isCutOff(turn)) this.#link.add(GO_ON);
      return unaskedTurn(
        turn,
        'call-began',
        async () => 'speak',
        () => this.#turns.talk(running),
      );
    });
    began.catch((thrown) =>
      open.reject(this.#isOver ? new SwitchroomError('speech-unavailable', SILENT_MODEL) : thrown),
    );
    try {
      await open.promise;
    } catch (thrown) {
      this.#end();
      throw thrown;
    }
    void this.#turns.watch(this.#over.signal, () => this.#ear.quiet());
  }

  hear(audio: Uint8Array): void {
    this.#link.send(audio);
    this.#ear.listen(audio);
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

  press(digit: string): void {
    if (this.#isOver) return;
    if (this.#isAnswering) this.#interrupt();
    this.#patience.customerSpeaks();
    this.#digits.press(digit);
  }

  hangUp(): Promise<void> {
    this.#hungUp ??= this.#hangUp();
    return this.#hungUp;
  }

  /** The customer's last words are waited for: they are on record, too. */
  async #hangUp(): Promise<void> {
    const wasOver = this.#isOver;
    this.#leave();
    if (!wasOver) {
      // It takes the vendor a moment to notice speech.
      if (this.#ear.isHearing || this.#hasUnnoticedSpeech) {
        this.#link.commit();
        this.#ear.expectEnd();
      }
      await this.#ear.understood();
    }
    this.#close();
    await this.#turns.queue.idle();
  }

  get #hasUnnoticedSpeech(): boolean {
    return loudMs(this.#link.recent(LATELY_MS), this.#parts.line.format) >= LEAST_SPEECH_MS;
  }

  #newPatience(): Patience {
    const { policy, clock, timers } = this.#parts;
    return new Patience({
      ...{ policy, clock, timers },
      reprompt: (words) => void this.#sayUnasked(words),
      sayGoodbye: () => void this.#sayGoodbye(),
      fill: () => {
        const { running } = this.#turns;
        running?.spoken.fill(running.turn, policy.filler);
      },
      onDeadAir: (times) => {
        if (times === 1) this.#link.drop(SILENT_MODEL);
        else this.#endLine({ kind: 'floor', reason: SILENT_MODEL });
      },
    });
  }

  #newEar(): Ear {
    const { line, policy, timers } = this.#parts;
    return new Ear({
      ...{ policy, timers, format: line.format },
      recent: (ms) => this.#link.recent(ms),
      isAnswering: () => this.#isAnswering,
      onSpeech: () => {
        this.#keeper.giveWay();
        this.#patience.customerSpeaks();
        line.show({ type: 'customer-speaks' });
      },
      onInterrupt: () => this.#interrupt(),
      onUtterance: (utterance) => this.#take(utterance),
      onNothing: () => this.#goOn(),
    });
  }

  #newLink(): SpeechLink {
    const { model, line, timers, onDefect } = this.#parts;
    return new SpeechLink(model, line.format, timers, {
      onCustomer: (event) => this.#ear.hear(event),
      onOpen: (endsAt) => this.#keeper.opened(endsAt),
      onAsked: () => {
        if (!this.#ear.isHearing) this.#patience.expectSound(this.#mouth.pendingMs);
      },
      onSound: (item, audio) => {
        const pendingMs = this.#mouth.play(item, audio);
        if (!this.#ear.isHearing) this.#patience.soundCame(pendingMs);
      },
      onWords: (item, delta) => {
        this.#mouth.say(item, delta);
        line.show({ type: 'agent-words', agent: this.#link.agent, item, delta });
      },
      onLost: () => {
        this.#ear.deafen();
        this.#goOn();
      },
      onTrouble: (thrown) => onDefect(thrown, 'speech'),
    });
  }

  get #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  get #isAnswering(): boolean {
    return this.#mouth.isSpeaking || this.#turns.queue.isAnswering;
  }

  /** The customer has said something: it is answered, after what was said before. */
  #take({ heard, hasInterrupted }: Utterance): void {
    this.#keeper.giveWay();
    this.#patience.expectSound();
    const eager = this.#askEagerly(hasInterrupted);
    let mayBeNoise = hasInterrupted;
    const decide = () => {
      mayBeNoise = false;
      eager?.release();
    };
    const stopWaiting = eager ? this.#parts.timers.after(NOISE_MS, decide) : () => undefined;
    const known = heard.then((said) => {
      stopWaiting();
      const isNoise = mayBeNoise && said.isNoise && !this.#isOver;
      if (!isNoise) decide();
      // Of who has hung up only words are kept.
      return { ...said, isNoise, text: said.text || (isNoise || this.#isOver ? '' : NOT_UNDERSTOOD) };
    });
    void this.#turns.answer(known, eager);
    if (this.#isOver) this.#turns.queue.stop();
  }

  #takeDigits(digits: string): void {
    this.#link.add({ type: 'message', role: 'user', content: digits });
    this.#take({ heard: Promise.resolve({ text: digits, isNoise: false }), hasInterrupted: false });
  }

  /** The model need not wait for the transcript, unless guards judge it or something else is going on. */
  #askEagerly(isHeld: boolean): Asked | undefined {
    const { desk } = this.#parts;
    const { state, queue, hasRoom } = this.#turns;
    const owner = desk.agents.get(state?.owner ?? '');
    if (!owner || !hasRoom || queue.isBusy || !this.#link.isOpen || this.#link.isResponding) return undefined;
    if (this.#link.agent !== owner.id || guardsAt('input', desk.guards, owner.guards).length > 0)
      return undefined;
    this.#turns.tell(owner);
    return this.#link.respond(undefined, isHeld);
  }

  /** The customer wants to be heard: what they have not heard is dropped, here, at the vendor and from the record. */
  #interrupt(): void {
    this.#parts.line.show({ type: 'interrupted' });
    fallSilent(this.#link, this.#mouth);
    this.#turns.queue.interrupt();
    if (this.#ear.isHearing) this.#patience.customerSpeaks();
  }

  /** Says fixed words that nobody asked for. Resolves to whether the customer let them be said. */
  async #sayUnasked(words: string): Promise<boolean> {
    let isHeard = false;
    const speak = async ({ turn }: { turn: Turn }) => {
      await unaskedTurn(turn, 'silence', async () => {
        say(turn, ownerOf(turn), words);
        return 'quiet';
      });
      isHeard = !turn.signal.aborted;
    };
    await this.#turns.run('silence', { answers: true }, speak).catch(() => undefined);
    return isHeard;
  }

  async #sayGoodbye(): Promise<void> {
    if (await this.#sayUnasked(this.#parts.policy.goodbye))
      this.#endLine({ kind: 'closed', reason: 'silence' });
  }

  /** Keeps a session, and sees whose turn it is: the customer's, unless they wait for an answer or a person, or nobody hears them. */
  #goOn(): void {
    if (this.#isOver) return;
    this.#keeper.keep();
    if (this.#ear.isHearing) return;
    if (this.#turns.queue.isAnswering || !this.#link.isOpen) {
      if (!this.#mouth.isSpeaking) this.#patience.expectSound();
    } else if (this.#isWithPeople) this.#patience.rest();
    else this.#patience.waitForCustomer();
  }

  /** Whether the customer waits for a person, or has one. */
  get #isWithPeople(): boolean {
    const person = this.#turns.state?.person;
    return person ? !person.callback : false;
  }

  /** A failure the desk could not put into words. */
  #onFailure(thrown: unknown, where: string): void {
    if (this.#isOver || !this.#isStarted) return;
    this.#parts.onDefect(thrown, where);
    if (codeOf(thrown) === 'conversation-closed')
      this.#endLine({ kind: 'closed', reason: 'The conversation was closed.' });
    else if (!this.#link.isOpen) this.#endLine({ kind: 'floor', reason: messageOf(thrown) });
    else if (where === 'turn') {
      // What is not on record is not said.
      fallSilent(this.#link, this.#mouth);
      this.#link.respond({ say: BROKEN });
    }
  }

  #endLine(ending: CallEnding): void {
    if (this.#isOver) return;
    this.#end();
    // Whoever waits for the call to be answered is told so.
    if (this.#isStarted) this.#parts.line.end(ending);
  }

  /** Nothing is heard or said any more; what is being done comes to its end. */
  #end(): void {
    this.#leave();
    this.#close();
  }

  /** Nothing is said any more. */
  #leave(): void {
    this.#over.abort();
    this.#digits.end();
    this.#patience.end();
    this.#keeper.end();
    this.#turns.queue.stop();
    this.#mouth.stop();
    this.#link.hush();
  }

  /** Nothing is heard any more, either. */
  #close(): void {
    this.#link.close();
    this.#ear.deafen();
  }
}
