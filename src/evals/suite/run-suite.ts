import type { ConversationStatus } from '../../contracts/conversation.ts';
import { PERSON } from '../../contracts/edge.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Switchboard } from '../../contracts/line.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import type { FaultOptions } from '../scorecard/find-faults.ts';
import { ScorecardCounter } from '../scorecard/scorecard.ts';
import type { SuiteCase } from './read-suite.ts';

/** One run of a case. */
export interface CaseRun {
  readonly passed: boolean;
  /** Who had the conversation after each message; what went wrong in place of it where a message had no answer. */
  readonly owners: readonly string[];
  /** How long each message took to be answered, in ms. */
  readonly ms: readonly number[];
  readonly usd: number;
}

/** What came of a case. */
export interface CaseResult extends SuiteCase {
  readonly runs: readonly CaseRun[];
}

/** How a suite is run. */
export interface RunOptions extends Pick<FaultOptions, 'needConsent'> {
  /** Id of the desk. */
  readonly desk: string;
  readonly repeat: number;
  /** How many conversations are held at once. */
  readonly atOnce: number;
  readonly now: () => number;
  /** Hears of each conversation that is over. */
  readonly onDone?: () => void;
}

/** Holds every case as a conversation of its own, `repeat` times; the results are in the order of the cases. */
export async function runSuite(
  board: Pick<Switchboard, 'open' | 'say' | 'events'>,
  cases: readonly SuiteCase[],
  options: RunOptions,
) {
  const counter = new ScorecardCounter();
  // A suite that never names a person is about agents: who asks for one still has the conversation.
  const people = cases.some(({ messages }) => messages.some(({ agent }) => agent === PERSON));
  const runs: CaseRun[][] = cases.map(() => []);
  const waiting = Array.from({ length: options.repeat }, () => [...cases.entries()]).flat();
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, one] = next;
      const { run, events } = await hold(board, one, { ...options, people });
      const owners = one.messages.map(({ agent }) => agent);
      const { needConsent } = options;
      counter.add(events, { owners, people, ...(needConsent && { needConsent }) });
      runs[at]?.push(run);
      options.onDone?.();
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
  const results = cases.map((one, at): CaseResult => ({ ...one, runs: runs[at] ?? [] }));
  return { results, scorecard: counter.scorecard };
}

async function hold(
  board: Pick<Switchboard, 'open' | 'say' | 'events'>,
  { messages }: SuiteCase,
  { desk, now, people }: RunOptions & { readonly people: boolean },
): Promise<{ run: CaseRun; events: readonly ConversationEvent[] }> {
  const { id } = await board.open({ line: 'eval', desk });
  const owners: string[] = [];
  const ms: number[] = [];
  let usd = 0;
  for (const { text } of messages) {
    const from = now();
    try {
      for await (const event of board.say(id, { text })) {
        if (event.type !== 'turn-finished') continue;
        const { status, owner, usage } = event.result;
        owners.push(people && isWithPerson(status) ? PERSON : owner);
        usd += usage.usd;
      }
    } catch (thrown) {
      owners.push(thrown instanceof Error ? thrown.message : 'failed');
    }
    ms.push(now() - from);
  }
  const passed = messages.every(({ agent }, at) => owners[at] === agent);
  return { run: { passed, owners, ms, usd }, events: await wholeLog(board, id) };
}

function isWithPerson(status: ConversationStatus): boolean {
  return status === 'waiting' || status === 'with-person';
}
