import type { Analysis, AnalysisStore } from '../contracts/analysis.ts';
import type { Job, JobOutcome, Jobs } from '../contracts/jobs.ts';
import type { FeedReader } from '../contracts/reader.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { uuidOf } from '../contracts/uuid-of.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { type AnalysisOptions, analyse } from './analyse.ts';
import type { AskModels } from './ask-models.ts';

/** One at a time in each process: nothing of it is in a hurry, and turns are. */
const AT_ONCE = 1;
/** A model may take long; a node that says nothing for so long is gone. In ms. */
const EXPIRE_MS = 300_000;
const RETRY = { attempts: 6, firstPauseSeconds: 20, longestPauseSeconds: 3_600 };

/** What analyses of one desk are made with. */
export interface AnalysesParts extends AnalysisOptions {
  readonly desk: string;
  readonly store: Pick<ConversationStore, 'events'>;
  readonly analyses: Pick<AnalysisStore, 'put'>;
  readonly jobs: Jobs;
  /** Asks models for what the log does not say; without, rules find it. */
  readonly askModels?: AskModels | undefined;
  /** Hears of each analysis that is kept; of the same one again when a job is done again. */
  readonly onAnalysed: (analysis: Analysis) => Promise<void>;
}

/** Begins to analyse what waits in the queue of a desk, and makes the reader that fills the queue: a job for each closed conversation, and for each rating. */
export async function startAnalyses(parts: AnalysesParts): Promise<FeedReader> {
  const { desk, jobs } = parts;
  const queue = `analyses/${desk.replaceAll(/[^\w.-]/g, '_')}`;
  await jobs.queue(queue, { ...RETRY, expireMs: EXPIRE_MS });
  await jobs.work(queue, AT_ONCE, (data) => work(parts, data));
  return {
    name: 'switchroom-analyses',
    async read({ commits, round }) {
      const due = commits.flatMap(({ conversation, events }) =>
        events
          .filter(({ type }) => type === 'conversation-closed' || type === 'conversation-rated')
          .map(({ seq }): Job => {
            const id = uuidOf(['analysis', desk, conversation, seq, round]);
            return { id, data: { conversation } };
          }),
      );
      if (due.length > 0) await jobs.add(queue, due);
    },
  };
}

/** What rules find is kept first: a model that is away is asked again later, and nobody waits for it. */
async function work(parts: AnalysesParts, { conversation }: Job['data']): Promise<JobOutcome> {
  const { store, analyses, askModels, onAnalysed } = parts;
  if (typeof conversation !== 'string') return { dead: 'It names no conversation.' };
  const keep = async (analysis: Analysis) => {
    await analyses.put(analysis);
    await onAnalysed(analysis);
  };
  const events = await wholeLog(store, conversation);
  const byRules = await analyse(conversation, events, parts);
  // It was erased, or is rated and still open.
  if (byRules === undefined) return 'done';
  if (askModels === undefined) {
    await keep(byRules);
    return 'done';
  }
  try {
    await keep(await askModels(byRules, events));
  } catch (thrown) {
    await keep(byRules);
    throw thrown;
  }
  return 'done';
}
