import { PlaybackLedger } from '../../../audio/playback-ledger.ts';
import type { AgentInputItem, AgentOutputItem } from '../../../contracts/model.ts';

/** What stands for speech that could not be put into words. */
const INAUDIBLE = '[inaudible]';

type Call = Extract<AgentOutputItem, { type: 'function_call' }>;
/** What the text model has put on a message of its own, for itself. */
export type OwnData = Call['providerData'];

/** The conversation as the text model is told of it. */
export class Memory {
  readonly #entries: (() => AgentInputItem | undefined)[];
  readonly #spoken = new Map<string, SpokenItem>();
  readonly #names = new Map<string, string>();

  constructor(history: readonly AgentInputItem[]) {
    this.#entries = history.map((item) => () => item);
  }

  get items(): AgentInputItem[] {
    return this.#entries.flatMap((read) => read() ?? []);
  }

  add(item: AgentInputItem): void {
    this.#entries.push(() => item);
  }

  /** The customer has said something; what it was is told by the function that is returned. */
  addHeard(): (text: string) => void {
    let content = INAUDIBLE;
    this.#entries.push(() => ({ type: 'message', role: 'user', content }));
    return (text) => {
      content = text;
    };
  }

  addCall({ callId, name, arguments: given, providerData }: Call): void {
    this.#names.set(callId, name);
    this.add({ type: 'function_call', callId, name, arguments: given, status: 'completed', providerData });
  }

  addAnswer(callId: string, output: string): void {
    const name = this.#names.get(callId) ?? '';
    this.add({ type: 'function_call_result', callId, name, status: 'completed', output });
  }

  /** Words of an item went out, with so many ms of sound. */
  addSpoken(item: string, words: string, ms: number): void {
    let spoken = this.#spoken.get(item);
    if (spoken === undefined) {
      const made = new SpokenItem(item);
      this.#spoken.set(item, made);
      this.#entries.push(() => made.item);
      spoken = made;
    }
    spoken.add(words, ms);
  }

  /** The text model wants to be given this with an item that was spoken. */
  mark(item: string, data: OwnData): void {
    this.#spoken.get(item)?.mark(data);
  }

  /** Only so many ms of an item were heard. */
  truncate(item: string, heardMs: number): void {
    this.#spoken.get(item)?.truncate(heardMs);
  }
}

/** What an agent said, until where it was heard. */
class SpokenItem {
  readonly #id: string;
  readonly #ledger = new PlaybackLedger();
  #text = '';
  #data: OwnData;

  constructor(id: string) {
    this.#id = id;
  }

  /** Nothing when nothing of it was heard: vendors refuse messages without words. */
  get item(): AgentInputItem | undefined {
    const text = this.#text.trim();
    if (text === '') return undefined;
    const content = [{ type: 'output_text' as const, text }];
    return { type: 'message', role: 'assistant', status: 'completed', content, providerData: this.#data };
  }

  mark(data: OwnData): void {
    this.#data = data;
  }

  add(words: string, ms: number): void {
    this.#text += words;
    this.#ledger.say(this.#id, words);
    this.#ledger.send(this.#id, ms, 0);
  }

  truncate(heardMs: number): void {
    this.#ledger.playedTo(heardMs, 0);
    this.#text = this.#ledger.heard(this.#id, 0).text;
  }
}
