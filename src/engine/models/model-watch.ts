import type { Clock } from '../../contracts/clock.ts';
import type { LinkHealth } from '../../contracts/model.ts';

/** How long nothing more is told of a link that keeps failing, in ms. */
const QUIET_MS = 60_000;

/** A link that does not answer. */
export interface ModelTrouble {
  readonly model: string;
  /** In the vendor's words, without secrets. */
  readonly reason: string;
  /** Requests that failed since it last answered; 0 when it was only probed. */
  readonly failures: number;
}

/** Hears how links fare, so that somebody learns of it. */
export interface ModelWatcher {
  /** A link does not answer; told at most once a minute of each. */
  onTrouble?(trouble: ModelTrouble): void;
  /** A link that had failed answers again. */
  onRecovery?(model: string): void;
}

interface Watched extends LinkHealth {
  /** Whether a request of a turn failed: then a probe does not make it good. */
  readonly inTurn: boolean;
  /** When trouble was last told, in ms since 1970. */
  readonly toldAt: number;
}

/** Keeps how each link of a chain fares: by what came of requests, and before the first by a probe. */
export class ModelWatch {
  readonly #clock: Clock;
  readonly #watcher: ModelWatcher;
  readonly #links = new Map<string, Watched>();

  constructor(models: readonly string[], clock: Clock, watcher: ModelWatcher = {}) {
    this.#clock = clock;
    this.#watcher = watcher;
    const fresh = { status: 'unknown', since: null, reason: null, failures: 0 } as const;
    for (const model of models)
      this.#links.set(model, { model, ...fresh, inTurn: false, toldAt: Number.NEGATIVE_INFINITY });
  }

  /** How each link fares, in the order of the chain. */
  get health(): LinkHealth[] {
    return [...this.#links.values()].map(({ inTurn: _inTurn, toldAt: _toldAt, ...health }) => health);
  }

  /** Whether a link does not answer: customers are served by another. */
  get isDegraded(): boolean {
    return [...this.#links.values()].some(({ status }) => status === 'failing');
  }

  /** Whether only a probe has found it failing, or nothing was found yet: then another probe can tell more. */
  mayProbe(model: string): boolean {
    const link = this.#links.get(model);
    return link !== undefined && link.status !== 'ok' && !link.inTurn;
  }

  /** A link answered, in a turn or to a probe. */
  answered(model: string): void {
    const link = this.#links.get(model);
    if (!link || link.status === 'ok') return;
    const fine = { status: 'ok', since: this.#clock.now(), reason: null, failures: 0 } as const;
    this.#links.set(model, { ...link, ...fine, inTurn: false });
    if (link.status === 'failing') this.#watcher.onRecovery?.(model);
  }

  /** A link could not answer, `by` a turn or a probe. */
  failed(model: string, reason: string, by: 'turn' | 'probe'): void {
    const link = this.#links.get(model);
    if (!link) return;
    const now = this.#clock.now();
    const tells = now.getTime() - link.toldAt >= QUIET_MS;
    const failures = link.failures + (by === 'turn' ? 1 : 0);
    this.#links.set(model, {
      model,
      status: 'failing',
      reason,
      failures,
      since: link.status === 'failing' ? link.since : now,
      inTurn: link.inTurn || by === 'turn',
      toldAt: tells ? now.getTime() : link.toldAt,
    });
    if (tells) this.#watcher.onTrouble?.({ model, reason, failures });
  }
}
