import { setImmediate as turnsFirst } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../contracts/clock.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { FeedReader, ReaderBatch } from '../../contracts/reader.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { TraceSpan } from '../../contracts/trace.ts';
import { traceIdOf } from '../../contracts/trace-ids.ts';
import { untilAborted } from '../../contracts/until-aborted.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import type { TraceSettings } from '../settings.ts';
import { traceOf } from '../trace/trace-of.ts';
import type { SpanSender } from './otlp-sender.ts';

/** What a reader of spans works with. */
export interface SpanReaderParts extends TraceSettings {
  readonly sender: SpanSender;
  readonly clock: Clock;
  /** Hears how many spans were sent, or left out for good. */
  onSpans(count: number, what: 'sent' | 'dropped'): void;
}

type Log = Pick<ConversationStore, 'events' | 'eventsOfTurn'>;

/** The name under which the position in the feed is kept; a reader of somebody's own cannot have it. */
export const SPAN_READER = 'opentelemetry.traces';
/** Turns whose beginning is kept in mind until they end, and events of each; of all others it is read again. */
const MOST_BEGUN = 1_000;
const MOST_EVENTS = 100;

/** Events of turns that have not finished, by conversation. */
type Begun = LRUCache<string, readonly ConversationEvent[]>;

/** So many spans are sent in one request: what makes a request keeps every turn of this process waiting for as long. */
const MOST_SPANS = 64;
/** So many requests are on their way at once, so that a receiver far away gets as much. */
const MOST_REQUESTS = 8;
/** What could not be sent for a day is left out, and counted, so that the feed is not kept for a receiver that is gone. */
const LATEST_MS = 86_400_000;

/** Sends the spans of a desk as they are complete, each once it has ended; a failure leaves the position where it was. */
export function spanReader(log: Log, parts: SpanReaderParts): FeedReader {
  const begun: Begun = new LRUCache({ max: MOST_BEGUN });
  return {
    name: SPAN_READER,
    async read(batch) {
      await sendAll(await spansOf(log, batch, parts, begun), batch, parts);
      remember(begun, batch);
    },
  };
}

/** What a batch has of turns that go on is kept, so that it need not be read again; a batch that failed comes again. */
function remember(begun: Begun, { commits }: ReaderBatch): void {
  for (const { conversation, events } of commits) {
    const known = [...(begun.get(conversation) ?? []), ...events];
    const from = known.findLastIndex(({ type }) => type === 'customer-said' || type === 'turn-opened');
    const open = from < 0 ? [] : known.slice(from);
    if (open.length === 0 || open.length > MOST_EVENTS || open.some(({ type }) => type === 'turn-finished'))
      begun.delete(conversation);
    else begun.set(conversation, open);
  }
}

/** Sends them in requests of a bounded size, several at once; throws when one of them failed and none is on its way any more. */
async function sendAll(
  spans: readonly TraceSpan[],
  batch: ReaderBatch,
  parts: SpanReaderParts,
): Promise<void> {
  let next = 0;
  const sending = async () => {
    while (next < spans.length) {
      const from = next;
      next += MOST_SPANS;
      await turnsFirst();
      await send(spans.slice(from, from + MOST_SPANS), batch, parts).catch((thrown: unknown) => {
        next = spans.length;
        throw thrown;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: MOST_REQUESTS }, sending));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function send(
  spans: readonly TraceSpan[],
  { signal, commits }: ReaderBatch,
  { sender, clock, onSpans }: SpanReaderParts,
): Promise<void> {
  try {
    const what = await untilAborted(sender.send(spans), signal);
    onSpans(spans.length, what === 'sent' ? 'sent' : 'dropped');
  } catch (thrown) {
    signal.throwIfAborted();
    const last = commits.at(-1)?.events.at(-1)?.at ?? clock.now();
    if (clock.now().getTime() - last.getTime() < LATEST_MS) throw thrown;
    onSpans(spans.length, 'dropped');
  }
}

/** The spans that were complete with one of the events of a batch; between two conversations whoever serves goes on. */
async function spansOf(
  log: Log,
  { commits }: ReaderBatch,
  { content, share }: SpanReaderParts,
  begun: Begun,
): Promise<TraceSpan[]> {
  const spans: TraceSpan[] = [];
  for (const [conversation, theirs] of Map.groupBy(commits, (commit) => commit.conversation)) {
    if (!isSampled(conversation, share)) continue;
    await turnsFirst();
    const written = theirs.flatMap(({ events }) => events);
    const seqs = new Set<number | null>(written.map(({ seq }) => seq));
    const needed = await neededEvents(log, conversation, [...(begun.get(conversation) ?? []), ...written]);
    const complete = traceOf(conversation, needed, { content }).spans.filter(({ lastSeq }) =>
      seqs.has(lastSeq),
    );
    spans.push(...complete);
  }
  return spans;
}

const OVER_TURNS: ReadonlySet<string> = new Set([
  'person-claimed',
  'person-returned',
  'request-withdrawn',
  'conversation-closed',
]);

/** The whole log where a span ends that is longer than a turn; else the turns that have ended. */
async function neededEvents(
  log: Log,
  conversation: string,
  written: readonly ConversationEvent[],
): Promise<readonly ConversationEvent[]> {
  if (written.some(({ type }) => OVER_TURNS.has(type))) return wholeLog(log, conversation);
  const ended = new Set(written.flatMap(({ type, turn }) => (type === 'turn-finished' ? turn : [])));
  const events: ConversationEvent[] = [];
  for (const turn of ended) {
    const known = written.filter((event) => event.turn === turn);
    const isWhole = known[0]?.type === 'customer-said' || known[0]?.type === 'turn-opened';
    events.push(...(isWhole ? known : await log.eventsOfTurn(conversation, turn)));
  }
  return events;
}

/** By the trace's id, so that all spans of a conversation are sent or none. */
function isSampled(conversation: string, share: number): boolean {
  return Number.parseInt(traceIdOf(conversation).slice(0, 8), 16) / 2 ** 32 < share;
}
