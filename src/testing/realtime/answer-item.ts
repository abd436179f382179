import type { Entry } from './conversation.ts';
import type { Emit } from './wire.ts';

/** Where an item of a response stands. */
export interface Place {
  readonly response_id: string;
  readonly output_index: number;
}

/** What an item of a response is put on the wire with. */
export interface Stage {
  readonly place: Place;
  readonly emit: Emit;
  /** Puts the item into the conversation: the id of the one before it; undefined for a response outside of it. */
  insert(entry: Entry): string | null | undefined;
  /** Called before every delta: faults are played here. Throws when the response is over. */
  beforeDelta(): Promise<void>;
}

/** An item of a response is begun: the id of the one before it, as `Stage.insert` says. */
export function openItem(stage: Stage, entry: Entry): string | null | undefined {
  const previous = stage.insert(entry);
  stage.emit({ type: 'response.output_item.added', ...stage.place, item: entry.item });
  if (previous !== undefined) {
    stage.emit({ type: 'conversation.item.added', previous_item_id: previous, item: entry.item });
  }
  return previous;
}

/** What a model says, on its way to the wire as an item of a response. */
export interface AnswerText {
  readonly entry: Entry;
  /** What was said so far, without what waits for the end of its word. */
  readonly transcript: string;
  /** The next piece of the text. */
  say(text: string): Promise<void>;
  /** Says what waits. */
  finish(): Promise<void>;
  /** Ends the item, which is complete or was cut off. */
  close(status: 'completed' | 'incomplete'): void;
}

/** An item of a response is complete, or cut off. */
export function closeItem(stage: Stage, entry: Entry, previous: string | null | undefined): void {
  if (previous !== undefined) {
    stage.emit({ type: 'conversation.item.done', previous_item_id: previous, item: entry.item });
  }
  stage.emit({ type: 'response.output_item.done', ...stage.place, item: entry.item });
}
