import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Switchboard } from '../../contracts/line.ts';
import type { CallEnding, CallEvent, VoiceCall, VoiceLine } from '../../contracts/voice.ts';
import type { Heard } from './customer.ts';
import type { HeldTimers } from './held-timers.ts';
import type { Talk } from './play-call.ts';

/** Who interrupts has heard so many pieces of an answer, of a fifth of a second or more each. */
const HEARD_PIECES = 3;
/** Longer than any desk waits for a customer who says nothing, in ms. */
const SILENCE_MS = 60_000;
/** An answer that takes longer never comes, in ms. */
const LONGEST_MS = 120_000;

/** What a call is held with. */
export type PhoneBoard = Pick<Switchboard, 'answer' | 'follow' | 'view'>;

/** A talk that can be hung up. */
export interface PhoneTalk extends Talk {
  hangUp(): Promise<void>;
}

/**
 * Talks to a desk by voice, in a conversation that is open: what is said comes as a recognizer has written it down, what is heard takes
 * no time, an interruption cuts an answer off where it is, and a message without a letter is silence.
 */
export async function phoneTalk(board: PhoneBoard, id: string, timers: HeldTimers): Promise<PhoneTalk> {
  const line = new CustomersEnd();
  const log = new Log(board, id);
  line.call = await board.answer(id, line);
  await log.turnEnds();
  line.words = '';
  return {
    async say(text, interrupts) {
      const before = line.words;
      const isSilent = !/[\p{L}\p{N}]/u.test(text);
      line.holdsAfter = interrupts ? HEARD_PIECES : Number.POSITIVE_INFINITY;
      line.words = '';
      const answered = log.turnEnds();
      if (isSilent) timers.pass(SILENCE_MS);
      else line.call?.hearWords(text);
      await Promise.race([answered, line.held]);
      const { status } = (await board.view(id)).state;
      // "Are you still there?" leaves open what was asked before.
      if (isSilent) line.words = before;
      return heardOf(line, status);
    },
    async hangUp() {
      await line.call?.hangUp();
      log.close();
    },
  };
}

function heardOf({ words, ending }: CustomersEnd, status: string): Heard {
  return {
    text: words.trim(),
    person: status === 'waiting' || status === 'with-person',
    closed: status === 'closed' || ending !== undefined,
  };
}

/** Where the customer hears and speaks: words instead of sound, which is played at once. */
class CustomersEnd implements VoiceLine {
  readonly format = 'pcm16-24k';
  call: VoiceCall | undefined;
  ending: CallEnding | undefined;
  /** What was heard since it was last emptied. */
  words = '';
  #holdsAfter = Number.POSITIVE_INFINITY;
  #item = '';
  #held = Promise.withResolvers<void>();

  /** Of the next answer, so many pieces are heard, and no more until the customer speaks. */
  set holdsAfter(pieces: number) {
    this.#holdsAfter = pieces;
    this.#held = Promise.withResolvers();
  }

  /** Resolves when the customer has heard as much as they want to. */
  get held(): Promise<void> {
    return this.#held.promise;
  }

  play(): void {}

  mark(name: string): void {
    if (this.#holdsAfter-- > 0) setImmediate(() => this.call?.played(name));
    else this.#held.resolve();
  }

  clear(): void {
    this.#holdsAfter = Number.POSITIVE_INFINITY;
  }

  show(event: CallEvent): void {
    if (event.type !== 'agent-words') return;
    this.words += this.#item === event.item ? event.delta : `\n${event.delta}`;
    this.#item = event.item;
  }

  end(ending: CallEnding): void {
    this.ending = ending;
    this.#held.resolve();
  }
}

/** The log of a call, as it grows. */
class Log {
  readonly #over = new AbortController();
  readonly #events: AsyncIterator<ConversationEvent>;
  /** One reader at a time: an interrupted answer ends with the next one. */
  #reading: Promise<void> = Promise.resolve();

  constructor(board: PhoneBoard, id: string) {
    this.#events = board.follow(id, 0, this.#over.signal)[Symbol.asyncIterator]();
  }

  /** Resolves when a turn that begins from now on has ended. */
  turnEnds(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#readTurn());
    return this.#reading;
  }

  close(): void {
    this.#over.abort();
  }

  async #readTurn(): Promise<void> {
    const late = AbortSignal.timeout(LONGEST_MS);
    const tooLate = new Promise<never>((_, reject) => {
      const why = new SwitchroomError('speech-unavailable', 'Nothing was answered to a simulated call.');
      late.addEventListener('abort', () => reject(why), { once: true });
    });
    let begun: number | undefined;
    for (;;) {
      const { done, value } = await Promise.race([this.#events.next(), tooLate]);
      if (done === true || value.type === 'conversation-closed') return;
      if (value.type === 'customer-said' || value.type === 'turn-opened') begun = value.turn;
      if (value.type === 'turn-finished' && value.turn === begun) return;
    }
  }
}
