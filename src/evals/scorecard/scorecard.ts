import type { ConversationEvent } from '../../contracts/event.ts';
import type { EdgeFigures, EdgeTally } from '../../contracts/scores.ts';
import { shareOf } from '../statistics/interval.ts';
import { percentileIn } from '../statistics/percentile.ts';
import { FAULTS, type Fault, type Finding } from './faults.ts';
import { type FaultOptions, findFaults } from './find-faults.ts';
import { type Move, trailOf } from './trail.ts';

/** How one edge, or all of them, did. */
export interface EdgeScore extends EdgeFigures {
  readonly faults: Readonly<Record<Fault, number>>;
}

/** How the handoffs of some conversations did. */
export interface Scorecard {
  readonly conversations: number;
  /** Messages of customers. */
  readonly messages: number;
  readonly total: EdgeScore;
  /** The edges that were gone, or should have been, those with the most handoffs first. */
  readonly edges: readonly EdgeScore[];
}

/** Counts handoffs and faults, conversation by conversation; it keeps a few numbers of each handoff, and no words. */
export class ScorecardCounter {
  #conversations = 0;
  #messages = 0;
  readonly #edges = new Map<string, Tally>();

  /** `events`: all of one conversation, oldest first. Returns what was wrong with it. */
  add(events: readonly ConversationEvent[], options: FaultOptions = {}): readonly Finding[] {
    const { messages, edges, findings } = tallyHandoffs(events, options);
    this.#conversations++;
    this.#messages += messages;
    for (const edge of edges) tallyOf(this.#edges, edge).add(edge);
    return findings;
  }

  get scorecard(): Scorecard {
    const edges = [...this.#edges.values()].map((tally) => tally.score);
    const total = new Tally('*', '*');
    for (const tally of this.#edges.values()) total.add(tally);
    return {
      conversations: this.#conversations,
      messages: this.#messages,
      total: total.score,
      edges: edges.sort((one, other) => other.handoffs - one.handoffs),
    };
  }
}

/** What one conversation adds to a scorecard, and where it shows what was wrong; `events`: all of it, oldest first. */
export function tallyHandoffs(
  events: readonly ConversationEvent[],
  options: FaultOptions = {},
): {
  readonly messages: number;
  readonly edges: readonly EdgeTally[];
  readonly findings: readonly Finding[];
} {
  const edges = new Map<string, Tally>();
  const moves = trailOf(events);
  const findings = findFaults(events, options, moves);
  for (const event of events) if (event.type === 'handoff-refused') tallyOf(edges, event.data).refused++;
  for (const one of findings) tallyOf(edges, one).faults.push(one.fault);
  for (const move of moves) tallyOf(edges, move).move(move, findings);
  const messages = events.filter(({ type }) => type === 'customer-said').length;
  return { messages, edges: [...edges.values()], findings };
}

function tallyOf(edges: Map<string, Tally>, { from, to }: Pick<Move, 'from' | 'to'>): Tally {
  const key = JSON.stringify([from, to]);
  const known = edges.get(key) ?? new Tally(from, to);
  edges.set(key, known);
  return known;
}

class Tally implements EdgeTally {
  handoffs = 0;
  clean = 0;
  refused = 0;
  readonly faults: Fault[] = [];
  readonly firstReplyMs: number[] = [];
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    this.from = from;
    this.to = to;
  }

  move({ from, to, seq, ended, firstReplyMs }: Move, findings: readonly Finding[]): void {
    this.handoffs++;
    const until = ended?.seq ?? Number.POSITIVE_INFINITY;
    const isFaulty = findings.some(
      (one) => one.from === from && one.to === to && one.seq >= seq && one.seq <= until,
    );
    if (!isFaulty) this.clean++;
    if (firstReplyMs !== undefined) this.firstReplyMs.push(firstReplyMs);
  }

  /** Adds what another one has counted. */
  add(other: EdgeTally): void {
    this.handoffs += other.handoffs;
    this.clean += other.clean;
    this.refused += other.refused;
    this.faults.push(...(other.faults as readonly Fault[]));
    this.firstReplyMs.push(...other.firstReplyMs);
  }

  get score(): EdgeScore {
    const { from, to, handoffs, refused, clean } = this;
    const sorted = this.firstReplyMs.toSorted((one, other) => one - other);
    const firstReplyMs =
      sorted.length === 0
        ? undefined
        : { median: percentileIn(sorted, 0.5), p95: percentileIn(sorted, 0.95) };
    const faults = countFaults(this.faults);
    return { from, to, handoffs, refused, faults, clean: shareOf(clean, handoffs), firstReplyMs };
  }
}

function countFaults(found: readonly Fault[]): Record<Fault, number> {
  const names = Object.keys(FAULTS) as Fault[];
  const entries = names.map((name) => [name, found.filter((fault) => fault === name).length] as const);
  return Object.fromEntries(entries) as Record<Fault, number>;
}
