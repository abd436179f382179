import { percentileIn } from '../statistics/percentile.ts';
import { SimulatedCustomer } from './customer.ts';
import { playCall, type Talk } from './play-call.ts';
import type { Scenarios } from './scenario.ts';
import { customerOf } from './simulate.ts';

/** How a running server is played against. */
export interface LoadOptions {
  /** Customers a second, who come whether or not earlier ones are served. */
  readonly rate: number;
  readonly seconds: number;
  readonly seed: number;
  readonly noise: number;
  /** Opens a conversation. */
  open(): Promise<Talk>;
  /** In ms. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Hears of each customer who is gone. */
  readonly onDone?: () => void;
}

/** What a server did under load. Nothing is judged: only it knows its tables. */
export interface LoadFigures {
  readonly rate: number;
  readonly seconds: number;
  /** Customers who came, and those who were served to the end. */
  readonly customers: number;
  readonly served: number;
  /** What went wrong for the others, by what was said of it. */
  readonly errors: Readonly<Record<string, number>>;
  readonly messages: number;
  readonly messagesPerSecond: number;
  /** From a message to the end of its answer, and to open a conversation; in ms. */
  readonly ms: Percentiles;
  readonly openMs: Percentiles;
  /** How late the last customer came for being held up on our side, in ms: a great one says the figures are too good. */
  readonly lateMs: number;
}

interface Percentiles {
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

/** Has customers come at a steady rate, and waits until all are gone. */
export async function simulateLoad(all: Scenarios, options: LoadOptions): Promise<LoadFigures> {
  const { rate, seconds, seed, noise, open, now, wait, onDone } = options;
  const customers = Math.max(1, Math.round(rate * seconds));
  const ms: number[] = [];
  const openMs: number[] = [];
  const errors = new Map<string, number>();
  let [served, lateMs] = [0, 0];
  const from = now();
  const come = async (number: number) => {
    try {
      const opening = now();
      const talk = await open();
      openMs.push(now() - opening);
      const customer = new SimulatedCustomer(customerOf(all, number, { seed, noise }));
      const timed: Talk = {
        async say(text, interrupts) {
          const saying = now();
          const heard = await talk.say(text, interrupts);
          ms.push(now() - saying);
          return heard;
        },
      };
      await playCall(customer, timed, now);
      served++;
    } catch (thrown) {
      const told = thrown instanceof Error ? thrown.message : String(thrown);
      errors.set(told, (errors.get(told) ?? 0) + 1);
    }
    onDone?.();
  };
  const coming: Promise<void>[] = [];
  for (let at = 0; at < customers; at++) {
    const due = from + (1_000 * at) / rate;
    if (due > now()) await wait(due - now());
    lateMs = Math.max(0, now() - due);
    coming.push(come(at + 1));
  }
  await Promise.all(coming);
  const took = (now() - from) / 1_000;
  return {
    rate,
    seconds: took,
    customers,
    served,
    errors: Object.fromEntries(errors),
    messages: ms.length,
    messagesPerSecond: ms.length / took,
    ms: percentilesOf(ms),
    openMs: percentilesOf(openMs),
    lateMs,
  };
}

function percentilesOf(figures: readonly number[]): Percentiles {
  const sorted = figures.toSorted((one, other) => one - other);
  return {
    median: percentileIn(sorted, 0.5),
    p95: percentileIn(sorted, 0.95),
    p99: percentileIn(sorted, 0.99),
    most: sorted.at(-1) ?? 0,
  };
}

/** The figures in lines for people. */
export function describeLoad({
  rate,
  seconds,
  customers,
  served,
  errors,
  messages,
  messagesPerSecond,
  ms,
  openMs,
  lateMs,
}: LoadFigures): string {
  const inWords = ({ median, p95, p99, most }: Percentiles) =>
    `${median.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, most ${most.toFixed(0)} ms`;
  return [
    `${customers} customers at ${rate} a second, ${served} served, in ${seconds.toFixed(1)} s`,
    `messages   ${messages}, ${messagesPerSecond.toFixed(1)} a second`,
    `an answer  ${inWords(ms)}`,
    `to open    ${inWords(openMs)}`,
    `late by    ${lateMs.toFixed(0)} ms at most on our side`,
    ...Object.entries(errors).map(([told, count]) => `error x${count}  ${told.slice(0, 160)}`),
  ].join('\n');
}
