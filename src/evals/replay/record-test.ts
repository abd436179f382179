import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Fault, Finding } from '../scorecard/faults.ts';
import { type FaultOptions, findFaults } from '../scorecard/find-faults.ts';
import {
  type CustomerSaid,
  endOfTurn,
  holderAfter,
  type RecordedConversation,
  type ReplayDesk,
} from './replay-desk.ts';
import type { StandIn, StandIns } from './stand-ins.ts';

/** A case of a suite, as its file has it. */
export interface TestCase {
  readonly id: string;
  readonly customer?: object;
  readonly turns: readonly { readonly text: string; readonly agent?: string }[];
  readonly expect?: object;
}

/** What was captured, and what was replaced in it. */
export interface TestManifest {
  readonly case: string;
  readonly desk: string;
  readonly line: string;
  /** The day the conversation was opened, UTC. */
  readonly day: string;
  /** Messages of the customer, and how many there are in the whole conversation. */
  readonly messages: { readonly kept: number; readonly of: number };
  /** What it shows, where that was asked for. */
  readonly shows?: {
    readonly fault: Fault;
    readonly from: string;
    readonly to: string;
    readonly message: number;
  };
  readonly models: readonly string[];
  readonly replaced: readonly StandIn[];
  /** What of the conversation a test does not have. */
  readonly leftOut: readonly string[];
}

/** What a test is made of. */
export interface TestOptions extends Pick<FaultOptions, 'needConsent'> {
  readonly id: string;
  /** What the test is to show; the whole conversation without. */
  readonly fault?: Fault | undefined;
  /** The event at which the test ends: with the message whose turn it is in. */
  readonly until?: number | undefined;
  /** Who should have had the conversation after the last message. */
  readonly agent?: string | undefined;
  readonly standIns: StandIns;
}

/** Makes a test of a conversation: the shortest beginning of it that shows what was asked for. Throws `request-invalid` where nothing does. */
export function recordTest(
  desk: Pick<ReplayDesk, 'stateAfter'>,
  conversation: RecordedConversation,
  options: TestOptions,
): { readonly case: TestCase; readonly manifest: TestManifest } {
  const { id, standIns, agent } = options;
  const [opened] = conversation.events;
  if (opened?.type !== 'conversation-opened')
    throw new SwitchroomError('data-invalid', 'The log does not begin with its opening.');
  const all = conversation.events.filter((event) => event.type === 'customer-said');
  const { said, found } = shortest(conversation, all, options);
  const turns = said.map((one, at) => {
    const isLast = at === said.length - 1;
    const holder = isLast && agent !== undefined ? agent : holderOf(desk, conversation, one);
    // Who had it wrongly is not what a test wants.
    const isWanted = !(isLast && found && agent === undefined && ROUTED.has(found.fault));
    return { text: standIns.in(one.data.text), ...(isWanted && holder !== undefined && { agent: holder }) };
  });
  const customer = customerOf(conversation.events, opened.data.customer);
  const expect = found && expectationOf(found, agent);
  const end = said.at(-1)?.seq ?? 0;
  const kept = conversation.events.slice(0, endOfTurn(conversation, said.at(-1) ?? all[0] ?? never()) ?? end);
  return {
    case: { id, ...(customer && { customer: standIns.inValue(customer) }), turns, ...(expect && { expect }) },
    manifest: {
      case: id,
      desk: opened.data.desk,
      line: opened.data.line,
      day: opened.at.toISOString().slice(0, 10),
      messages: { kept: said.length, of: all.length },
      ...(found && { shows: { fault: found.fault, from: found.from, to: found.to, message: said.length } }),
      models: [...new Set(kept.flatMap(({ type, data }) => (type === 'turn-finished' ? data.models : [])))],
      replaced: standIns.used,
      leftOut: leftOut(kept, opened.data.line),
    },
  };
}

/** Faults of who had the conversation. */
const ROUTED: ReadonlySet<Fault> = new Set([
  'wrong-target',
  'false',
  'missed',
  'premature',
  'loop',
  'over-escalation',
]);

function shortest(
  conversation: RecordedConversation,
  all: readonly CustomerSaid[],
  { fault, until, needConsent }: TestOptions,
): { said: readonly CustomerSaid[]; found: Finding | undefined } {
  const turn = conversation.events.find(({ seq }) => seq === until)?.turn;
  const last = until === undefined ? all.length - 1 : all.findLastIndex((one) => one.turn <= (turn ?? -1));
  const within = all.slice(0, last + 1);
  if (within.length === 0) throw new SwitchroomError('request-invalid', 'Nothing was said until there.');
  if (fault === undefined) return { said: within, found: undefined };
  for (const [at, one] of within.entries()) {
    const end = endOfTurn(conversation, one) ?? one.seq;
    const faults = findFaults(conversation.events.slice(0, end), needConsent ? { needConsent } : {});
    const found = faults.find((finding) => finding.fault === fault);
    if (found) return { said: within.slice(0, at + 1), found };
  }
  const shown = findFaults(conversation.events).map((finding) => finding.fault);
  throw new SwitchroomError(
    'request-invalid',
    `The conversation does not show "${fault}"; it shows ${[...new Set(shown)].join(', ') || 'no fault'}.`,
  );
}

function holderOf(
  desk: Pick<ReplayDesk, 'stateAfter'>,
  conversation: RecordedConversation,
  said: CustomerSaid,
) {
  const end = endOfTurn(conversation, said);
  if (end === undefined) return undefined;
  return holderAfter(desk.stateAfter(conversation, said.seq - 1), desk.stateAfter(conversation, end));
}

/** Who was signed in, and what the host knew of them. */
function customerOf(
  events: readonly ConversationEvent[],
  customer: { id: string; name?: string | undefined } | undefined,
) {
  if (!customer) return undefined;
  const facts = events.flatMap(({ type, data }) =>
    type === 'fact-recorded' && data.provenance === 'host' ? [[data.name, data.value] as const] : [],
  );
  return { ...customer, ...(facts.length > 0 && { facts: Object.fromEntries(facts) }) };
}

/** What is so where the fault is not. */
function expectationOf({ fault, to }: Finding, agent: string | undefined): object | undefined {
  if (fault === 're-ask') return { reasks: 0 };
  if (fault === 'over-escalation') return { person: false };
  if (agent === undefined && (fault === 'wrong-target' || fault === 'false')) return { avoided: [to] };
  return undefined;
}

function leftOut(kept: readonly ConversationEvent[], line: string): string[] {
  const count = (type: ConversationEvent['type']) => kept.filter((event) => event.type === type).length;
  const people = count('person-said') + count('person-whispered');
  const unasked = count('turn-opened');
  return [
    ...(people > 0 ? [`${people} messages of people`] : []),
    ...(unasked > 0 ? [`${unasked} turns that no customer began, e.g. a deadline`] : []),
    ...(line === 'chat' || line === 'eval' ? [] : [`the line: it was ${line}, and a suite writes`]),
    'the tables of the desk: a suite is held on those that the pack fills',
  ];
}

function never(): never {
  throw new SwitchroomError('internal', 'A test has a message.');
}
