import type { JsonValue } from '../../contracts/json.ts';
import type { Switchboard } from '../../contracts/line.ts';

/** A desk that conversations are held at, with tables of its own. */
export interface HeldDesk {
  readonly board: Pick<Switchboard, 'open' | 'say' | 'events' | 'view'>;
  /** The rows of a select on the pack's tables, which can change nothing. Throws what the database says. */
  query(sql: string): Promise<readonly (readonly JsonValue[])[]>;
}

/** Lends a desk whose tables are as the pack fills them, and nobody else's. */
export type LendDesk = <Result>(use: (desk: HeldDesk) => Promise<Result>) => Promise<Result>;
