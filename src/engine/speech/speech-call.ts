import type { Clock, Timers } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { TurnOutcome } from '../../contracts/event.ts';
import type { SpeechModel } from '../../contracts/speech-model.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import type { CallEnding, VoiceCall, VoiceLine, VoicePolicy } from '../../contracts/voice.ts';
import { guardsAt } from '../judge.ts';
import { say } from '../say.ts';
import { converse, finishTurn, unaskedTurn } from '../text-turn.ts';
import type { TurnStart } from '../timed-turn.ts';
import { ownerOf, type Turn } from '../turn.ts';
import { Ear, type Utterance } from './ear.ts';
import { Mouth } from './mouth.ts';
import { Patience } from './patience.ts';
import { SpeechLink, type Spoken } from './speech-link.ts';
import { openLink, personaOf, SpokenTurn } from './spoken-turn.ts';

/** What a call is held with. */
export interface SpeechCallParts {
  readonly conversationId: string;
  readonly desk: Desk;
  readonly line: VoiceLine;
  readonly model: SpeechModel;
  readonly policy: VoicePolicy;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Runs a turn of the conversation, alone. */
  runTurn<Result>(start: TurnStart, run: (turn: Turn) => Promise<Result>): Promise<Result>;
  onDefect(thrown: unknown, where: string): void;
}

const NOT_UNDERSTOOD = '(not understood)';

/** The pump between a line and a speech model: sound both ways, and a turn of the desk for whatever the customer says. */
export class SpeechCall implements VoiceCall {
  readonly conversationId: string;
  readonly #parts: SpeechCallParts;
  readonly #link: SpeechLink;
  readonly #mouth: Mouth;
  readonly #ear: Ear;
  readonly #patience: Patience;
  /** The turns so far; each begins when the one before has ended. */
  #turns: Promise<unknown> = Promise.resolve();
  #waitingTurns = 0;
  #running: { readonly turn: SpokenTurn; readonly stop: AbortController } | undefined;
  /** Whether an interruption waits for the calls of the running turn. */
  #interrupted = false;
  #digits = '';
  #stopDigits: () => void = () => undefined;
  #ended = false;

  constructor(parts: SpeechCallParts) {
    this.#parts = parts;
    this.conversationId = parts.conversationId;
    const { line, model, policy, clock, timers } = parts;
    this.#mouth = new Mouth(line, clock);
    this.#patience = new Patience({
      ...{ policy, timers },
      reprompt: (words) => this.#sayUnasked(words),
      sayGoodbye: () => this.#sayGoodbye(),
      onDeadAir: (times) => this.#onDeadAir(times),
    });
    this.#ear = new Ear({
      ...{ policy, timers },
      isSpeaking: () => this.#mouth.isSpeaking,
      onSpeech: () => {
        this.#patience.customerSpeaks();
        line.show({ type: 'customer-speaks' });
      },
      onInterrupt: () => this.#interrupt(),
      onUtterance: (utterance) => this.#take(utterance),
    });
    this.#link = new SpeechLink(model, line.format, {
      onCustomer: (event) => this.#ear.hear(event),
      onSound: (item, audio) => {
        this.#patience.soundCame();
        this.#mouth.play(item, audio);
      },
      onWords: (item, delta) => {
        this.#mouth.say(item, delta);
        line.show({ type: 'agent-words', agent: this.#link.agent, delta });
      },
      onLost: () => this.#queue('reopen', (stop) => this.#reopen(stop)),
      onTrouble: (code, reason) =>
        parts.onDefect(new SwitchroomError('speech-refused', `${code}: ${reason}`), 'speech'),
    });
  }

  /** Opens the session and lets the owner begin. Resolves when the customer can be heard. */
  start(): Promise<void> {
    const open = Promise.withResolvers<void>();
    this.#queue('call-began', (stop) => {
      const spoken = this.#newTurn(stop);
      return this.#parts.runTurn(this.#turnStart('', stop), (turn) =>
        unaskedTurn(
          turn,
          'call-began',
          async () => {
            const owner = ownerOf(turn);
            await openLink(turn, this.#link, await personaOf(turn, owner));
            open.resolve();
            this.#patience.expectSound();
            return 'speak';
          },
          (turn) => this.#talk(turn, spoken),
        ),
      );
    }).catch((thrown) => open.reject(thrown));
    return open.promise;
  }

  hear(audio: Uint8Array): void {
    this.#link.send(audio);
  }

  played(mark: string): void {
    this.#mouth.played(mark);
  }

  playedTo(ms: number): void {
    this.#mouth.playedTo(ms);
  }

  press(digit: string): void {
    const { timers, policy } = this.#parts;
    this.#stopDigits();
    this.#digits += digit;
    this.#patience.customerSpeaks();
    if (this.#mouth.isSpeaking) this.#interrupt();
    const take = () => {
      const digits = this.#digits;
      this.#digits = '';
      this.#link.add({ type: 'message', role: 'user', content: digits });
      this.#take({ text: Promise.resolve(digits) });
    };
    if (digit === '#') take();
    else this.#stopDigits = timers.after(policy.digitsMs, take);
  }

  async hangUp(): Promise<void> {
    this.#end();
    this.#mouth.stop();
    this.#running?.stop.abort();
    this.#link.close();
    await this.#turns;
  }

  /** The customer has said something: it is answered, after what was said before. */
  #take({ text }: Utterance): void {
    this.#patience.expectSound();
    const eager = this.#askEagerly();
    void this.#queue('turn', async (stop) => {
      const words = (await text) || NOT_UNDERSTOOD;
      this.#parts.line.show({ type: 'customer-said', text: words });
      const spoken = this.#newTurn(stop, eager);
      return this.#parts.runTurn(this.#turnStart(words, stop), async (turn) => {
        turn.record.add('customer-said', { text: words });
        await turn.record.commit();
        return finishTurn(turn, () => this.#talk(turn, spoken));
      });
    });
  }

  /** The model need not wait for the transcript, unless guards judge it or something else is going on. */
  #askEagerly(): Promise<Spoken> | undefined {
    const idle = this.#waitingTurns === 0 && this.#link.isOpen && !this.#link.isResponding;
    return idle && !this.#isGuarded() ? this.#link.respond() : undefined;
  }

  #isGuarded(): boolean {
    const { desk } = this.#parts;
    return guardsAt('input', desk.guards, desk.agents.get(this.#link.agent)?.guards ?? []).length > 0;
  }

  /** Runs something when all before it has ended. Rejects with what it throws, which nobody needs to hear. */
  #queue(where: string, work: (stop: AbortController) => Promise<unknown>): Promise<void> {
    this.#waitingTurns++;
    const done = this.#turns.then(async () => {
      const stop = new AbortController();
      if (!this.#ended) await work(stop);
    });
    this.#turns = done
      .catch((thrown) => this.#onFailure(thrown, where))
      .then(() => {
        this.#waitingTurns--;
        this.#running = undefined;
        this.#interrupted = false;
        if (this.#waitingTurns === 0 && !this.#ended) this.#patience.waitForCustomer();
      });
    done.catch(() => undefined);
    return done;
  }

  #newTurn(stop: AbortController, eager?: Promise<Spoken>): SpokenTurn {
    const turn = new SpokenTurn({
      ...{ link: this.#link, mouth: this.#mouth, eager },
      onTools: () => this.#fillSilence(),
    });
    this.#running = { turn, stop };
    return turn;
  }

  #turnStart(text: string, stop: AbortController): TurnStart {
    return { text, signal: stop.signal, emit: (event) => this.#onTurnEvent(event) };
  }

  /** Converses by voice, and leaves nothing open. */
  async #talk(turn: Turn, spoken: SpokenTurn): Promise<TurnOutcome> {
    try {
      return await converse(turn, (...asked) => {
        if (this.#interrupted) this.#running?.stop.abort();
        turn.signal.throwIfAborted();
        return spoken.ask(...asked);
      });
    } finally {
      await spoken.end(turn).catch((thrown) => this.#parts.onDefect(thrown, 'speech'));
    }
  }

  #onTurnEvent(event: TurnEvent): void {
    // What the desk says in fixed words; what the model says is sound already.
    if (event.type === 'text-delta') this.#speak(event.delta);
    if (event.type === 'handoff' && event.status === 'committed')
      this.#parts.line.show({ type: 'owner', agent: event.to });
  }

  /** Speaks fixed words, after what is being said. */
  async #speak(words: string): Promise<void> {
    try {
      const { items } = await this.#link.respond({ say: words });
      await Promise.all(items.map((item) => this.#mouth.finished(item)));
    } catch (thrown) {
      this.#parts.onDefect(thrown, 'speech');
    }
  }

  /** A phrase while a tool takes long; what of it is not being said when the tool is done is left out. */
  #fillSilence(): () => void {
    const { timers, policy } = this.#parts;
    let isFilling = false;
    const stop = timers.after(policy.fillerMs, () => {
      isFilling = true;
      void this.#speak(policy.filler).finally(() => {
        isFilling = false;
      });
    });
    return () => {
      stop();
      if (isFilling) this.#link.cancel();
    };
  }

  /** The customer wants to be heard: what they have not heard is dropped, here, at the vendor and from the record. */
  #interrupt(): void {
    this.#parts.line.show({ type: 'interrupted' });
    const cut = this.#mouth.stop();
    this.#link.cancel();
    for (const { item, ms, all } of cut) if (!all) this.#link.truncate(item, ms);
    if (this.#running?.turn.isResolving) this.#interrupted = true;
    else this.#running?.stop.abort();
  }

  #sayUnasked(words: string): void {
    void this.#queue('silence', (stop) =>
      this.#parts.runTurn(this.#turnStart('', stop), (turn) =>
        unaskedTurn(turn, 'silence', async () => {
          say(turn, ownerOf(turn), words);
          return 'quiet';
        }),
      ),
    );
  }

  #sayGoodbye(): void {
    const { policy } = this.#parts;
    void this.#queue('goodbye', async () => {
      let spoken: Promise<void> = Promise.resolve();
      const emit = (event: TurnEvent) => {
        if (event.type === 'text-delta') spoken = this.#speak(event.delta);
      };
      await this.#parts.runTurn({ text: '', emit }, (turn) =>
        unaskedTurn(turn, 'silence', async () => {
          say(turn, ownerOf(turn), policy.goodbye);
          return 'quiet';
        }),
      );
      await spoken;
      this.#endLine({ kind: 'closed', reason: 'silence' });
    });
  }

  /** First the session is taken for dead and another asked; then the line goes on without one. */
  #onDeadAir(times: number): void {
    if (times === 1) this.#link.drop();
    else this.#endLine({ kind: 'floor', reason: 'Nothing was heard of the speech model.' });
  }

  async #reopen(stop: AbortController): Promise<void> {
    await this.#parts.runTurn({ text: '', signal: stop.signal }, async (turn) => {
      const owner = ownerOf(turn);
      await openLink(turn, this.#link, await personaOf(turn, owner));
      await turn.record.release();
    });
  }

  /** A failure the desk could not put into words. */
  #onFailure(thrown: unknown, where: string): void {
    if (this.#ended) return;
    this.#parts.onDefect(thrown, where);
    if (!this.#link.isOpen) this.#endLine({ kind: 'floor', reason: messageOf(thrown) });
  }

  #endLine(ending: CallEnding): void {
    if (this.#ended) return;
    this.#end();
    this.#running?.stop.abort();
    this.#mouth.stop();
    this.#link.close();
    this.#parts.line.end(ending);
  }

  #end(): void {
    this.#ended = true;
    this.#patience.end();
    this.#stopDigits();
  }
}
