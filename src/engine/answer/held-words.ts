import type { Agent } from '../../contracts/agent.ts';
import type { HeldPart } from '../../guard/transfer-claims.ts';
import type { HeldTransfer, TransferTruth } from '../handoffs/hand-over.ts';
import { say } from '../turn/say.ts';
import type { SpeakingTurn, TurnLog } from '../turn/turn.ts';

/** Words that claim a transfer which is asked for in the same response: shown if it is made, and before it is. */
export class HeldWords implements HeldTransfer {
  readonly #turn: SpeakingTurn;
  readonly #agent: Agent;
  #parts: readonly HeldPart[];

  constructor(turn: SpeakingTurn, agent: Agent, parts: readonly HeldPart[]) {
    this.#turn = turn;
    this.#agent = agent;
    this.#parts = parts;
  }

  /** Shows or withholds the words, the first time it is called. */
  settle(truth: TransferTruth): void {
    const parts = this.#parts;
    this.#parts = [];
    if (parts.length === 0) return;
    if (truth === 'false') {
      withhold(this.#turn, this.#agent, parts);
      return;
    }
    const words = wordsOf(truth === 'true' ? parts : parts.filter(({ claim }) => !claim));
    if (words.trim() !== '') say(this.#turn, this.#agent, words);
  }
}

/** Records what the customer is not shown, so that the model learns of it. */
export function withhold(turn: TurnLog, agent: Agent, parts: readonly HeldPart[]): void {
  turn.record.add('claim-withheld', { agent: agent.id, text: wordsOf(parts) });
}

/** The words of parts, put together. */
export function wordsOf(parts: readonly HeldPart[]): string {
  return parts.map(({ text }) => text).join('');
}
