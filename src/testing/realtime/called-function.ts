import { closeItem, openItem, type Stage } from './answer-item.ts';
import type { Entry } from './conversation.ts';

/** Arguments that stand in a delta. */
const PIECE = /[\s\S]{1,16}/g;

/** A function call as its item carries it. */
export interface FunctionCall {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly arguments: string;
}

/** A function call of a response, on its way to the wire. */
export class CalledFunction {
  readonly entry: Entry;
  readonly #stage: Stage;
  readonly #call: FunctionCall;
  readonly #previous: string | null | undefined;
  #sent = '';

  constructor(stage: Stage, call: FunctionCall, thoughts: Entry['thoughts']) {
    this.#stage = stage;
    this.#call = call;
    this.entry = { id: call.id, item: this.#item('in_progress'), thoughts };
    this.#previous = openItem(stage, this.entry);
  }

  /** Sends the arguments, piece by piece. */
  async send(): Promise<void> {
    for (const delta of this.#call.arguments.match(PIECE) ?? []) {
      await this.#stage.beforeDelta();
      this.#sent += delta;
      this.#stage.emit({ type: 'response.function_call_arguments.delta', ...this.#at(), delta });
    }
  }

  /** Ends the item, which is complete or was cut off. */
  close(status: 'completed' | 'incomplete'): void {
    const { name } = this.#call;
    const done = { name, arguments: this.#sent };
    this.#stage.emit({ type: 'response.function_call_arguments.done', ...this.#at(), ...done });
    this.entry.item = this.#item(status);
    closeItem(this.#stage, this.entry, this.#previous);
  }

  #item(status: 'in_progress' | 'completed' | 'incomplete'): Entry['item'] {
    const { id, callId: call_id, name } = this.#call;
    return {
      id,
      object: 'realtime.item',
      type: 'function_call',
      status,
      name,
      call_id,
      arguments: this.#sent,
    };
  }

  #at() {
    return { ...this.#stage.place, item_id: this.#call.id, call_id: this.#call.callId };
  }
}
