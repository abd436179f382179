import { TURN_ENDED } from '../calls/answer-error.ts';
import type { FunctionCall } from '../calls/function-call.ts';
import { nextCallId, type Turn } from '../turn/turn.ts';
import type { Spoken } from './response.ts';
import type { SpeechLink } from './speech-link.ts';

/** Calls of functions that a speech model has made and waits to have answered. */
export class OpenCalls {
  readonly #link: SpeechLink;
  /** The vendor's ids of calls, by ours. */
  readonly #open = new Map<string, { readonly vendors: string; readonly session: number }>();

  constructor(link: SpeechLink) {
    this.#link = link;
  }

  /** Whether any waits. */
  get isEmpty(): boolean {
    return this.#open.size === 0;
  }

  /** The calls of a response, as ours. */
  take(turn: Turn, { calls }: Spoken): FunctionCall[] {
    const { name: model, sessions: session } = this.#link;
    return calls.map(({ callId: vendors, name, arguments: given }) => {
      const callId = nextCallId(turn);
      this.#open.set(callId, { vendors, session });
      return { callId, name, arguments: given, mark: { model }, actor: 'model' };
    });
  }

  /** Tells the model what the record says came of its calls; those of which it says nothing were ended with their turn. */
  answer({ conversation }: Turn): void {
    if (this.isEmpty) return;
    for (const { item } of conversation.history.entries) {
      if (item.type !== 'function_call_result') continue;
      const open = this.#open.get(item.callId);
      if (open === undefined) continue;
      this.#open.delete(item.callId);
      // A session that came since has read of it already.
      if (open.session === this.#link.sessions) this.#link.answer(open.vendors, outputOf(item.output));
    }
    for (const { vendors, session } of this.#open.values())
      if (session === this.#link.sessions) this.#link.answer(vendors, TURN_ENDED);
    this.forget();
  }

  /** Nobody waits for an answer any more. */
  forget(): void {
    this.#open.clear();
  }
}

function outputOf(output: unknown): string {
  if (typeof output === 'string') return output;
  return typeof output === 'object' && output !== null && 'text' in output
    ? String(output.text)
    : JSON.stringify(output);
}
