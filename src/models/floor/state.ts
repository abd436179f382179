import { z } from 'zod';

const Memo = z.object({
  tool: z.string(),
  /** Canonical JSON of the arguments. */
  key: z.string(),
  /** `waiting`: for somebody's yes. */
  status: z.enum(['ok', 'refused', 'failed', 'waiting']),
  callId: z.string(),
  /** What the tool returned, while short; longer ones are read from the history. */
  output: z.string().optional(),
  /** To be called again, though still visible as the last outcome. */
  spent: z.boolean().optional(),
});

const Heard = z.object({
  text: z.string(),
  /** When it was said, in ms, for words such as "tomorrow". */
  at: z.number(),
  /** In which turn: the same words may answer two questions. */
  turn: z.number().optional(),
  /** The day spoken of before, for "the day after". */
  lastDate: z.string().optional(),
  /** The kind of value that was asked for. */
  asked: z.string().optional(),
  /** The parts whose meaning is known already. */
  taken: z.array(z.object({ start: z.number(), end: z.number(), kind: z.string(), slot: z.string() })),
});

const Form = z.object({
  agent: z.string(),
  intent: z.string(),
  /** What the customer said when it was opened. */
  opening: z.string(),
  slots: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Names of slots asked for or filled, newest last. */
  touched: z.array(z.string()),
  /** Outcomes of tools, newest last. */
  memo: z.array(Memo),
  /** Hashes of texts already said, and of questions already answered with yes. */
  said: z.array(z.string()),
  confirmed: z.array(z.string()),
  /** For each forget step, how many calls had been made when it last ran. */
  forgot: z.record(z.string(), z.number()),
  /** The customer was asked once whether to come back to it. */
  offered: z.boolean().optional(),
  /** How often a person was offered in place of the open question, since the last answer. */
  stuck: z.number().optional(),
  /** Of a flow: what the customer said in it that may hold values, newest last. */
  heard: z.array(Heard).optional(),
  /** Of a flow: hashes of questions and offers answered with no. */
  declined: z.array(z.string()).optional(),
  /** Of a flow: slots that were asked for once, and not answered. */
  passed: z.array(z.string()).optional(),
  /** Of a flow: which reading of which fact found nothing: that stays so, whatever is known since. */
  unknown: z.array(z.string()).optional(),
  /** Of a flow: a time that was said without its half of the day, and what it may be. */
  either: z.object({ slot: z.string(), times: z.tuple([z.string(), z.string()]) }).optional(),
  /** Of a flow: how far the customer has leafed through its lists, by name. */
  pages: z.record(z.string(), z.number()).optional(),
});

const Pending = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('slot'),
    agent: z.string(),
    slot: z.string(),
    tries: z.number(),
    /** It is gone on without an answer. */
    once: z.boolean().optional(),
    /** A person was offered beside the question: a plain yes is one to that; false once that was turned down. */
    person: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('confirm'), agent: z.string(), text: z.string(), tries: z.number() }),
  z.object({
    kind: z.literal('intents'),
    agent: z.string(),
    options: z.array(z.string()),
    tries: z.number(),
  }),
  z.object({ kind: z.literal('agents'), agent: z.string(), options: z.array(z.string()), tries: z.number() }),
  z.object({ kind: z.literal('person'), agent: z.string(), tries: z.number().optional() }),
  z.object({
    kind: z.literal('return'),
    agent: z.string(),
    to: z.string(),
    /** What to begin there anew; without, the form that is open there. */
    intent: z.string().optional(),
  }),
  z.object({ kind: z.literal('retry'), agent: z.string(), tool: z.string() }),
  z.object({ kind: z.literal('later'), agent: z.string(), text: z.string() }),
  z.object({ kind: z.literal('more'), agent: z.string() }),
]);

const Awaiting = z.object({
  callId: z.string(),
  name: z.string(),
  /** Target of a handoff, or null for a tool. */
  to: z.string().nullable(),
  key: z.string(),
});

const Goal = z.object({ agent: z.string(), resume: z.boolean(), intent: z.string().optional() });

const State = z.object({
  version: z.literal(1),
  /** The agent that spoke or called last. */
  agent: z.string(),
  turn: z.number(),
  /** Handoffs since the customer last spoke. */
  hops: z.number(),
  /** Times in a row that nothing was understood without a question being open. */
  misses: z.number(),
  /** Values that outlive their form, by slot name. */
  shared: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Names of facts that no longer stand for a slot: a script forgot what they say. */
  disowned: z.array(z.string()).optional(),
  /** A kind word that is still to be said; empty once it was. */
  sympathy: z.string().optional(),
  /** Open forms of all agents; the last one of an agent is its active one. */
  forms: z.array(Form),
  /** `agent/intent` that a person has seen to, by what they told the customer. */
  settled: z.string().optional(),
  /** Forms in which a call waits for a colleague's yes. */
  undecided: z.array(Form).optional(),
  /** `agent/intent` of forms that were gone through. */
  done: z.array(z.string()),
  /** The form gone through last, for follow-ups. */
  last: Form.pick({ agent: true, intent: true, slots: true })
    .extend({
      calls: z.array(z.string()).optional(),
      told: z.string().optional(),
    })
    .optional(),
  /** The newest form in which anything was spoken of, for what is not said again. */
  spokenOf: Form.pick({ agent: true, intent: true, slots: true }).extend({ wrote: z.boolean() }).optional(),
  /** What is known as a flow hands the customer on, for the form that goes on from there. */
  carried: Form.pick({ slots: true, heard: true }).optional(),
  /** What was said in flows that ended before they came to anything; `back`: the customer is asked whether to go on with it. */
  unfinished: z
    .array(Form.pick({ agent: true, intent: true, opening: true, heard: true }).extend({ back: z.boolean() }))
    .optional(),
  /** Further wishes of one message, to come back to. */
  later: z
    .array(z.object({ text: z.string(), subject: z.string(), title: z.string().optional() }))
    .optional(),
  /** A person was asked for: `agent/intent` of the form gone through last, or empty. */
  waitingFor: z.string().optional(),
  /** What the customer writes in, as ISO 639-1, where it is not English. */
  language: z.string().optional(),
  pending: Pending.optional(),
  /** The event of the last danger that was taken note of. */
  danger: z.number().optional(),
  /** What the customer wants, in the customer's words, while it is passed on. */
  wish: z.string(),
  awaiting: Awaiting.optional(),
  /** Where a handoff in several hops is going. */
  goal: Goal.optional(),
});

/** A remembered outcome of a tool. */
export type Memo = z.infer<typeof Memo>;
/** Something the customer said in a flow. */
export type Heard = z.infer<typeof Heard>;
/** One run of an intent's steps, perhaps paused. */
export type Form = z.infer<typeof Form>;
/** The question the customer is expected to answer. */
export type Pending = z.infer<typeof Pending>;
/** The function call whose result is expected. */
export type Awaiting = z.infer<typeof Awaiting>;
/** The floor's memory of a dialogue: travels in `providerData.floor` of the items it makes. */
export type FloorState = z.infer<typeof State>;

/** The state of a dialogue that has not begun. */
export function freshState(agent: string): FloorState {
  return { version: 1, agent, turn: 0, hops: 0, misses: 0, shared: {}, forms: [], done: [], wish: '' };
}

/** Reads a state back, as a copy; undefined when it is missing or malformed. */
export function readState(providerData: unknown): FloorState | undefined {
  if (typeof providerData !== 'object' || providerData === null || !('floor' in providerData))
    return undefined;
  const result = State.safeParse(providerData.floor);
  return result.success ? result.data : undefined;
}
