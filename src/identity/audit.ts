import type { Audit, AuditEntry, AuditLog, AuditStore } from '../contracts/audit.ts';
import type { Timers } from '../contracts/clock.ts';
import { verifyChain } from './audit-chain.ts';

/** How long reads are gathered, in ms: the chain is written by one at a time. */
const GATHER_MS = 500;
/** As many as are written at a time. */
const BATCH = 200;

/** How many rows are looked at for one page of those that are looked for, however few there are of them. */
const LOOKED_AT = 20_000;

/** What an audit is made of. */
export interface AuditParts {
  readonly store: AuditStore;
  readonly timers: Timers;
  /** Hears that reads could not be put on record: they were answered already. */
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** Puts on record what is done at one desk. */
export function createAudit({ store, timers, onDefect }: AuditParts): Audit {
  let noted: Required<AuditEntry>[] = [];
  let isGathering = false;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    isGathering = false;
    const entries = noted;
    noted = [];
    for (let from = 0; from < entries.length; from += BATCH)
      await store.add(entries.slice(from, from + BATCH));
  }

  /** One after the other, so that what was noted first is on record first. */
  function flush(): Promise<void> {
    writing = writing.then(write).catch((thrown: unknown) => onDefect(thrown, 'audit'));
    return writing;
  }

  return {
    async record(entry) {
      // What somebody read before they acted stands before it.
      if (noted.length > 0) await flush();
      await store.add([whole(entry)]);
    },
    note(entry) {
      noted.push(whole(entry));
      if (isGathering) return;
      isGathering = true;
      timers.after(GATHER_MS, () => void flush());
    },
    flush,
  };
}

/** Reads what is on record at a desk. */
export function auditLog(store: AuditStore, desk: string): AuditLog {
  return {
    list: (limit, before) => store.newest(limit, before),
    async find(filter, limit, before) {
      const below = before ?? (await store.head()).seq + 1;
      const from = Math.max(1, below - LOOKED_AT);
      const rows = await store.matching(filter, { from, below, limit });
      const last = rows.length === limit ? (rows.at(-1)?.seq ?? from) : from;
      return { rows, next: last > 1 ? last : null };
    },
    verify: (anchored) => verifyChain(store, desk, anchored),
  };
}

function whole({ principal, action, targets = [], counts = {} }: AuditEntry): Required<AuditEntry> {
  return { principal, action, targets, counts };
}
