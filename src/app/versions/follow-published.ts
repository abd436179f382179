import type { Desk } from '../../contracts/desk.ts';
import { codeOf } from '../../contracts/errors.ts';
import type { JsonValue } from '../../contracts/json.ts';
import type { PublishedStore } from '../../contracts/published.ts';
import { applyChanges } from '../../desk/apply-changes.ts';
import { learnFloor } from '../learn-floors.ts';
import type { DeskServing } from './desk-serving.ts';
import type { PreparedDesk } from './prepare-desk.ts';
import type { Trial } from './trial.ts';

/** What a node needs to serve what was published. */
export interface FollowParts {
  readonly code: PreparedDesk & { readonly defined: Desk };
  readonly serving: DeskServing;
  readonly store: PublishedStore;
  readonly trial: Trial | undefined;
  prepare(desk: Desk): Promise<PreparedDesk>;
  /** Keeps the definition of a version that serves from now on. */
  save(hash: string, definition: JsonValue): Promise<void>;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/**
 * Has this node serve what is in force, and try what a trial names: asked at each round of upkeep, so that a node has it within a moment.
 * What the desk of the code does not take any more is told once, and what served goes on serving. Rejects only while the store is away.
 */
export function followPublished(parts: FollowParts): () => Promise<void> {
  const { code, serving, store, trial, prepare, save, onDefect } = parts;
  let present = 0;
  let isTried = false;
  let last: Promise<void> = Promise.resolve();

  async function prepared(number: number): Promise<PreparedDesk | undefined> {
    if (number === 0) return code;
    const found = await store.get(number);
    if (found === undefined) return undefined;
    const desk = await prepare(applyChanges(code.defined, found.changes));
    // No customer waits for it.
    await learnFloor(desk.desk);
    await save(desk.version.hash, desk.version.definition);
    return desk;
  }

  /** Tried once: what can not be served now can not be a moment later. */
  async function take(number: number, serve: (desk: PreparedDesk) => void): Promise<boolean> {
    try {
      const desk = await prepared(number);
      if (desk) serve(desk);
      return desk !== undefined;
    } catch (thrown) {
      if (codeOf(thrown) === 'store-unavailable') throw thrown;
      onDefect(thrown, `published changes, number ${number}`);
      return true;
    }
  }

  async function follow(): Promise<void> {
    const number = await store.inForce();
    if (number !== present && (await take(number, (desk) => serving.serve(desk)))) present = number;
    if (trial === undefined || !('published' in trial) || isTried) return;
    const { name, share, published } = trial;
    isTried = await take(published, (desk) => serving.tryOut({ name, share, desk }));
  }

  return () => {
    const next = last.then(follow);
    last = next.catch(() => undefined);
    return next;
  };
}
