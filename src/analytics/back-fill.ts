import type { AnalysisStore } from '../contracts/analysis.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { wholeLog } from '../contracts/whole-log.ts';
import { openedSince } from '../evals/scorecard/read-scorecard.ts';
import { type AnalysisOptions, analyse } from './analyse.ts';

const BATCH = 100;

/** What a back-fill works on. */
export interface BackFill extends AnalysisOptions {
  readonly store: Pick<ConversationStore, 'list' | 'events'>;
  readonly analyses: Pick<AnalysisStore, 'known' | 'put'>;
  /** Of conversations opened since. */
  readonly since: Date;
}

/** How many conversations were looked at, and how many analyses are new. */
export interface BackFilled {
  readonly closed: number;
  readonly analysed: number;
}

/** Analyses the closed conversations of a desk, newest first, in memory that does not grow with them; done again, it goes on. */
export async function backFill({ store, analyses, since, ...options }: BackFill): Promise<BackFilled> {
  let [closed, analysed] = [0, 0];
  let batch: string[] = [];
  const work = async () => {
    const known = await analyses.known(batch);
    for (const id of batch.filter((one) => !known.has(one))) {
      const analysis = await analyse(id, await wholeLog(store, id), options);
      if (analysis && (await analyses.put(analysis))) analysed++;
    }
    batch = [];
  };
  for await (const { id } of openedSince(store, since, 'closed')) {
    closed++;
    if (batch.push(id) === BATCH) await work();
  }
  await work();
  return { closed, analysed };
}
