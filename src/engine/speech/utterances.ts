import type { Desk } from '../../contracts/desk.ts';
import { guardsAt } from '../guards/judge.ts';
import type { CallTurns } from './call-turns.ts';
import type { CallAction, CustomerTranscript } from './reducer/call-action.ts';
import type { CallInput } from './reducer/call-input.ts';
import type { RequestedResponse } from './response.ts';
import type { SpeechLink } from './speech-link.ts';

/** What utterances are answered with. */
export interface UtterancesParts {
  readonly desk: Desk;
  readonly link: SpeechLink;
  readonly turns: CallTurns;
  readonly tell: (input: CallInput) => void;
}

interface Unknown {
  readonly words: PromiseWithResolvers<CustomerTranscript>;
  /** The answer that was asked for before they are known. */
  readonly early: RequestedResponse | undefined;
}

/** What the customer has said: answered by turns, each with its words as soon as they are known. */
export class Utterances {
  readonly #parts: UtterancesParts;
  readonly #unknown = new Map<string, Unknown>();

  constructor(parts: UtterancesParts) {
    this.#parts = parts;
  }

  answer({ item, heard, isHeldBack }: Extract<CallAction, { type: 'answer' }>): void {
    const { turns, tell } = this.#parts;
    const early = this.#askEarly(isHeldBack);
    const words = Promise.withResolvers<CustomerTranscript>();
    if (heard) words.resolve(heard);
    else this.#unknown.set(item, { words, early });
    void turns.answer(item, words.promise, early);
    if (early) tell({ type: 'asked-early', item });
  }

  /** What is held back of an answer may be heard. */
  release(item: string): void {
    this.#unknown.get(item)?.early?.release();
  }

  know(item: string, heard: CustomerTranscript): void {
    this.#unknown.get(item)?.words.resolve(heard);
    this.#unknown.delete(item);
  }

  /** The model need not wait for the transcript, unless guards judge it or something else is going on. */
  #askEarly(isHeldBack: boolean): RequestedResponse | undefined {
    const { desk, link, turns } = this.#parts;
    const { state, queue, hasRoom } = turns;
    const owner = desk.agents.get(state?.owner ?? '');
    // To whether they may be recorded no model answers.
    if (state?.recording === 'asked') return undefined;
    if (!owner || !hasRoom || queue.isBusy || !link.isOpen || link.isResponding) return undefined;
    if (link.agent !== owner.id || guardsAt('input', desk.guards, owner.guards).length > 0) return undefined;
    turns.tell(owner);
    return link.respond(undefined, isHeldBack);
  }
}
