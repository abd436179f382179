import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel';
import { SwitchroomError } from '../../contracts/errors.ts';
import { FLOOR, type ModelLink, type ModelRequest } from '../../contracts/model.ts';
import type { Ranking, Routed, RouterTurn } from '../../contracts/router.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import { modelFailure } from './model-failure.ts';
import { type ModelAnswer, streamAnswer } from './model-stream.ts';
import type { ModelWatch } from './model-watch.ts';
import { usageOf } from './spend.ts';

/** Hears what happens while a chain is asked. */
export interface ChainListener {
  onDelta(link: string, delta: string): void;
  /** A link could not answer; `next` is asked now (null: none is left). */
  onFailure(link: string, next: string | null, reason: string): void;
}

/** Which links of a chain are asked: not the floor, for what only a language model can do. */
type Which = 'all' | 'last' | 'language-models';

/** The answer of the first link that gave one. */
export interface ChainAnswer extends ModelAnswer {
  readonly link: string;
  /** The model that was asked, where the link or the agent names it; null for a link that costs nothing. */
  readonly model: string | null | undefined;
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 8_000;
const FAILURES_TO_OPEN = 5;
const HALF_OPEN_AFTER_MS = 15_000;

/**
 * Asks a chain of models in order: each with its retries and a circuit breaker, the next when one can't answer.
 * Once text was streamed, a failing model is not asked again: the next one goes on from what was said.
 */
export class ModelChain {
  readonly #links: readonly { readonly link: ModelLink; readonly policy: Pick<IPolicy, 'execute'> }[];

  readonly #watch: ModelWatch | undefined;
  /** By the name of the link. */
  readonly #lastReason = new Map<string, string>();

  /** `watch` learns how the links fare. */
  constructor(links: readonly ModelLink[], watch?: ModelWatch) {
    this.#links = links.map((link) => ({ link, policy: policyOf(link) }));
    this.#watch = watch;
  }

  /** The names of the links, in the order they are asked. */
  get names(): string[] {
    return this.#links.map(({ link }) => link.name);
  }

  /**
   * Gets one answer. `requestFor` is called anew for each attempt, so that it can contain what a failed one said.
   * `last` passes over all links but the last, which is the floor as a rule.
   * Throws `model-unavailable` when every link failed, and the signal's reason when aborted.
   */
  async ask(
    modelName: string | undefined,
    requestFor: (link: ModelLink) => ModelRequest,
    signal: AbortSignal,
    listener: ChainListener,
    which: Which = 'all',
  ): Promise<ChainAnswer> {
    let cause: unknown;
    const links = this.#chosen(which);
    for (const [index, { link, policy }] of links.entries()) {
      try {
        // Raced, because a wait between attempts does not end by itself when the turn does.
        const answer = await untilAborted(
          policy.execute(() => attempt(link, modelName, requestFor, signal, listener), signal),
          signal,
        );
        this.#watch?.answered(link.name);
        return { ...answer, link: link.name, model: modelOf(link, modelName) };
      } catch (thrown) {
        signal.throwIfAborted();
        cause = thrown instanceof CutOff ? thrown.cause : thrown;
        listener.onFailure(link.name, links[index + 1]?.link.name ?? null, this.#reasonOf(link, cause));
      }
    }
    const tried = links.map(({ link }) => link.name);
    throw new SwitchroomError('model-unavailable', `Tried: ${tried.join(', ')}.`, { cause });
  }

  /** A link that is left out for a while was not asked: why it is left out is what it failed for last. */
  #reasonOf({ name }: ModelLink, cause: unknown): string {
    if (cause instanceof BrokenCircuitError)
      return `left out for a while, as it failed too often: ${this.#lastReason.get(name) ?? 'unknown'}`;
    const { reason } = modelFailure(cause);
    this.#lastReason.set(name, reason);
    this.#watch?.failed(name, reason, 'turn');
    return reason;
  }

  /** A handoff that is sure without any model; undefined where it is not. */
  handOver(requestFor: (link: ModelLink) => ModelRequest): ChainAnswer | undefined {
    const link = this.#links.at(-1)?.link;
    const answer = link?.handOver?.(requestFor(link));
    return link && answer && { ...answer, link: link.name, model: null };
  }

  /** Who should have the conversation, told without any model; undefined where nobody can tell. */
  route(turn: RouterTurn): Routed | undefined {
    return this.#links.at(-1)?.link.route?.(turn);
  }

  /** How likely a sentence is each agent's business, told without any model; empty where nobody can tell. */
  rank(text: string): Ranking {
    return this.#links.at(-1)?.link.rank?.(text) ?? [];
  }

  #chosen(which: Which) {
    if (which === 'all') return this.#links;
    return which === 'last' ? this.#links.slice(-1) : this.#links.filter(({ link }) => link.name !== FLOOR);
  }
}

/** A model that failed after it had spoken (asking it again would say the same twice), or that nobody waits for. */
class CutOff extends Error {}

async function attempt(
  link: ModelLink,
  modelName: string | undefined,
  requestFor: (link: ModelLink) => ModelRequest,
  signal: AbortSignal,
  listener: ChainListener,
): Promise<ModelAnswer> {
  if (signal.aborted) throw new CutOff('The turn has ended.', { cause: signal.reason });
  let spoke = false;
  const onDelta = (delta: string) => {
    spoke = true;
    listener.onDelta(link.name, delta);
  };
  try {
    const request = requestFor(link);
    const answer = await streamAnswer(link, modelName, request, signal, onDelta);
    return modelOf(link, modelName) === null ? answer : { ...answer, usage: usageOf(request, answer) };
  } catch (cause) {
    // A turn that was given up says nothing about the model: it must not open the circuit.
    throw spoke || signal.aborted ? new CutOff('The model was cut off.', { cause }) : cause;
  }
}

function modelOf(link: ModelLink, asked: string | undefined): string | null | undefined {
  return link.modelFor ? link.modelFor(asked) : asked;
}

/** Retries around a circuit breaker; while one call tries a broken link again, the others go past it. */
function policyOf(link: ModelLink): Pick<IPolicy, 'execute'> {
  const worthRepeating = handleWhen((thrown) => !isFinal(thrown));
  const breaker = circuitBreaker(worthRepeating, {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN),
  });
  const backoff = new DelegateBackoff<{ attempt: number; result: unknown }>(({ attempt, result }) =>
    waitMs(attempt, result),
  );
  const policy = wrap(retry(worthRepeating, { maxAttempts: link.retries, backoff }), breaker);
  return {
    execute: async (work, signal) => {
      if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
      return policy.execute(work, signal);
    },
  };
}

/** A vendor's own `retry-after` where it gave one, else doubling. */
function waitMs(attempt: number, result: unknown): number {
  const thrown =
    typeof result === 'object' && result !== null && 'error' in result ? result.error : undefined;
  return Math.min(modelFailure(thrown).retryAfterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
}

function isFinal(thrown: unknown): boolean {
  return thrown instanceof BrokenCircuitError || thrown instanceof CutOff || !modelFailure(thrown).retryable;
}
