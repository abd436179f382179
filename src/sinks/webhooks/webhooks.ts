import { createHash } from 'node:crypto';
import type { Clock } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Job, JobOutcome, Jobs } from '../../contracts/jobs.ts';
import type { FeedReader, ReaderBatch, ReaderStore } from '../../contracts/reader.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { messageOfEvent, shownTo, signedHeaders } from './message.ts';
import { queueOf, readerNameOf } from './names.ts';
import { postTo } from './post.ts';
import type { LoadedWebhook } from './settings.ts';

/** How many messages are on their way to one receiver at a time, of each node. */
const AT_ONCE = 10;
/** A job is not taken from a node that still waits for its answer. */
const BEYOND_TIMEOUT_MS = 5_000;
const GONE = 410;

/** What a webhook of one desk works with. */
export interface WebhookParts {
  readonly desk: string;
  readonly webhook: LoadedWebhook;
  readonly store: Pick<ConversationStore, 'events'>;
  readonly readers: Pick<ReaderStore, 'halt'>;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/**
 * Begins to deliver what waits in the queue of a webhook, and makes the reader that fills the queue. The queue has places only, never
 * what was said: that is read from the log when it leaves, so what was erased meanwhile leaves no more.
 */
export async function startWebhook(parts: WebhookParts): Promise<{ reader: FeedReader; close(): void }> {
  const { desk, webhook, jobs } = parts;
  const queue = queueOf(webhook.name, desk);
  const expireMs = webhook.timeoutMs + BEYOND_TIMEOUT_MS;
  await jobs.queue(queue, { ...webhook.retry, expireMs });
  const { post, close } = postTo(webhook);
  await jobs.work(queue, AT_ONCE, (data) => deliver(parts, post, data));
  const reader: FeedReader = {
    name: readerNameOf(webhook.name),
    read: async (batch) => {
      const due = jobsFor(webhook, batch);
      if (due.length > 0) await jobs.add(queue, due);
    },
  };
  return { reader, close };
}

/** A job for each event that the receiver is to hear of; the same one, however often a batch is read in one round. */
function jobsFor(
  { name, events: types, audience }: LoadedWebhook,
  { desk, commits, round }: ReaderBatch,
): Job[] {
  return commits.flatMap(({ conversation, events }) =>
    events
      .filter((event) => types?.includes(event.type) ?? true)
      .filter((event) => shownTo(audience, event) !== undefined)
      .map(({ seq }) => ({
        id: uuidOf([name, desk, conversation, seq, round]),
        data: { conversation, seq },
      })),
  );
}

async function deliver(
  { desk, webhook, store, readers, clock }: WebhookParts,
  post: ReturnType<typeof postTo>['post'],
  { conversation, seq }: Job['data'],
): Promise<JobOutcome> {
  if (typeof conversation !== 'string' || typeof seq !== 'number') return { dead: 'It names no event.' };
  const [event] = await store.events(conversation, seq - 1, 1);
  const shown = event?.seq === seq ? shownTo(webhook.audience, event) : undefined;
  // It was erased.
  if (shown === undefined) return 'done';
  const message = messageOfEvent({ desk, conversation }, shown);
  const status = await post(signedHeaders(message, [webhook.secret].flat(), clock.now()), message.body);
  if (status >= 200 && status < 300) return 'done';
  const answered = `It was answered with ${status}.`;
  if (status !== GONE) throw new SwitchroomError('webhook-failed', answered);
  // The receiver wants nothing any more.
  await readers.halt(readerNameOf(webhook.name), answered);
  return { dead: answered };
}

/** A UUID made of what it stands for. */
function uuidOf(parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
