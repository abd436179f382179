import { LRUCache } from 'lru-cache';
import { DatabaseError } from 'pg';
import type { Pool } from './connect.ts';
import { ofDesk } from './conversation-row.ts';
import { storableText } from './storable.ts';

const KEPT_IN_MEMORY = 20_000;
/** How many months have their partition before anybody needs it. */
const MONTHS_AHEAD = 3;

/**
 * The months of a desk's conversations (`YYYY-MM-DD`, the first of the month it was opened in), which never change. Each is a
 * partition of the log: who reads events tells the month as a parameter, so that no other partition is opened.
 */
export class Months {
  readonly #pool: Pool;
  readonly #desk: string;
  readonly #known = new LRUCache<string, string>({ max: KEPT_IN_MEMORY });

  constructor(pool: Pool, desk: string) {
    this.#pool = pool;
    this.#desk = desk;
  }

  /** Remembers the month of a conversation that was read. */
  learn(id: string, month: string): void {
    this.#known.set(storableText(id), month);
  }

  /** The month of a conversation; undefined when the desk has none of this id. */
  async of(id: string): Promise<string | undefined> {
    return (await this.ofMany([id])).get(id);
  }

  /** The months of those of these conversations that the desk has, in at most one question. */
  async ofMany(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const stored = new Map(ids.map((id) => [id, storableText(id)]));
    const unknown = [...stored.values()].filter((id) => !this.#known.has(id));
    const asked = new Map(unknown.length > 0 ? await this.#ask(unknown) : []);
    const months = [...stored].map(([id, key]) => [id, asked.get(key) ?? this.#known.get(key)] as const);
    return new Map(months.flatMap(([id, month]) => (month === undefined ? [] : [[id, month]])));
  }

  async #ask(ids: readonly string[]): Promise<(readonly [id: string, month: string])[]> {
    const values = [this.#desk, ids];
    const { rows } = await this.#pool.query<MonthRow>({ name: 'months', text: MONTHS, values });
    for (const { id, month } of rows) this.#known.set(id, month);
    return rows.map(({ id, month }) => [id, month]);
  }
}

interface MonthRow {
  readonly id: string;
  readonly month: string;
}

const MONTHS = `select id, month from switchroom_conversations where id = any($2) and ${ofDesk('$1')}`;

/** Makes the partitions of the month of an instant, and of some after it, where they are missing. */
export async function makeMonths(pool: Pool, at: Date, ahead = MONTHS_AHEAD): Promise<void> {
  await pool.query({ text: 'select switchroom_make_months($1, $2)', values: [at.toISOString(), ahead] });
}

/** Gives back the room of the earliest month that was over at an instant, if no conversation of it is left and nobody is in the way. */
export async function dropMonth(pool: Pool, at: Date): Promise<void> {
  await pool.query({ text: 'select switchroom_drop_month($1)', values: [at.toISOString()] });
}

const CHECK_VIOLATION = '23514';

/** Whether a conversation was opened in a month that has no partition. */
export function lacksMonth(error: unknown): boolean {
  if (!(error instanceof DatabaseError) || error.code !== CHECK_VIOLATION) return false;
  return error.table === 'switchroom_events' && error.constraint === undefined;
}
