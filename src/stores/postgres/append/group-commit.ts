import { codeOf } from '../../../contracts/errors.ts';
import type { Append } from '../../../contracts/store.ts';
import type { EventRegistry } from '../../../events/event-registry.ts';
import type { Pool } from '../connect.ts';
import { appendStatement } from './append-statement.ts';

/** More in one statement gain nothing, and wait longer for each other. */
const MOST_TOGETHER = 128;
/** A statement that takes longer waits for something, a row or a disk; the next one does not wait for it. In ms. */
const PATIENCE_MS = 25;

interface Waiting {
  readonly append: Append;
  readonly resolve: (appended: Promise<boolean>) => void;
}

/**
 * Appends of different conversations that come while a commit is on its way go together in the next one; one that comes alone
 * goes at once, and so does what comes behind it in the same conversation, and one of another conversation beside it. Of many, half go in each, and one group leaves while the one before it is still on its way: so the database commits
 * one half while this process works on the other. Whoever can't go with others is tried alone, and neither holds the others up
 * nor fails them.
 */
export class GroupCommit {
  readonly #pool: Pool;
  readonly #registry: EventRegistry;
  readonly #waiting = new Set<Waiting>();
  readonly #onTheWay = new Set<readonly Waiting[]>();
  /** How many went in the last group: what they do next is about to come. */
  #last = 0;
  #following: NodeJS.Immediate | undefined;

  constructor(pool: Pool, registry: EventRegistry) {
    this.#pool = pool;
    this.#registry = registry;
  }

  /** Whether the events were appended: not when somebody else wrote first. Throws what the database throws. */
  append(append: Append): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.add({ append, resolve });
      this.#next();
    });
  }

  #next(): void {
    if (this.#waiting.size === 0) return;
    if (this.#onTheWay.size === 0) this.#go();
    else if (this.#comesBehind()) this.#go(true);
    else if (this.#mayGoBeside()) this.#go();
    else if (this.#mayFollow()) this.#following ??= setImmediate(() => this.#follow());
  }

  /** What waits is the next append to the one conversation that is appended to. */
  #comesBehind(): boolean {
    const [first, second] = this.#onTheWay;
    if (first?.length !== 1 || second !== undefined || this.#waiting.size !== 1) return false;
    const [next] = this.#waiting;
    return next?.append.state.id === first[0]?.append.state.id;
  }

  /** One alone is on its way, and what waits is of another conversation: of two, neither waits for the other. */
  #mayGoBeside(): boolean {
    const [first, second] = this.#onTheWay;
    if (first?.length !== 1 || second !== undefined) return false;
    const { id } = first[0]?.append.state ?? {};
    for (const { append } of this.#waiting) if (append.state.id !== id) return true;
    return false;
  }

  /** A group never waits for a row that is locked; one append alone may, and nobody goes behind it. */
  #mayFollow(): boolean {
    const [first, second] = this.#onTheWay;
    return first !== undefined && first.length > 1 && second === undefined;
  }

  /** All who were ready to run have come. */
  #follow(): void {
    this.#following = undefined;
    if (this.#waiting.size > 0 && this.#mayFollow()) this.#go(true);
  }

  #go(behind = false): void {
    const half = Math.ceil((this.#last + this.#waiting.size) / 2);
    const group = this.#takeGroup(Math.min(half, MOST_TOGETHER));
    if (group.length === 0) return;
    this.#last = group.length;
    const appends = group.map(({ append }) => append);
    const sent = this.#send(appends, behind);
    this.#onTheWay.add(group);
    const over = () => {
      clearTimeout(patience);
      if (this.#onTheWay.delete(group)) this.#next();
    };
    const patience = setTimeout(over, PATIENCE_MS);
    for (const { append, resolve } of group) resolve(this.#outcome(append, group.length, sent));
    sent.then(over, over);
  }

  async #send(appends: readonly Append[], behind = false): Promise<ReadonlySet<string>> {
    const statement = appendStatement(appends, this.#registry);
    const { rows, rowCount } = await this.#pool.queryNow<{ id: string }>(statement, behind);
    if (appends.length > 1) return new Set(rows.map(({ id }) => id));
    return new Set(rowCount === 0 ? [] : appends.map(({ state }) => state.id));
  }

  async #outcome(append: Append, together: number, sent: Promise<ReadonlySet<string>>): Promise<boolean> {
    const { id } = append.state;
    try {
      if ((await sent).has(id)) return true;
      if (together === 1) return false;
    } catch (error) {
      // Nobody knows what became of it when the database went away; else nothing did, as the statement failed as a whole.
      if (together === 1 || codeOf(error) === 'store-unavailable') throw error;
    }
    return (await this.#send([append])).has(id);
  }

  /** The longest waiting, one of each conversation. Where others wait as well, none goes behind its own: it would be in vain if that were held up. */
  #takeGroup(most: number): Waiting[] {
    const group = new Map<string, Waiting>();
    const isAlone = this.#waiting.size === 1;
    const away = new Set<string>();
    if (!isAlone) for (const one of this.#onTheWay) for (const { append } of one) away.add(append.state.id);
    for (const one of this.#waiting) {
      const { id } = one.append.state;
      if (group.has(id) || away.has(id)) continue;
      group.set(id, one);
      this.#waiting.delete(one);
      if (group.size === most) break;
    }
    return [...group.values()];
  }
}
