import { joinFrames } from '../../audio/frames.ts';
import { millisecondsOf, samplesIn } from '../../audio/sample-rate.ts';
import type { AgentOutputItem } from '../../contracts/model.ts';
import { type AudioFormat, toBase64 } from './audio-format.ts';
import { invalid, type Refusal, type WireItem } from './wire.ts';

/** A word of an item, and where it ends in the item's audio, in ms. */
export interface TimedWord {
  readonly text: string;
  readonly endMs: number;
}

/** An item, and what the server knows of it besides. */
export interface Entry {
  readonly id: string;
  item: WireItem;
  /** Sound of a message that was spoken, by either side. */
  readonly sound?: { readonly format: AudioFormat; pieces: Int16Array[] };
  /** The words of a spoken answer. */
  words?: TimedWord[];
  /** The model's own items that this one stands for; gone once the item was cut. */
  thoughts?: AgentOutputItem[] | undefined;
}

/** The items of a session, in order. */
export class Conversation {
  #entries: Entry[] = [];

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Puts an item behind another (`root` is the front, none is the end): the id of the one before it, or a refusal. */
  insert(entry: Entry, after?: string | null): string | null | Refusal {
    if (this.find(entry.id) !== undefined) {
      const message = `Error adding item: an item with id '${entry.id}' already exists.`;
      return invalid('item_create_invalid_item_id', message, 'item.id');
    }
    const refusal = this.#refuseOutput(entry.item);
    if (refusal !== undefined) return refusal;
    const at = this.#placeBehind(after);
    if (at === undefined) {
      const message = `Error adding item: the previous item with id '${after}' does not exist.`;
      return invalid('invalid_value', message, 'previous_item_id');
    }
    this.#entries.splice(at, 0, entry);
    return this.#entries[at - 1]?.id ?? null;
  }

  find(id: string): Entry | undefined {
    return this.#entries.find((entry) => entry.id === id);
  }

  /** The id of the last item. */
  get last(): string | null {
    return this.#entries.at(-1)?.id ?? null;
  }

  /** Whether a function call of that id was made. */
  hasCall(callId: string): boolean {
    return this.#entries.some(({ item }) => item.type === 'function_call' && item.call_id === callId);
  }

  /** Takes an item out. */
  delete(id: string): Refusal | undefined {
    if (this.find(id) === undefined) return missing('deleting', 'delete', id);
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    return undefined;
  }

  /** The item with its sound, as `conversation.item.retrieved` shows it. */
  retrieve(id: string): WireItem | Refusal {
    const entry = this.find(id);
    return entry === undefined ? missing('retrieving', 'retrieve', id) : withSound(entry);
  }

  /** Cuts an answer's sound, and its words to those that were over by then. */
  truncate(id: string, contentIndex: number, ms: number): Refusal | undefined {
    const entry = this.find(id);
    if (entry === undefined) return missing('truncating', 'truncate', id);
    const { sound, words, item } = entry;
    if (sound === undefined || words === undefined || item.type !== 'message' || item.role !== 'assistant') {
      return invalid('invalid_value', 'Only model output audio messages can be truncated.', 'item_id');
    }
    if (contentIndex !== 0)
      return invalid('invalid_value', `Item has no content at ${contentIndex}.`, 'content_index');
    const length = Math.floor(millisecondsOf(lengthOf(sound.pieces), sound.format.rate));
    if (length < ms)
      return invalid('invalid_value', `Audio content of ${length}ms is already shorter than ${ms}ms`);
    sound.pieces = [joinFrames(sound.pieces).slice(0, samplesIn(ms, sound.format.rate))];
    entry.words = words.filter((word) => word.endMs <= ms);
    const transcript = entry.words
      .map((word) => word.text)
      .join('')
      .trimEnd();
    entry.item = { ...item, content: [{ type: 'output_audio', transcript }] };
    entry.thoughts = entry.thoughts?.map((thought) => cut(thought, transcript));
    return undefined;
  }

  #placeBehind(after: string | null | undefined): number | undefined {
    if (after === undefined || after === null) return this.#entries.length;
    if (after === 'root') return 0;
    const at = this.#entries.findIndex((entry) => entry.id === after);
    return at < 0 ? undefined : at + 1;
  }

  #refuseOutput(item: WireItem): Refusal | undefined {
    if (item.type !== 'function_call_output') return undefined;
    if (this.hasCall(item.call_id)) return undefined;
    return invalid(
      'invalid_tool_call_id',
      `Tool call ID '${item.call_id}' not found in conversation.`,
      'item.call_id',
    );
  }
}

function missing(doing: string, action: string, id: string): Refusal {
  const message = `Error ${doing} item: the item with id '${id}' does not exist.`;
  return invalid(`item_${action}_invalid_item_id`, message, 'item_id');
}

function withSound({ item, sound }: Entry): WireItem {
  if (sound === undefined || item.type !== 'message') return item;
  const audio = toBase64(sound.format, joinFrames(sound.pieces));
  const content = item.content.map((part) => ({ ...part, audio }));
  return { ...item, content } as WireItem;
}

/** The model's own message with no more words than were heard. */
function cut(thought: AgentOutputItem, text: string): AgentOutputItem {
  if (!('role' in thought) || thought.role !== 'assistant') return thought;
  return { ...thought, status: 'incomplete', content: [{ type: 'output_text', text }] };
}

function lengthOf(pieces: readonly Int16Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}
