import type { ClientEvent, ModelSession } from './model-end.ts';
import type { PhoneCall } from './phone-end.ts';
import { portionsOf } from './sound.ts';

const PORTION_MS = 200;
const PORTION = portionsOf(PORTION_MS);
const GREETING_MS = 600;
/** All of it is sent at once: most of it waits at the network when the caller interrupts. */
const ANSWER_MS = 3_000;
const PAUSE_MS = 300;
const MOST_TRIES = 30;
const UTTERANCE_MS = 400;
/** A caller who interrupts speaks for so long. */
const INTERRUPTION_MS = 700;

/** What came of a short call. */
export interface ShortCall {
  /** Portions of sound that were sent, and those that did not arrive, in both directions. */
  readonly sent: number;
  readonly lost: number;
  readonly disordered: number;
  /** How far the vendor was told the answer was heard, less how far it was, in ms; undefined when it was told nothing. */
  readonly errorMs: number | undefined;
}

/** A caller's short conversation: greeted, they ask something, interrupt the answer, are answered again, and hang up. */
export class Dialogue {
  readonly #phone: PhoneCall;
  readonly #session: ModelSession;
  /** Whether the caller only listens. */
  readonly #isHeld: boolean;
  #responses = 0;
  #heardMs: number | undefined;
  #toldMs: number | undefined;
  readonly #over = Promise.withResolvers<void>();

  constructor(phone: PhoneCall, session: ModelSession, isHeld: boolean) {
    this.#phone = phone;
    this.#session = session;
    this.#isHeld = isHeld;
    phone.isQuiet = true;
    phone.onClear = (heardMs) => {
      this.#heardMs ??= heardMs;
    };
    phone.onSound = (_, portion) => session.flow.arrive(portion);
  }

  /** The desk asks the model to speak. */
  respond(): void {
    this.#responses += 1;
    const lengths = [GREETING_MS, ANSWER_MS];
    const ms = lengths[this.#responses - 1] ?? PORTION_MS;
    this.#session.begin();
    for (let at = 0; at < ms; at += PORTION_MS) {
      this.#session.words(`word${at} `);
      this.#session.speak(PORTION);
    }
    this.#session.end();
    if (this.#isHeld) return;
    const next = [() => this.#ask(), () => this.#interrupt(), () => this.hangUp()][this.#responses - 1];
    if (next) setTimeout(next, this.#responses === 2 ? 500 + Math.random() * 1_200 : ms + PAUSE_MS);
  }

  take({ type, audio_end_ms }: ClientEvent): void {
    if (type === 'conversation.item.truncate') this.#toldMs ??= audio_end_ms;
  }

  left(): void {
    this.#over.resolve();
  }

  /** Resolves when the desk has ended the session. */
  async over(): Promise<ShortCall> {
    await this.#over.promise;
    const flows = [this.#phone.flow, this.#session.flow];
    const sent = flows.reduce((sum, flow) => sum + flow.sent, 0);
    const received = flows.reduce((sum, flow) => sum + flow.received, 0);
    const disordered = flows.reduce((sum, flow) => sum + flow.disordered, 0);
    const known = this.#toldMs !== undefined && this.#heardMs !== undefined;
    const errorMs = known ? (this.#toldMs ?? 0) - (this.#heardMs ?? 0) : undefined;
    return { sent, lost: sent - received, disordered, errorMs };
  }

  #ask(): void {
    this.#speak('What do I owe?', UTTERANCE_MS);
  }

  #interrupt(): void {
    this.#speak('No, stop.', INTERRUPTION_MS);
  }

  #speak(words: string, ms: number): void {
    this.#phone.isQuiet = false;
    this.#session.notice();
    setTimeout(() => {
      this.#phone.isQuiet = true;
      this.#session.understand(words);
    }, ms);
  }

  /** The caller hangs up, once the last words have come: what is under way then would count as lost. */
  hangUp(tries = MOST_TRIES): void {
    const { sent, received } = this.#session.flow;
    if (received < sent && tries > 0) {
      setTimeout(() => this.hangUp(tries - 1), PAUSE_MS);
      return;
    }
    this.#phone.nextAt = Number.POSITIVE_INFINITY;
    this.#phone.hangUp().catch(() => undefined);
  }
}
