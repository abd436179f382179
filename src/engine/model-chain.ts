import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel';
import { SwitchroomError } from '../contracts/errors.ts';
import type { AgentOutputItem, ModelLink, ModelRequest, ModelResponse } from '../contracts/model.ts';
import { modelFailure } from './model-failure.ts';
import { openStream } from './model-stream.ts';

/** What comes out while a chain is asked. */
export type ModelEvent =
  | { readonly type: 'delta'; readonly link: string; readonly delta: string }
  | {
      readonly type: 'answer';
      readonly link: string;
      readonly output: readonly AgentOutputItem[];
      readonly usage: ModelResponse['usage'];
    }
  | { readonly type: 'failed'; readonly link: string; readonly next: string | null; readonly reason: string };

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;
const FAILURES_TO_OPEN = 5;
const HALF_OPEN_AFTER_MS = 15_000;

/**
 * Asks a chain of models in order: each with its retries and a circuit breaker, the next when one can't answer.
 * Once text was streamed, a failing model is not asked again: the next one goes on from what was said.
 */
export class ModelChain {
  readonly #links: readonly { readonly link: ModelLink; readonly policy: IPolicy }[];

  constructor(links: readonly ModelLink[]) {
    this.#links = links.map((link) => ({ link, policy: policyOf(link) }));
  }

  /** The names of the links, in the order they are asked. */
  get names(): string[] {
    return this.#links.map(({ link }) => link.name);
  }

  /**
   * Streams one answer. `requestFor` is called anew for each link, so that it can contain what a failed one said.
   * Throws `model-unavailable` when every link failed, and the signal's reason when aborted.
   */
  async *ask(
    modelName: string | undefined,
    requestFor: (link: ModelLink) => ModelRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ModelEvent, void> {
    let cause: unknown;
    for (const [index, { link, policy }] of this.#links.entries()) {
      try {
        const stream = await policy.execute(
          () => openStream(link, modelName, requestFor(link), signal),
          signal,
        );
        for await (const part of stream) yield { ...part, link: link.name };
        return;
      } catch (thrown) {
        signal.throwIfAborted();
        cause = thrown;
        const next = this.#links[index + 1]?.link.name ?? null;
        yield { type: 'failed', link: link.name, next, reason: modelFailure(thrown).reason };
      }
    }
    throw new SwitchroomError('model-unavailable', `Tried: ${this.names.join(', ')}.`, { cause });
  }
}

function policyOf(link: ModelLink): IPolicy {
  const worthRepeating = handleWhen((thrown) => !isFinal(thrown));
  const breaker = circuitBreaker(worthRepeating, {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });
  const backoff = new DelegateBackoff<{ attempt: number; result: unknown }>(({ attempt, result }) =>
    waitMs(attempt, result),
  );
  return wrap(retry(worthRepeating, { maxAttempts: link.retries, backoff }), breaker);
}

/** A vendor's own `retry-after` where it gave one, else doubling. */
function waitMs(attempt: number, result: unknown): number {
  const thrown =
    typeof result === 'object' && result !== null && 'error' in result ? result.error : undefined;
  return Math.min(modelFailure(thrown).retryAfterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
}

function isFinal(thrown: unknown): boolean {
  return thrown instanceof BrokenCircuitError || !modelFailure(thrown).retryable;
}
