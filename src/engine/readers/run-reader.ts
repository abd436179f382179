import { setTimeout as pause } from 'node:timers/promises';
import type { FeedReader, ReaderPlace, ReaderStore } from '../../contracts/reader.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { committedEvents } from './committed-events.ts';

/** How often a reader that has read everything looks again, in ms. */
const LOOK_MS = 250;
/** How often a node shows that it still reads, and one that does not looks whether it may, in ms; the lease is three times as long. */
const RENEW_MS = 3_000;
const COMMITS_PER_BATCH = 500;
/** After a failure a reader waits, each time twice as long. */
const PAUSE_MS = { first: 1_000, longest: 60_000 } as const;

/** What a reader is run with. */
export interface ReaderParts {
  readonly desk: string;
  readonly reader: FeedReader;
  readonly store: Pick<ConversationStore, 'feed' | 'eventsBetween'>;
  readonly readers: ReaderStore;
  /** Who reads, unique to this process. */
  readonly node: string;
  /** Hears the first failure of a row. */
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/**
 * Reads the feed of a desk for a reader, as long as no other node does. `stop` resolves once the batch at hand is over and the reader
 * is given up. Nothing waits for a reader, and no turn is slowed by one.
 */
export function runReader(parts: ReaderParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = keepReading(parts, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function keepReading(parts: ReaderParts, signal: AbortSignal): Promise<void> {
  const { reader, readers, node, onDefect } = parts;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const place = await readers.claim(reader, node);
      if (place !== undefined && place.halted === null) {
        await readOn(parts, place, signal, () => {
          failures = 0;
        });
      } else await wait(RENEW_MS, signal);
    } catch (thrown) {
      if (signal.aborted) break;
      if (failures === 0) onDefect(thrown, `reader ${reader.name}`);
      await wait(Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** failures++), signal);
    }
  }
  // A database that is away frees the reader by itself, when its time is up.
  await readers.release(reader.name, node).catch(() => undefined);
}

/** Reads from a place on, until the node stops or the reader is not its any more. */
async function readOn(
  parts: ReaderParts,
  { position, round }: ReaderPlace,
  signal: AbortSignal,
  onProgress: () => void,
): Promise<void> {
  const { desk, reader, store, readers, node } = parts;
  const lost = new AbortController();
  const renewing = setInterval(() => {
    readers.renew(reader.name, node).then(
      (isOurs) => !isOurs && lost.abort(),
      () => lost.abort(),
    );
  }, RENEW_MS);
  const both = AbortSignal.any([signal, lost.signal]);
  try {
    for (let at = position, since = Date.now(); !both.aborted; ) {
      const entries = await store.feed.read(at, COMMITS_PER_BATCH);
      const last = entries.at(-1)?.position;
      if (last === undefined) {
        onProgress();
        await wait(LOOK_MS, both);
        // Somebody may have halted it or set it back.
        if (Date.now() - since > RENEW_MS) return;
        continue;
      }
      const commits = await committedEvents(store, entries);
      if (commits.length > 0) await reader.read({ desk, commits, round, signal: both });
      if (both.aborted || !(await readers.advance(reader.name, node, at, last))) return;
      onProgress();
      at = last;
      since = Date.now();
      if (entries.length < COMMITS_PER_BATCH) await wait(LOOK_MS, both);
    }
  } finally {
    clearInterval(renewing);
  }
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
