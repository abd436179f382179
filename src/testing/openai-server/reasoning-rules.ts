import { type ApiProblem, badRequest } from './problem.ts';
import { isRecord } from './tool-rules.ts';

/** An item of a request or an answer, as far as these rules look at it. */
interface Item {
  readonly type?: unknown;
  readonly role?: unknown;
  readonly id?: unknown;
}

/**
 * The vendor's rules for reasoning that is sent back: it stands right before what it came with, and what came behind it does
 * not come without it. It knows what it has answered itself; of reasoning it does not know, only that something follows.
 */
export class ReasoningRules {
  /** By the id of reasoning: the id of what followed it. */
  readonly #followers = new Map<string, string>();
  /** By the id of an item: the id of the reasoning it came behind. */
  readonly #reasons = new Map<string, string>();

  /** Remembers an answer. */
  note(answer: unknown): void {
    let reasoning: string | undefined;
    const output = itemsIn(isRecord(answer) ? answer.output : undefined);
    for (const [index, { type, id }] of output.entries()) {
      if (typeof id !== 'string') continue;
      if (type === 'reasoning') {
        reasoning = id;
        const next = output[index + 1]?.id;
        if (typeof next === 'string') this.#followers.set(id, next);
      } else if (reasoning !== undefined) this.#reasons.set(id, reasoning);
    }
  }

  /** The first rule that a request breaks. */
  check(input: unknown): ApiProblem | undefined {
    const seen = new Set<unknown>();
    const items = itemsIn(input);
    for (const [index, item] of items.entries()) {
      const { type, id } = item;
      seen.add(id);
      if (type === 'reasoning' && !this.#belongs(id, items[index + 1]))
        return badRequest(
          `Item '${String(id)}' of type 'reasoning' was provided without its required following item.`,
          'input',
        );
      const reasoning = typeof id === 'string' ? this.#reasons.get(id) : undefined;
      if (reasoning !== undefined && !seen.has(reasoning))
        return badRequest(
          `Item '${String(id)}' of type '${String(type)}' was provided without its required 'reasoning' item: '${reasoning}'.`,
          'input',
        );
    }
    return undefined;
  }

  /** Whether an item may stand behind some reasoning. */
  #belongs(reasoning: unknown, next: Item | undefined): boolean {
    if (next === undefined || !isAnswer(next)) return false;
    const follower = typeof reasoning === 'string' ? this.#followers.get(reasoning) : undefined;
    return follower === undefined || next.id === follower;
  }
}

function isAnswer({ type, role }: Item): boolean {
  return role === 'assistant' || type === 'function_call' || type === 'reasoning';
}

function itemsIn(list: unknown): readonly Item[] {
  return Array.isArray(list) ? list.map((item: unknown) => (isRecord(item) ? item : {})) : [];
}
