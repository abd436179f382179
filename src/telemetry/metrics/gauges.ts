import type { ReaderStore } from '../../contracts/reader.ts';

/** How a desk's conversations stand, of all nodes. */
export interface DeskGauges {
  /** By status; without the closed ones. */
  readonly live: Readonly<Record<string, number>>;
  readonly held: number;
  /** How long the longest has waited for a person, in ms; 0 where nobody waits. */
  readonly oldestMs: number;
}

/** Connections of a process. */
export interface PoolLoad {
  readonly used: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A desk whose numbers are read whenever Prometheus asks. */
export interface WatchedDesk {
  readonly desk: string;
  gauges(): Promise<DeskGauges>;
  readonly readers: Pick<ReaderStore, 'list'>;
  pool(): PoolLoad;
}
