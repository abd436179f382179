import type { Agent } from '../contracts/agent.ts';
import type { Desk, Idle, Limits, Retention, WayOut } from '../contracts/desk.ts';
import type { PERSON } from '../contracts/edge.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Guard } from '../contracts/guard.ts';
import type { PersonPolicy, PersonWords } from '../contracts/person.ts';
import { VOICE_DEFAULTS, type VoicePolicy } from '../contracts/voice.ts';
import { callbackWords } from './callback-words.ts';
import {
  anything,
  called,
  checkFields,
  checkNames,
  type Field,
  listOf,
  made,
  optional,
  text,
  told,
} from './check-fields.ts';
import { checkHours, zoneProblem } from './check-hours.ts';
import { type DangerOptions, dangerPolicy } from './danger-policy.ts';

/** The ceilings of a desk that names none. */
export const DEFAULT_LIMITS: Limits = {
  modelCallsPerTurn: 12,
  toolCallsPerTurn: 12,
  handoffsPerTurn: 4,
  turnMs: 120_000,
  handoffsPerWish: 5,
  handoffsPerConversation: 30,
  handoffsWarning: 3,
  modelCallsPerConversation: 500,
  toolCallsPerConversation: 500,
  tokensPerConversation: 2_000_000,
  usdPerTurn: 1,
  usdPerConversation: 5,
  depth: 3,
  wayOut: 'person',
  historyTokens: 24_000,
};

/** What customers are told about people unless the desk has words of its own. */
export const DEFAULT_PERSON_WORDS: PersonWords = {
  callback: (_opensAt, known) => callbackWords(known),
  claimed: (by) => `${by} has joined the conversation.`,
  withPerson: '',
  declined: 'My colleague can not take this over right now. I will go on helping you as well as I can.',
  approval:
    'I have asked a colleague to approve this. It is not done yet: I go on here as soon as it is decided, and tell you.',
  returned: (by, summary) => `I am back with you. ${by} asked me to tell you: ${summary}`,
};

const DEFAULT_PERSON: PersonPolicy = {
  rungs: [{ name: 'team', withinMs: 5 * 60_000 }],
  approvers: ['owner', 'operator'],
  approvalWithinMs: 24 * 3_600_000,
  words: DEFAULT_PERSON_WORDS,
};

/** Of changes of the subject that the router is as sure of, 99 of 100 are some; ADR 0025 has the figures. */
const ROUTER_SURE = 0.9;
/** Below this, somebody else is as likely. */
const LEAST_SURE = 0.5;

/** Housekeeping is done once a minute. */
const SHORTEST_MS = 60_000;

/** A desk may do without these; without a model call nobody answers. */
const MAY_BE_NONE = new Set([
  'toolCallsPerTurn',
  'handoffsPerTurn',
  'handoffsPerWish',
  'handoffsPerConversation',
  'depth',
]);

const WAYS_OUT: ReadonlySet<unknown> = new Set<WayOut>(['person', 'floor', 'callback']);

type AnyAgent = Agent<string, string>;
type IdOf<Agents extends readonly AnyAgent[]> = Agents[number]['id'];
type TargetOf<One> = One extends Agent<string, infer To> ? To : never;
type UnknownTarget<Agents extends readonly AnyAgent[]> = Exclude<
  TargetOf<Agents[number]>,
  IdOf<Agents> | typeof PERSON
>;

/** What `defineDesk` takes; an edge to an agent that is not in `agents` does not compile. */
export type DeskOptions<Agents extends readonly AnyAgent[]> = {
  readonly id: string;
  readonly name: string;
  /** Where "today" and "tomorrow" are, as an IANA name; `UTC` without. */
  readonly timeZone?: string;
  /** Id of the agent that meets every new customer. */
  readonly entry: IdOf<Agents>;
  readonly agents: Agents;
  /** One style guide for all agents. */
  readonly style?: string;
  /** Whether instructions are framed: who the agent is, what a transfer is, what day it is; they are without. */
  readonly framing?: boolean;
  /** Whether the router alone hands over from the entry where it is sure, without asking a model; it does not without. */
  readonly localHandoffs?: boolean;
  /** What customers may ask for by mistake, and nobody here offers, in the singular: "manicure", "taxi"; the floor says so, where it would guess. */
  readonly notOffered?: readonly string[];
  /** Whether a specialist of the floor keeps a customer where the router is sure that nothing new is wanted; it does not ask without. */
  readonly routerStays?: boolean;
  /** Whether a specialist's model is told where the router is sure that the customer has turned to a colleague's business; it is not without. */
  readonly topicHints?: boolean;
  /** Whether a model's handoff is marked where the router is sure of somebody else; it is not without. */
  readonly secondOpinions?: boolean;
  /** The probability from which the router is sure, for `routerStays`, `topicHints` and `secondOpinions`, from 0.5 to 1; 0.9 without. */
  readonly routerSure?: number;
  readonly limits?: Partial<Limits>;
  /** Judge for every agent. */
  readonly guards?: readonly Guard[];
  /** How people are asked in, and what customers are told meanwhile. */
  readonly person?: Partial<Omit<PersonPolicy, 'words'>> & { readonly words?: Partial<PersonWords> };
  /** What customers in danger are told, and whom they are told to call. */
  readonly danger?: DangerOptions;
  /** How it behaves in a call. */
  readonly voice?: Partial<VoicePolicy>;
  /** Closes a conversation in which nothing has happened for so long, in ms, and that waits for nobody. */
  readonly idle?: Idle;
  /** How long what is kept; for ever without. */
  readonly retention?: Retention;
} & ([UnknownTarget<Agents>] extends [never]
  ? unknown
  : { readonly 'edge to an unknown agent': UnknownTarget<Agents> });

const FIELDS = {
  id: text,
  name: text,
  timeZone: optional(zoneProblem),
  entry: text,
  agents: listOf(made('agent')),
  style: optional(text),
  framing: optional(yesOrNo),
  localHandoffs: optional(yesOrNo),
  notOffered: optional(listOf(text)),
  routerStays: optional(yesOrNo),
  topicHints: optional(yesOrNo),
  secondOpinions: optional(yesOrNo),
  routerSure: optional(probability),
  danger: anything,
  limits: anything,
  guards: optional(listOf(made('guard'))),
  person: anything,
  voice: anything,
  idle: anything,
  retention: anything,
} as const satisfies Record<keyof DeskOptions<readonly AnyAgent[]>, Field>;

/** What of a desk is named in an object of its own. */
const NAMES = {
  limits: Object.keys(DEFAULT_LIMITS),
  person: [...Object.keys(DEFAULT_PERSON), 'hours', 'isOpen', 'opensAt', 'claimedFact', 'isSettled'],
  voice: Object.keys(VOICE_DEFAULTS),
  idle: ['closeAfterMs', 'lines'],
  retention: ['conversationsMs', 'receiptsMs'],
} as const;

/** Defines a desk; throws `definition-invalid` when two agents share an id, the entry is missing or a value can't be. */
export function defineDesk<const Agents extends readonly AnyAgent[]>(options: DeskOptions<Agents>): Desk {
  checkOptions(options);
  const {
    id,
    name,
    entry,
    style = '',
    framing = true,
    localHandoffs = false,
    notOffered = [],
    routerStays = false,
    topicHints = false,
    secondOpinions = false,
    routerSure = ROUTER_SURE,
    timeZone = 'UTC',
    limits,
  } = options;
  const agents = new Map<string, Agent>();
  for (const agent of options.agents) {
    if (agents.has(agent.id)) throw invalid(`Two agents of desk "${id}" have the id "${agent.id}".`);
    agents.set(agent.id, agent);
  }
  if (!agents.has(entry)) throw invalid(`Desk "${id}" has no agent "${entry}" to be its entry.`);
  const { guards = [], person = {}, voice, idle, retention } = options;
  return {
    kind: 'desk',
    id,
    name,
    timeZone,
    entry,
    agents,
    style,
    framing,
    localHandoffs,
    notOffered,
    routerStays,
    topicHints,
    secondOpinions,
    routerSure,
    guards,
    idle,
    retention,
    limits: { ...DEFAULT_LIMITS, ...limits },
    danger: dangerPolicy(id, options.danger),
    voice: { ...VOICE_DEFAULTS, ...voice },
    person: { ...DEFAULT_PERSON, ...person, words: { ...DEFAULT_PERSON_WORDS, ...person.words } },
  };
}

function checkOptions(options: DeskOptions<readonly AnyAgent[]>): void {
  const owner = called('Desk', options?.id);
  checkFields(owner, options, FIELDS);
  const { limits, person, voice, idle, retention } = options;
  for (const [part, given] of Object.entries({ limits, person, voice, idle, retention }))
    checkNames(`${owner}, ${part}`, given, NAMES[part as keyof typeof NAMES]);
  checkNames(`${owner}, person.words`, person?.words, Object.keys(DEFAULT_PERSON_WORDS));
  checkHours(owner, person?.hours);
  const wrong = Object.entries(limits ?? {}).find(([limit, value]) => !isLimit(limit, value));
  if (wrong) throw invalid(`${owner}: ${wrong.join(" can't be ")}.`);
  const { lines = {}, ...everywhere } = idle ?? {};
  for (const [time, ms] of Object.entries({ ...lines, ...everywhere, ...retention }))
    if (!(ms >= SHORTEST_MS)) throw invalid(`${owner}: ${time} can't be under a minute.`);
}

/** Whether a limit can have this value. */
export function isLimit(limit: string, value: number | string): boolean {
  if (typeof value === 'string') return limit === 'wayOut' && WAYS_OUT.has(value);
  return value > 0 || (value === 0 && MAY_BE_NONE.has(limit));
}

function yesOrNo(value: unknown, name: string): string | undefined {
  return typeof value === 'boolean' ? undefined : `${name} must be true or false, and is ${told(value)}.`;
}

/** Whether the router can be as sure as this. */
export function isRouterSure(value: unknown): boolean {
  return typeof value === 'number' && value >= LEAST_SURE && value <= 1;
}

function probability(value: unknown, name: string): string | undefined {
  return isRouterSure(value) ? undefined : `${name} must be from ${LEAST_SURE} to 1, and is ${told(value)}.`;
}

function invalid(detail: string): SwitchroomError {
  return new SwitchroomError('definition-invalid', detail);
}
