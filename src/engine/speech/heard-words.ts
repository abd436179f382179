import type { Heard } from '../../audio/playback-ledger.ts';
import type { Agent } from '../../contracts/agent.ts';
import { recordSaid } from '../turn/say.ts';
import type { Turn } from '../turn/turn.ts';
import type { Mouth } from './mouth.ts';
import type { Spoken } from './response.ts';

interface Said {
  readonly agent: Agent;
  readonly heard: Promise<Heard>;
  readonly complete: boolean;
}

/** What was said in a turn, on its way to the record: as far as it is heard. */
export class HeardWords {
  readonly #mouth: Mouth;
  readonly #model: string;
  /** What is not on record yet, in order. */
  readonly #said: Said[] = [];

  /** @param model stands on record for who said it; it also tells other calls of the conversation that it was heard. */
  constructor(mouth: Mouth, model: string) {
    this.#mouth = mouth;
    this.#model = model;
  }

  /** A response has ended. */
  add(agent: Agent, { how, items }: Spoken): void {
    const complete = how === 'completed';
    for (const item of items)
      this.#said.push({ agent, heard: this.#mouth.finished(item, complete), complete });
  }

  /** Resolves when all that was said so far has been heard or cut off. */
  heard(): Promise<unknown> {
    return Promise.all(this.#said.map(({ heard }) => heard));
  }

  /** Waits until all that was said has been heard or cut off, and records what was heard. */
  async record(turn: Turn): Promise<void> {
    for (let said = this.#said.shift(); said; said = this.#said.shift()) {
      const { agent, heard, complete } = said;
      const { text, all } = await heard;
      if (text.trim() !== '') recordSaid(turn, agent, text, all && complete, { model: this.#model });
    }
  }
}
