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
  readonly resolve: (appended: boolean | Promise<boolean>) => void;
}

/** Appends that went in one statement. */
interface Group {
  readonly members: readonly Waiting[];
  /** Whether another one may go right behind it, on its connection. */
  readonly isKept: boolean;
}

interface Sent {
  /** The conversations that were appended to. */
  readonly answer: Promise<ReadonlySet<string>>;
  readonly isKept: boolean;
}

/**
 * Appends of different conversations that come while a commit is on its way go together in the next one; one that comes alone
 * goes at once, and so does what comes behind it in the same conversation, and one of another conversation beside it. Of many,
 * half go in each, and one group leaves while the one before it is still on its way: so the database commits
 * one half while this process works on the other. Whoever can't go with others is tried alone, and neither holds the others up
 * nor fails them.
 */
export class GroupCommit {
  readonly #pool: Pool;
  readonly #registry: EventRegistry;
  readonly #waiting = new Set<Waiting>();
  /** Those that are waited for; one that takes too long is not. */
  readonly #onTheWay = new Set<Group>();
  /** The last append of each conversation that nobody knows the outcome of: what comes behind it elsewhere would be refused. */
  readonly #open = new Map<string, Waiting>();
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
    const [first, second] = this.#onTheWay;
    if (first === undefined) this.#go();
    else if (second !== undefined) return;
    else if (first.members.length > 1) this.#following ??= setImmediate(() => this.#follow());
    else if (this.#comesBehind(first)) this.#go(first);
    else this.#go();
  }

  /** What waits is the next append to the one conversation that is appended to. */
  #comesBehind({ members, isKept }: Group): boolean {
    const [next] = this.#waiting;
    return isKept && this.#waiting.size === 1 && next !== undefined && isAmong(members, next);
  }

  /**
   * All who were ready to run have come: they go behind the group that is on its way. A group never waits for a row that is locked;
   * one append alone may, and no group goes behind it.
   */
  #follow(): void {
    this.#following = undefined;
    const [first, second] = this.#onTheWay;
    if (first === undefined) this.#next();
    else if (first.isKept && first.members.length > 1 && second === undefined) this.#go(first);
  }

  #go(behind?: Group): void {
    const half = Math.ceil((this.#last + this.#waiting.size) / 2);
    const members = this.#take(Math.min(half, MOST_TOGETHER), behind);
    if (members.length === 0) return;
    this.#last = members.length;
    const { answer, isKept } = this.#send(
      members.map(({ append }) => append),
      behind !== undefined,
    );
    const group = { members, isKept };
    this.#onTheWay.add(group);
    const over = () => {
      clearTimeout(patience);
      this.#onTheWay.delete(group);
      this.#next();
    };
    const patience = setTimeout(over, PATIENCE_MS);
    this.#deliver(members, answer).then(over);
  }

  #send(appends: readonly Append[], behind = false): Sent {
    try {
      const sent = this.#pool.queryNow<{ id: string }>(appendStatement(appends, this.#registry), behind);
      return { isKept: sent.isKept, answer: sent.answer.then((result) => appendedOf(appends, result)) };
    } catch (error) {
      return { isKept: false, answer: Promise.reject(error) };
    }
  }

  /** Tells each what became of it. Never rejects. */
  async #deliver(members: readonly Waiting[], answer: Sent['answer']): Promise<void> {
    const isAlone = members.length === 1;
    try {
      const appended = await answer;
      for (const one of members) {
        if (appended.has(one.append.state.id)) this.#end(one, true);
        else if (isAlone) this.#end(one, false);
        else one.resolve(this.#tryAlone(one));
      }
    } catch (error) {
      // Nobody knows what became of it when the database went away; else nothing did, as the statement failed as a whole.
      const isLost = isAlone || codeOf(error) === 'store-unavailable';
      for (const one of members) {
        if (isLost) this.#end(one, Promise.reject(error));
        else one.resolve(this.#tryAlone(one));
      }
    }
  }

  async #tryAlone(one: Waiting): Promise<boolean> {
    try {
      return (await this.#send([one.append]).answer).has(one.append.state.id);
    } finally {
      this.#forget(one);
      this.#next();
    }
  }

  #end(one: Waiting, outcome: boolean | Promise<boolean>): void {
    this.#forget(one);
    one.resolve(outcome);
  }

  #forget(one: Waiting): void {
    const { id } = one.append.state;
    if (this.#open.get(id) === one) this.#open.delete(id);
  }

  /**
   * The longest waiting, one of each conversation. One goes behind its own only on the same connection, and only where no others
   * wait: behind a group it would be in vain if its own were left out.
   */
  #take(most: number, behind: Group | undefined): Waiting[] {
    const taken = new Map<string, Waiting>();
    const isAlone = this.#waiting.size === 1;
    for (const one of this.#waiting) {
      const { id } = one.append.state;
      const mayGo = !this.#open.has(id) || (isAlone && behind !== undefined && isAmong(behind.members, one));
      if (taken.has(id) || !mayGo) continue;
      taken.set(id, one);
      this.#waiting.delete(one);
      if (taken.size === most) break;
    }
    for (const [id, one] of taken) this.#open.set(id, one);
    return [...taken.values()];
  }
}

/** Whether one of them is of the same conversation. */
function isAmong(members: readonly Waiting[], { append }: Waiting): boolean {
  return members.some((one) => one.append.state.id === append.state.id);
}

/** One alone counts the events it added; several tell the ids of their conversations. */
function appendedOf(
  appends: readonly Append[],
  { rows, rowCount }: { readonly rows: readonly { id: string }[]; readonly rowCount: number | null },
): ReadonlySet<string> {
  if (appends.length > 1) return new Set(rows.map(({ id }) => id));
  return new Set(rowCount === 0 ? [] : appends.map(({ state }) => state.id));
}
