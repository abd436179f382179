import type { ConversationEvent } from '../../contracts/event.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import { percentileIn } from '../statistics/percentile.ts';
import { FAULTS, type Fault, type Finding } from './faults.ts';
import { type FaultOptions, findFaults } from './find-faults.ts';
import { type Move, trailOf } from './trail.ts';

/** How one edge, or all of them, did. */
export interface EdgeScore {
  readonly from: string;
  readonly to: string;
  /** Handoffs that were made. */
  readonly handoffs: number;
  /** Handoffs that were asked for and refused. */
  readonly refused: number;
  /** How many of each fault: of these there may be more than handoffs. */
  readonly faults: Readonly<Record<Fault, number>>;
  /** Handoffs with no fault at all, of those made. */
  readonly clean: Share;
  /** From the commit to the target's first words, in ms; undefined where nobody said any. */
  readonly firstReplyMs: { readonly median: number; readonly p95: number } | undefined;
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
    this.#conversations++;
    for (const event of events) {
      if (event.type === 'customer-said') this.#messages++;
      if (event.type === 'handoff-refused') this.#edge(event.data).refused++;
    }
    const moves = trailOf(events);
    const findings = findFaults(events, options, moves);
    for (const one of findings) this.#edge(one).findings.push(one);
    for (const move of moves) this.#edge(move).add(move, findings);
    return findings;
  }

  get scorecard(): Scorecard {
    const edges = [...this.#edges.values()].map((tally) => tally.score);
    const total = new Tally('*', '*');
    for (const tally of this.#edges.values()) total.take(tally);
    return {
      conversations: this.#conversations,
      messages: this.#messages,
      total: total.score,
      edges: edges.sort((one, other) => other.handoffs - one.handoffs),
    };
  }

  #edge({ from, to }: Pick<Move, 'from' | 'to'>): Tally {
    const key = JSON.stringify([from, to]);
    const known = this.#edges.get(key) ?? new Tally(from, to);
    this.#edges.set(key, known);
    return known;
  }
}

class Tally {
  refused = 0;
  readonly findings: Finding[] = [];
  #handoffs = 0;
  #clean = 0;
  readonly #ms: number[] = [];
  readonly #from: string;
  readonly #to: string;

  constructor(from: string, to: string) {
    this.#from = from;
    this.#to = to;
  }

  add({ from, to, seq, ended, firstReplyMs }: Move, findings: readonly Finding[]): void {
    this.#handoffs++;
    const until = ended?.seq ?? Number.POSITIVE_INFINITY;
    const isFaulty = findings.some(
      (one) => one.from === from && one.to === to && one.seq >= seq && one.seq <= until,
    );
    if (!isFaulty) this.#clean++;
    if (firstReplyMs !== undefined) this.#ms.push(firstReplyMs);
  }

  /** Adds what another one has counted. */
  take(other: Tally): void {
    this.refused += other.refused;
    this.findings.push(...other.findings);
    this.#handoffs += other.#handoffs;
    this.#clean += other.#clean;
    this.#ms.push(...other.#ms);
  }

  get score(): EdgeScore {
    const sorted = this.#ms.toSorted((one, other) => one - other);
    return {
      from: this.#from,
      to: this.#to,
      handoffs: this.#handoffs,
      refused: this.refused,
      faults: countFaults(this.findings),
      clean: shareOf(this.#clean, this.#handoffs),
      firstReplyMs:
        sorted.length === 0
          ? undefined
          : { median: percentileIn(sorted, 0.5), p95: percentileIn(sorted, 0.95) },
    };
  }
}

function countFaults(findings: readonly Finding[]): Record<Fault, number> {
  const names = Object.keys(FAULTS) as Fault[];
  const entries = names.map((name) => [name, findings.filter(({ fault }) => fault === name).length] as const);
  return Object.fromEntries(entries) as Record<Fault, number>;
}
