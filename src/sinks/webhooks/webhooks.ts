import type { Analysis, AnalysisStore } from '../../contracts/analysis.ts';
import type { Clock } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Job, JobOutcome, Jobs } from '../../contracts/jobs.ts';
import type { FeedReader, ReaderBatch, ReaderStore } from '../../contracts/reader.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { uuidOf } from '../../contracts/uuid-of.ts';
import { postTo } from '../_shared/post.ts';
import {
  ANALYSED,
  messageOfAnalysis,
  messageOfEvent,
  shownTo,
  signedHeaders,
  type WebhookMessage,
} from './message.ts';
import { queueOf, readerNameOf } from './names.ts';
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
  readonly analyses: Pick<AnalysisStore, 'get'>;
  readonly readers: Pick<ReaderStore, 'halt'>;
  readonly jobs: Jobs;
  readonly clock: Clock;
}

/** A webhook that runs. */
export interface StartedWebhook {
  readonly reader: FeedReader;
  /** Has the receiver told of an analysis, if it wants to hear of these; of the same one once. */
  tell(analysis: Analysis): Promise<void>;
  close(): void;
}

/**
 * Begins to deliver what waits in the queue of a webhook, and makes the reader that fills the queue. The queue has places only, never
 * what was said: that is read from the log when it leaves, so what was erased meanwhile leaves no more.
 */
export async function startWebhook(parts: WebhookParts): Promise<StartedWebhook> {
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
  const tell = async (analysis: Analysis) => {
    if (hearsAnalyses(webhook)) await jobs.add(queue, [jobFor(parts, analysis)]);
  };
  return { reader, tell, close };
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

/** Analyses are for staff, as is most that is in them. */
function hearsAnalyses({ audience, events }: LoadedWebhook): boolean {
  return audience === 'operator' && (events?.includes(ANALYSED) ?? true);
}

function jobFor({ desk, webhook }: WebhookParts, analysis: Analysis): Job {
  const { conversation, version, seq, summary } = analysis;
  return {
    id: uuidOf([webhook.name, desk, conversation, ANALYSED, version, seq, summary.by]),
    data: { conversation, analysed: true },
  };
}

async function deliver(
  { desk, webhook, store, analyses, readers, clock }: WebhookParts,
  post: ReturnType<typeof postTo>['post'],
  { conversation, seq, analysed }: Job['data'],
): Promise<JobOutcome> {
  if (typeof conversation !== 'string') return { dead: 'It names no event.' };
  const message =
    analysed === true
      ? await messageOf(analyses, conversation)
      : await messageAt({ desk, webhook, store }, conversation, seq);
  // It was erased.
  if (message === undefined) return 'done';
  const status = await post(signedHeaders(message, [webhook.secret].flat(), clock.now()), message.body);
  if (status >= 200 && status < 300) return 'done';
  const answered = `It was answered with ${status}.`;
  if (status !== GONE) throw new SwitchroomError('webhook-failed', answered);
  // The receiver wants nothing any more.
  await readers.halt(readerNameOf(webhook.name), answered);
  return { dead: answered };
}

async function messageAt(
  { desk, webhook, store }: Pick<WebhookParts, 'desk' | 'webhook' | 'store'>,
  conversation: string,
  seq: unknown,
): Promise<WebhookMessage | undefined> {
  if (typeof seq !== 'number') return undefined;
  const [event] = await store.events(conversation, seq - 1, 1);
  const shown = event?.seq === seq ? shownTo(webhook.audience, event) : undefined;
  return shown && messageOfEvent({ desk, conversation }, shown);
}

async function messageOf(
  analyses: WebhookParts['analyses'],
  conversation: string,
): Promise<WebhookMessage | undefined> {
  const analysis = await analyses.get(conversation);
  return analysis && messageOfAnalysis(analysis);
}
