import type { PlayedItem } from '../../audio/playback-ledger.ts';
import type { Agent } from '../../contracts/agent.ts';
import { recordSaid } from '../turn/say.ts';
import type { Turn } from '../turn/turn.ts';
import type { HeardItem, PlaybackTracker } from './playback-tracker.ts';
import type { Spoken } from './response.ts';
import { restOf } from './rest-of.ts';

interface Said {
  readonly agent: Agent;
  readonly items: readonly Promise<HeardItem>[];
  readonly complete: boolean;
  /** The words it was to say, where that is known. */
  readonly say: string | undefined;
  /** Whether the customer is to hear all of it. */
  readonly isOwed: boolean;
}

/** Words that the customer was to hear and has not; of no agent when they are on record already. */
export interface Unheard {
  readonly agent?: Agent;
  readonly text: string;
}

/** What was said in a turn, on its way to the record: as far as it is heard. */
export class HeardWords {
  readonly #mouth: PlaybackTracker;
  readonly #model: string;
  /** What is not on record yet, in order. */
  readonly #said: Said[] = [];
  #unheard: Unheard[] = [];

  /** @param model stands on record for who said it; it also tells other calls of the conversation that it was heard. */
  constructor(mouth: PlaybackTracker, model: string) {
    this.#mouth = mouth;
    this.#model = model;
  }

  /** What the customer was to hear and has not, in order. */
  get unheard(): readonly Unheard[] {
    return this.#unheard;
  }

  /** A response has ended; `isOwed`: the customer is to hear all of it. */
  add(agent: Agent, { how, items, say }: Spoken, isOwed: boolean): void {
    const complete = how === 'completed';
    const heard = items.map((item) => this.#mouth.finished(item, complete));
    this.#said.push({ agent, items: heard, complete, say, isOwed });
  }

  /** Words that are on record already were not heard. */
  owe(text: string): void {
    if (text.trim() !== '') this.#unheard.push({ text: text.trim() });
  }

  /** Nobody is to hear what was not heard so far. */
  forgive(): void {
    this.#unheard = [];
  }

  /** Resolves when all that was said so far has been heard or cut off. */
  heard(): Promise<unknown> {
    return Promise.all(this.#said.flatMap(({ items }) => items));
  }

  /** Waits until all that was said has been heard or cut off, and records what was heard. */
  async record(turn: Turn): Promise<void> {
    for (let said = this.#said.shift(); said; said = this.#said.shift()) {
      const { agent, items, complete } = said;
      const heard: PlayedItem[] = [];
      for (const item of items) {
        const one = await item;
        const { text, all, times } = one;
        heard.push(one);
        if (text.trim() !== '')
          recordSaid(turn, agent, text, all && complete, { mark: { model: this.#model }, sound: times });
      }
      const rest = unheardOf(said, heard).trim();
      if (rest !== '') this.#unheard.push({ agent, text: rest });
    }
  }
}

/** The rest of words that are all known: of an answer that was cut off while it was made, nobody knows them. */
function unheardOf({ isOwed, say, complete }: Said, heard: readonly PlayedItem[]): string {
  if (!isOwed) return '';
  if (say !== undefined) return restOf(say, heard.map(({ text }) => text).join(''));
  return complete ? heard.map(({ rest }) => rest).join('') : '';
}
