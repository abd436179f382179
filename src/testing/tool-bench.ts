import { SwitchroomError, ToolRefusal } from '../contracts/errors.ts';
import type { JsonValue } from '../contracts/json.ts';
import type { Pack } from '../contracts/pack.ts';
import type { ToolDatabase } from '../contracts/store.ts';
import type { Database, Tool, ToolContext, ToolEffect } from '../contracts/tool.ts';
import { missingFact } from '../desk/read-arguments.ts';
import { connect } from '../stores/postgres/connect.ts';
import { installPack } from '../stores/postgres/install-pack.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { testDatabase } from './test-database.ts';

/** What tools have found out, by name. */
type FoundOut = Readonly<Record<string, JsonValue>>;

/** How a call of a tool ended. */
export type ToolOutcome<Result> =
  | { readonly status: 'ok'; readonly result: Result; readonly facts: FoundOut }
  | { readonly status: 'refused'; readonly reason: string };

/** In what a tool is called. */
export interface ToolCaller<Customer = never> {
  /** Who calls, verified: known by the facts that the bench has for such a customer. */
  readonly customer?: Customer;
  /** What tools have found out in the conversation before. */
  readonly facts?: FoundOut;
  readonly conversation?: string;
  /** The same key means the same call, tried again: one that was done is answered by its receipt. One of its own without. */
  readonly key?: string;
  /** Stands for the deployment's quota of tries at proving who one is; without it nobody has too many. */
  readonly countVerification?: () => Promise<void>;
}

/** A conversation in which tools are called. */
export interface ToolConversation {
  /** What tools recorded so far. */
  readonly facts: FoundOut;
  /** Runs a tool as the bench does; what it records lasts from call to call. */
  run<Input extends object, Result>(
    tool: Tool<string, Input, Result>,
    input: Input,
  ): Promise<ToolOutcome<Result>>;
}

/** A pack's tables in a database of their own, with tools to run on them. */
export interface ToolBench<Customer = never> {
  /**
   * Runs a tool as the engine does: its arguments are read by the tool's own schema, it is refused without the facts it requires,
   * and its session is committed by a success only. Throws where the arguments are none, and where a tool says no to what it
   * offers: a customer is never offered what the desk does not do.
   */
  run<Input extends object, Result>(
    tool: Tool<string, Input, Result>,
    input: Input,
    caller?: ToolCaller<Customer>,
  ): Promise<ToolOutcome<Result>>;
  /** What the customer is asked to agree to before a tool runs, or why nothing is; undefined for a tool that asks nothing. */
  offer<Input extends object>(
    tool: Tool<string, Input>,
    input: Input,
    caller?: ToolCaller<Customer>,
  ): Promise<ToolOutcome<string> | undefined>;
  /** Begins another conversation. */
  conversation(): ToolConversation;
  /** Reads, as tools may. */
  rows<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Writes, as tools may; returns what the statement returns. */
  write<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Deletes the database. */
  close(): Promise<void>;
}

const CONNECTIONS = 10;
/** However slow the machine is: calls that race for one row are what a test is about, not how long they wait, in ms. */
const PATIENCE_MS = 60_000;

/**
 * Installs a pack in a fresh database; `now` is what its tools take for the time, `verified` what is known of a caller who is a
 * `customer`.
 */
export async function openToolBench<Customer = never>(
  { name, database }: Pack,
  now: () => Date,
  verified: (customer: Customer) => FoundOut = () => ({}),
): Promise<ToolBench<Customer>> {
  const fresh = await testDatabase();
  const pool = connect(fresh.url, {
    connections: CONNECTIONS,
    connectTimeoutMs: PATIENCE_MS,
    statementTimeoutMs: PATIENCE_MS,
  });
  const { schema, files } = database ?? { schema: name, files: [] };
  await installPack(pool, { name, database: { schema, files } });
  const tables = packDatabase(pool, schema);
  let calls = 0;
  let conversations = 0;
  // The engine keeps the receipt of a write in the write's own transaction, so that the same one is never done twice.
  const receipts = new Map<string, Promise<ToolOutcome<unknown> | undefined>>();
  const contextOf = ({ customer, facts, conversation = 'cv_test' }: ToolCaller<Customer>) => {
    const known = { ...(customer === undefined ? {} : verified(customer)), ...facts };
    return (database: Database) => givenTo(conversation, known, database, now);
  };
  const bench: ToolBench<Customer> = {
    async run(tool, input, caller = {}) {
      const { key = `key_${++calls}`, countVerification = async () => undefined } = caller;
      const call = { key, countVerification, given: contextOf(caller) };
      const outcome = await once(receipts, `${caller.conversation} ${key}`, () =>
        callTool(tables, tool, input, call),
      );
      const offer = outcome.status === 'refused' ? await bench.offer(tool, input, caller) : undefined;
      if (outcome.status === 'refused' && offer?.status === 'ok')
        throw new TypeError(`"${offer.result}" is offered, and refused: ${outcome.reason}`);
      return outcome;
    },
    async offer({ consent }, input, caller = {}) {
      if (!consent || 'none' in consent) return undefined;
      const session = tables.session('read');
      try {
        const result = await consent.offer(input, contextOf(caller)(session.database));
        return { status: 'ok', result, facts: {} };
      } catch (thrown) {
        return refusal(thrown);
      } finally {
        await session.rollback();
      }
    },
    conversation: () => conversationOn(bench, `cv_${++conversations}`),
    async rows(text, parameters = []) {
      const session = tables.session('read');
      return session.database.query<never>(text, parameters).finally(() => session.rollback());
    },
    write: (text, parameters = []) =>
      inSession(tables, 'write', (database) => database.query(text, parameters)),
    async close() {
      await pool.end();
      await fresh.drop();
    },
  };
  return bench;
}

/** How a tool is called once. */
interface Call {
  readonly key: string;
  readonly countVerification: () => Promise<void>;
  given(database: Database): ReturnType<typeof givenTo>;
}

/** A call that was done is answered by its receipt; the same one made meanwhile waits for it. */
function once<Result>(
  receipts: Map<string, Promise<ToolOutcome<unknown> | undefined>>,
  key: string,
  call: () => Promise<ToolOutcome<Result>>,
): Promise<ToolOutcome<Result>> {
  const before = receipts.get(key) ?? Promise.resolve(undefined);
  const made = before.then((receipt) =>
    // It is a receipt of this very call.
    receipt?.status === 'ok' ? (receipt as ToolOutcome<Result>) : call(),
  );
  receipts.set(
    key,
    made.catch(() => undefined),
  );
  return made;
}

async function callTool<Input extends object, Result>(
  tables: ToolDatabase,
  tool: Tool<string, Input, Result>,
  input: Input,
  { key, countVerification, given }: Call,
): Promise<ToolOutcome<Result>> {
  const parsed = tool.parse(input);
  if (!parsed.ok) throw new TypeError(`${tool.name}: ${parsed.message}`);
  const recorded = new Map<string, JsonValue>();
  try {
    const result = await inSession(tables, tool.effect, async (database) => {
      const context = given(database);
      const missing = missingFact(tool.requires, context.facts);
      if (missing) throw new ToolRefusal(missing.otherwise);
      return tool.execute(parsed.value, {
        ...context,
        callId: key,
        traceparent: '00-00000000000000000000000000000001-0000000000000001-00',
        idempotencyKey: key,
        models: NO_MODELS,
        countVerification,
        recordFact: (fact, value) => void recorded.set(fact, value),
      });
    });
    return { status: 'ok', result, facts: Object.fromEntries(recorded) };
  } catch (thrown) {
    return refusal(thrown);
  }
}

/** A refusal as an outcome; anything else is thrown on. */
function refusal(thrown: unknown): ToolOutcome<never> {
  if (thrown instanceof ToolRefusal) return { status: 'refused', reason: thrown.message };
  throw thrown;
}

/** Commits what works, and nothing of what throws. */
async function inSession<Result>(
  tables: ToolDatabase,
  effect: ToolEffect,
  work: (database: Database) => Promise<Result> | Result,
): Promise<Result> {
  const session = tables.session(effect);
  try {
    const result = await work(session.database);
    await session.commit();
    return result;
  } catch (thrown) {
    await session.rollback();
    throw thrown;
  }
}

function conversationOn(bench: ToolBench<never>, conversation: string): ToolConversation {
  const facts: Record<string, JsonValue> = {};
  return {
    facts,
    async run(tool, input) {
      const outcome = await bench.run(tool, input, { conversation, facts: { ...facts } });
      for (const [fact, value] of outcome.status === 'ok' ? Object.entries(outcome.facts) : []) {
        if (value === null) delete facts[fact];
        else facts[fact] = value;
      }
      return outcome;
    },
  };
}

/** What the tool returned; throws when it said no. */
export function resultOf<Result>(outcome: ToolOutcome<Result>): Result {
  if (outcome.status === 'ok') return outcome.result;
  throw new TypeError(`The tool refused: ${outcome.reason}`);
}

/** Why the tool said no; throws when it did not. */
export function reasonOf(outcome: ToolOutcome<unknown>): string {
  if (outcome.status === 'refused') return outcome.reason;
  throw new TypeError(`The tool did it: ${JSON.stringify(outcome.result)}`);
}

const NO_MODELS = {
  getModel: () => {
    throw new SwitchroomError('config-invalid', 'A tool bench has no models.');
  },
};

/** What tools and their offers are given alike. */
function givenTo(
  conversationId: string,
  facts: FoundOut,
  database: ToolContext['database'],
  now: () => Date,
) {
  const { signal } = new AbortController();
  return { conversationId, agent: 'test', customer: null, facts: foundOut(facts), signal, database, now };
}

function foundOut(facts: FoundOut) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      { value, provenance: 'tool-returned', seq: 1 } as const,
    ]),
  );
}
