import type { Agent } from '../../contracts/agent.ts';
import type { ModelMark } from '../../contracts/event.ts';
import { FLOOR } from '../../contracts/model.ts';
import type { HeldPart } from '../../guard/transfer-claims.ts';
import type { ChainListener } from '../models/model-chain.ts';
import { recordFailure } from '../turn/ask-models.ts';
import type { OwnershipToken } from '../turn/ownership-token.ts';
import { recordSaid } from '../turn/say.ts';
import type { RecordingTurn, SpeakingTurn } from '../turn/turn.ts';
import { Continuation } from './continuation.ts';
import { Words } from './words.ts';

/** What is still to be judged before a model's words are shown. */
export interface HoldingBack {
  readonly question: boolean;
  readonly answer: boolean;
}

/** Streams what the models of a chain say, and keeps what was shown of one that is cut off. */
export class Listener implements ChainListener {
  readonly #turn: SpeakingTurn;
  readonly #agent: Agent;
  readonly #ownership: OwnershipToken;
  #holding: HoldingBack;
  #words: Words;
  #link = '';
  /** Nothing was heard yet of the answer that is being given. */
  #isNew = true;
  /** Where the model goes on in the middle of a sentence that another began. */
  #continuation: Continuation | undefined;
  #closed = false;

  constructor(turn: SpeakingTurn, agent: Agent, ownership: OwnershipToken, holding: HoldingBack) {
    this.#turn = turn;
    this.#agent = agent;
    this.#ownership = ownership;
    this.#holding = holding;
    this.#words = this.#newWords();
  }

  /** What the customer has read of the answer that is being given. */
  get shown(): string {
    return this.#words.shown;
  }

  onDelta(link: string, delta: string): void {
    if (this.#closed || !this.#ownership.claim('text')) return;
    acknowledge(this.#turn, link);
    if (this.#isNew) this.#begin(link);
    this.#words.push(this.#continuation ? this.#continuation.push(delta) : delta);
  }

  /** Whether the answer goes on in the middle of a sentence: then what was shown of it is what was said. */
  get continues(): boolean {
    return this.#continuation !== undefined;
  }

  onFailure(model: string, next: string | null, reason: string): void {
    this.keepUnfinished();
    recordFailure(this.#turn, { agent: this.#agent.id, model, next, reason });
  }

  /** The question was judged: it may be answered. */
  release(): void {
    this.#holding = { ...this.#holding, question: false };
    if (!this.#holding.answer) this.#words.release();
  }

  /** The answer is complete: what of it was not shown, in order. */
  end(): readonly HeldPart[] {
    this.#words.push(this.#continuation?.end() ?? '');
    return this.#words.end();
  }

  /** Shows words that may be shown after all. */
  show(words: string): void {
    if (words !== '') this.#turn.emit({ type: 'text-delta', agent: this.#agent.id, delta: words });
  }

  /** Records what was shown of an answer that will not be completed. */
  keepUnfinished(): void {
    if (this.#ownership.isOwner) this.#words.cutOff();
    this.keep(false, { model: this.#link });
  }

  /** Records what was shown. */
  keep(complete: boolean, mark: ModelMark): void {
    const { shown } = this.#words;
    const { continues } = this;
    if (shown !== '') recordSaid(this.#turn, this.#agent, shown, complete, { mark, continues });
    this.forget();
  }

  /** What was shown is on record. */
  forget(): void {
    this.#words = this.#newWords();
    this.#continuation = undefined;
    this.#isNew = true;
  }

  /** Language models are told what was cut off and go on with it; the floor begins anew, apart from it. */
  #begin(link: string): void {
    this.#isNew = false;
    this.#link = link;
    const cut = this.#turn.conversation.history.cutOff;
    if (cut === undefined) return;
    if (link === FLOOR) this.show('\n\n');
    else this.#continuation = new Continuation(cut);
  }

  /** Nobody is asked any more: a model that goes on all the same is not heard. */
  close(): void {
    this.#closed = true;
  }

  #newWords(): Words {
    const { question, answer } = this.#holding;
    return new Words((words) => this.show(words), question || answer);
  }
}

/** The new owner's model gave its first sign of life. */
export function acknowledge({ conversation, record }: RecordingTurn, model: string): void {
  const { current } = conversation.ledger;
  if (current?.status === 'committed') record.add('handoff-acknowledged', { callId: current.callId, model });
}
