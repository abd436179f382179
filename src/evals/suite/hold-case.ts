import type { ConversationStatus } from '../../contracts/conversation.ts';
import { PERSON } from '../../contracts/edge.ts';
import { messageOf } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { type CaseVerdict, type Judges, judgeCase, verdictDifferences } from '../judge/judge-case.ts';
import type { FaultOptions } from '../scorecard/find-faults.ts';
import { databaseDifferences } from './database-state.ts';
import { answerDifferences, differences } from './differences.ts';
import type { HeldDesk } from './held-desk.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type QualityFault, qualityFaults } from './quality.ts';
import type { SuiteCase, SuiteMessage } from './read-suite.ts';

/** One run of a case. */
export interface CaseRun {
  /** Whether everything was as it should be. */
  readonly passed: boolean;
  /** What was not, a text each. */
  readonly failures: readonly string[];
  /** Whether what the case wants at its end was so; undefined when it wants nothing but owners. */
  readonly success?: boolean | undefined;
  /** What a machine finds by the rubric of conversations. */
  readonly quality?: readonly QualityFault[] | undefined;
  /** Who had the conversation after each message; what went wrong in place of it where a message had no answer. */
  readonly owners: readonly string[];
  /** Who had it in turn: `triage > billing`. */
  readonly path: string;
  /** How long each message took to be answered, in ms. */
  readonly ms: readonly number[];
  readonly usd: number;
  /** What judges said of it, where the case wants that. */
  readonly verdicts?: readonly CaseVerdict[];
}

/** How a case is held. */
export interface HoldOptions extends Pick<FaultOptions, 'needConsent'> {
  /** Id of the desk. */
  readonly desk: string;
  readonly now: () => number;
  /** Whether the suite speaks of people: without, who asks for one still has the conversation. */
  readonly people: boolean;
  /** Names of the tools that write. */
  readonly writing: ReadonlySet<string>;
  readonly judges?: Judges;
}

/** What is so after a message. */
interface Step {
  readonly owner: string;
  readonly status: ConversationStatus | undefined;
  readonly ms: number;
  readonly usd: number;
}

/** Holds a case as a conversation of its own. */
export async function holdCase(
  { board, query }: HeldDesk,
  one: SuiteCase,
  options: HoldOptions,
): Promise<{ run: CaseRun; events: readonly ConversationEvent[] }> {
  const { id: who, name, facts } = one.customer ?? {};
  const { id } = await board.open({
    line: 'eval',
    desk: options.desk,
    ...(who !== undefined && { customer: { id: who, ...(name !== undefined && { name }) } }),
    ...(facts && { facts: facts as Record<string, never> }),
  });
  const steps: Step[] = [];
  for (const { text } of one.messages) steps.push(await say(board, id, text, options));
  const events = await wholeLog(board, id);
  const { state } = await board.view(id);
  const outcome = outcomeOf(events, state);
  const { expect } = one;
  const ofMessages = one.messages.flatMap((message, at) =>
    messageFailures(message, steps[at], outcome.answers[at], options).map(
      (text) => `message ${at + 1}: ${text}`,
    ),
  );
  const verdicts = expect?.judged && (await judgeCase(expect.judged, id, events, options.judges));
  const ofEnd = expect && [
    ...differences(expect, outcome, options.writing),
    ...budgetDifferences(expect.budget, steps, outcome),
    ...(await databaseDifferences(expect.database, query)),
    ...verdictDifferences(verdicts ?? []),
  ];
  const failures = [...ofMessages, ...(ofEnd ?? [])];
  const run: CaseRun = {
    passed: failures.length === 0,
    failures,
    success: ofEnd && ofEnd.length === 0,
    quality: qualityFaults(events, { needConsent: options.needConsent ?? new Set() }),
    owners: steps.map(({ owner }) => owner),
    path: outcome.path.join(' > '),
    ms: steps.map(({ ms }) => ms),
    usd: steps.reduce((sum, { usd }) => sum + usd, 0),
    ...(verdicts && { verdicts }),
  };
  return { run, events };
}

async function say(
  board: HeldDesk['board'],
  id: string,
  text: string,
  { now, people }: HoldOptions,
): Promise<Step> {
  const from = now();
  let step: Omit<Step, 'ms'> = { owner: 'no answer', status: undefined, usd: 0 };
  try {
    for await (const event of board.say(id, { text })) {
      if (event.type !== 'turn-finished') continue;
      const { status, owner, usage } = event.result;
      step = { owner: people && isWithPerson(status) ? PERSON : owner, status, usd: usage.usd };
    }
  } catch (thrown) {
    step = { ...step, owner: messageOf(thrown) };
  }
  return { ...step, ms: now() - from };
}

function isWithPerson(status: ConversationStatus): boolean {
  return status === 'waiting' || status === 'with-person';
}

function messageFailures(
  { agent, expect }: SuiteMessage,
  step: Step | undefined,
  answer: Outcome['answers'][number] = { said: [], ran: [], consent: { asked: [], given: [], refused: [] } },
  { writing }: HoldOptions,
): string[] {
  const { owner, status } = step ?? {};
  return [
    ...(agent === undefined || agent === owner ? [] : [`agent: ${owner} has it, not ${agent}`]),
    ...(expect?.status && !expect.status.includes(status ?? '') ? [`status: it is ${status}`] : []),
    ...(expect ? answerDifferences(expect, answer, writing) : []),
  ];
}

function budgetDifferences(
  budget: NonNullable<SuiteCase['expect']>['budget'],
  steps: readonly Step[],
  { spend }: Outcome,
): string[] {
  const slowest = Math.max(...steps.map(({ ms }) => ms));
  const over = (field: 'ms' | 'usd' | 'modelCalls', is: number) => {
    const most = budget?.[field];
    return most !== undefined && is > most ? [`budget.${field}: it is ${Number(is.toFixed(6))}`] : [];
  };
  return [...over('ms', slowest), ...over('usd', spend.usd), ...over('modelCalls', spend.modelCalls)];
}
