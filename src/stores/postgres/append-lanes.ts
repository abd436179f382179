import { DatabaseError } from 'pg';
import type { Append } from '../../contracts/store.ts';
import { appendManyStatement } from './append-many.ts';
import { appendStatement } from './append-statement.ts';
import type { Pool } from './connect.ts';

/** An append that waits, and who waits for it. */
interface Waiting {
  readonly append: Append;
  readonly done: PromiseWithResolvers<boolean>;
}

/** Enough that the server works on one while the answer to the other is read. */
const LANES = 2;
const MOST_TOGETHER = 32;

/**
 * Sends appends to the database: at once while it keeps up. Those that come while it works are put together into one
 * statement, so that a busy desk pays for fewer of them.
 */
export class AppendLanes {
  readonly #pool: Pool;
  #waiting: Waiting[] = [];
  #busy = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Whether the conversation moved on. Throws what the driver throws, and `store-unavailable`. */
  run(append: Append): Promise<boolean> {
    const done = Promise.withResolvers<boolean>();
    this.#waiting.push({ append, done });
    this.#pump();
    return done.promise;
  }

  #pump(): void {
    while (this.#busy < LANES && this.#waiting.length > 0) {
      const next = this.#waiting.splice(0, MOST_TOGETHER);
      this.#busy++;
      void this.#send(next).finally(() => {
        this.#busy--;
        this.#pump();
      });
    }
  }

  async #send(next: readonly Waiting[]): Promise<void> {
    const together = next.filter(({ append }) => append.expectedSeq > 0);
    if (together.length < 2) return this.#sendEach(next);
    await Promise.all([
      this.#sendTogether(together),
      this.#sendEach(next.filter(({ append }) => append.expectedSeq === 0)),
    ]);
  }

  async #sendTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const { rows } = await this.#pool.query<{ place: number }>(
        appendManyStatement(batch.map(({ append }) => append)),
      );
      const counted = new Set(rows.map(({ place }) => place));
      for (const [place, { done }] of batch.entries()) done.resolve(counted.has(place));
    } catch (thrown) {
      // Nothing of a batch that was refused counts: each is tried by itself, so that only the one to blame fails.
      if (thrown instanceof DatabaseError) return this.#sendEach(batch);
      for (const { done } of batch) done.reject(thrown);
    }
  }

  async #sendEach(batch: readonly Waiting[]): Promise<void> {
    await Promise.all(
      batch.map(async ({ append, done }) => {
        try {
          const { rowCount } = await this.#pool.query(appendStatement(append));
          done.resolve(rowCount === append.events.length);
        } catch (thrown) {
          done.reject(thrown);
        }
      }),
    );
  }
}
