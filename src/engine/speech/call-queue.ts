import type { CallInput } from './reducer/call-input.ts';

/** Something that is done in a call. */
export interface Work {
  /** Aborted when it is not wanted any more. */
  readonly stop: AbortController;
  /** Whether the customer hears an answer by it. */
  readonly answers: boolean;
  /** Whether it must not be stopped right now. */
  isBusy(): boolean;
  /** It was to be stopped while it was busy: it is when it no longer is. */
  isInterrupted: boolean;
}

/** What is done in a call, one after the other. */
export class CallQueue {
  readonly #tell: (input: CallInput) => void;
  readonly #works = new Set<Work>();
  #tail: Promise<unknown> = Promise.resolve();

  constructor(tell: (input: CallInput) => void) {
    this.#tell = tell;
  }

  /** Whether anything is done or waits. */
  get isBusy(): boolean {
    return this.#works.size > 0;
  }

  /** Whether the customer is being answered, or waits for it. */
  get isAnswering(): boolean {
    return [...this.#works].some(({ answers }) => answers);
  }

  /** Runs something when all before it has ended. Rejects with what it throws, which nobody needs to hear. */
  run(where: string, answers: boolean, run: (work: Work) => Promise<unknown>): Promise<void> {
    const work: Work = { stop: new AbortController(), answers, isBusy: () => false, isInterrupted: false };
    this.#works.add(work);
    const done = this.#tail.then(async () => {
      await run(work);
    });
    this.#tail = done
      .catch((thrown) => this.#tell({ type: 'turn-failed', thrown, where }))
      .then(() => {
        this.#works.delete(work);
        if (this.#works.size === 0) this.#tell({ type: 'turns-idle' });
      });
    done.catch(() => undefined);
    return done;
  }

  /** The customer wants to be heard: no answer goes on, but for what must come to its end first. */
  interrupt(): void {
    for (const work of this.#works) {
      if (!work.answers) continue;
      if (work.isBusy()) work.isInterrupted = true;
      else work.stop.abort();
    }
  }

  /** Nothing is wanted any more. */
  stop(): void {
    for (const { stop } of this.#works) stop.abort();
  }

  /** Resolves when nothing is left to be done. */
  async idle(): Promise<void> {
    while (this.isBusy) await this.#tail;
  }
}
