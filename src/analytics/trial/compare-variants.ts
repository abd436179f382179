import type { ConversationEvent } from '../../contracts/event.ts';
import type { Variant } from '../../contracts/serving.ts';
import { ScorecardCounter } from '../../evals/scorecard/scorecard.ts';
import {
  type Gap,
  gapBetween,
  gapOfMeans,
  type Sample,
  sampleOf,
} from '../../evals/statistics/difference.ts';
import { type Share, shareOf } from '../../evals/statistics/interval.ts';
import { analyse } from '../analyse.ts';
import { countsOf } from '../counts.ts';

/** What is compared of two versions, and what it is. */
export const COMPARED = {
  clean: 'handoffs without fault',
  resolved: 'resolved, of those closed',
  asked: 'a person was asked for',
  stars: 'stars, of those rated',
  handoffs: 'handoffs a conversation',
  usd: 'USD a conversation',
  answerMs: 'an answer, ms',
} as const;

/** One of `COMPARED`. */
export type Compared = keyof typeof COMPARED;

/** One figure of both variants, and how far `b` is above `a`. */
export interface ComparedFigure {
  readonly a: Share | Sample;
  readonly b: Share | Sample;
  readonly gap: Gap;
}

/** How the two versions of a trial did. */
export interface TrialFigures {
  readonly trial: string;
  readonly conversations: Readonly<Record<Variant, number>>;
  readonly figures: Readonly<Record<Compared, ComparedFigure>>;
}

/** Counts the conversations of trials by their variants; it keeps a few numbers of each conversation, and no words. */
export class TrialCounter {
  readonly #tallies = new Map<string, Readonly<Record<Variant, Tally>>>();

  /** `events`: all of one conversation, oldest first. One that is in no trial is passed over. */
  async add(events: readonly ConversationEvent[], needConsent: ReadonlySet<string>): Promise<void> {
    const [opened] = events;
    const trial = opened?.type === 'conversation-opened' ? opened.data.trial : undefined;
    if (trial === undefined) return;
    const known = this.#tallies.get(trial.name) ?? { a: new Tally(), b: new Tally() };
    this.#tallies.set(trial.name, known);
    await known[trial.variant].add(events, needConsent);
  }

  /** Of every trial that was found, by name. */
  get trials(): TrialFigures[] {
    return [...this.#tallies].map(([trial, { a, b }]) => ({
      trial,
      conversations: { a: a.conversations, b: b.conversations },
      figures: {
        clean: shares(a.clean, b.clean),
        resolved: shares(a.resolved, b.resolved),
        asked: shares(a.asked, b.asked),
        stars: means(a.stars, b.stars),
        handoffs: means(a.handoffs, b.handoffs),
        usd: means(a.usd, b.usd),
        answerMs: means(a.answerMs, b.answerMs),
      },
    }));
  }
}

/** What is kept of the conversations of one variant. */
class Tally {
  readonly stars: number[] = [];
  readonly handoffs: number[] = [];
  readonly usd: number[] = [];
  readonly answerMs: number[] = [];
  readonly #scorecard = new ScorecardCounter();
  #asked = 0;
  #closed = 0;
  #resolved = 0;

  async add(events: readonly ConversationEvent[], needConsent: ReadonlySet<string>): Promise<void> {
    this.#scorecard.add(events, { needConsent });
    const { rating, cost, latency, handoffs, people } = countsOf(events);
    if (rating) this.stars.push(rating.stars);
    if (latency.medianMs !== null) this.answerMs.push(latency.medianMs);
    this.usd.push(cost.usd);
    this.handoffs.push(handoffs.trail.length);
    if (people.asked > 0) this.#asked++;
    const analysis = await analyse('', events, { needConsent });
    if (analysis === undefined) return;
    this.#closed++;
    if (analysis.disposition.outcome === 'resolved') this.#resolved++;
  }

  get conversations(): number {
    return this.usd.length;
  }

  get clean(): Share {
    return this.#scorecard.scorecard.total.clean;
  }

  get resolved(): Share {
    return shareOf(this.#resolved, this.#closed);
  }

  get asked(): Share {
    return shareOf(this.#asked, this.conversations);
  }
}

function shares(a: Share, b: Share): ComparedFigure {
  return { a, b, gap: gapBetween(a, b) };
}

function means(one: readonly number[], other: readonly number[]): ComparedFigure {
  const [a, b] = [sampleOf(one), sampleOf(other)];
  return { a, b, gap: gapOfMeans(a, b) };
}
