/** The variable a worker reads its place from, as JSON. */
export const WORKER = 'SWITCHROOM_WORKER';

/** What a worker is told to end with. */
export const STOP = 'stop';

/** A worker's place among those that serve one port. */
export interface WorkerPlace {
  /** From 1. */
  readonly number: number;
  /** What the login of packs' tools is made with on the embedded database, the same in all. */
  readonly secret: string;
  /** Whether it is the first of all to start: it makes the link that signs an owner in. */
  readonly isFirst: boolean;
}

/** What a worker tells who started it. */
export interface FromWorker {
  /** It serves at this address, or its owner signs in by it. */
  readonly address?: string;
  /** The start lines that follow. */
  readonly lines?: readonly string[];
}

/** The place of this process; undefined when it is no worker. The secret does not stay in the environment, where packs' code reads. */
export function takeWorkerPlace(variables: Record<string, string | undefined>): WorkerPlace | undefined {
  const given = variables[WORKER];
  delete variables[WORKER];
  return given === undefined ? undefined : (JSON.parse(given) as WorkerPlace);
}
