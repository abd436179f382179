import { SwitchroomError, ToolRefusal } from '../contracts/errors.ts';
import type { JsonValue } from '../contracts/json.ts';
import type { Pack } from '../contracts/pack.ts';
import type { Tool, ToolContext } from '../contracts/tool.ts';
import { missingFact } from '../desk/read-arguments.ts';
import { connect } from '../stores/postgres/connect.ts';
import { installPack } from '../stores/postgres/install-pack.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { testDatabase } from './test-database.ts';

/** How a call of a tool ended. */
export type ToolOutcome<Result> =
  | { readonly status: 'ok'; readonly result: Result; readonly facts: Readonly<Record<string, JsonValue>> }
  | { readonly status: 'refused'; readonly reason: string };

/** In what a tool is called. */
export interface ToolCaller {
  /** What tools have found out in the conversation before. */
  readonly facts?: Readonly<Record<string, JsonValue>>;
  readonly conversation?: string;
  /** The same key means the same call, tried again; one of its own without. */
  readonly key?: string;
  /** Stands for the deployment's quota of tries at proving who one is; without it nobody has too many. */
  readonly countVerification?: () => Promise<void>;
}

/** A pack's tables in a database of their own, with tools to run on them. */
export interface ToolBench {
  /**
   * Runs a tool as the engine does: its arguments are read by the tool's own schema, it is refused without the facts it requires,
   * and its session is committed by a success only. Throws where the arguments are none.
   */
  run<Input extends object, Result>(
    tool: Tool<string, Input, Result>,
    input: Input,
    caller?: ToolCaller,
  ): Promise<ToolOutcome<Result>>;
  /** What the customer is asked to agree to before a tool runs, or why nothing is; undefined for a tool that asks nothing. */
  offer<Input extends object>(
    tool: Tool<string, Input>,
    input: Input,
    caller?: ToolCaller,
  ): Promise<ToolOutcome<string> | undefined>;
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

/** Installs a pack in a fresh database; `now` is what its tools take for the time. */
export async function openToolBench({ name, database }: Pack, now: () => Date): Promise<ToolBench> {
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
  const inSession: ToolBench['write'] = async (text, parameters = []) => {
    const session = tables.session('write');
    try {
      const written = await session.database.query<never>(text, parameters);
      await session.commit();
      return written;
    } catch (thrown) {
      await session.rollback();
      throw thrown;
    }
  };
  return {
    async run(tool, input, caller = {}) {
      const { facts = {}, conversation = 'cv_test', key = `key_${++calls}` } = caller;
      const { countVerification = async () => undefined } = caller;
      const parsed = tool.parse(input);
      if (!parsed.ok) throw new TypeError(`${tool.name}: ${parsed.message}`);
      const missing = missingFact(tool.requires, foundOut(facts));
      if (missing) return { status: 'refused', reason: missing.otherwise };
      const session = tables.session(tool.effect);
      const recorded = new Map<string, JsonValue>();
      try {
        const result = await tool.execute(parsed.value, {
          ...givenTo(conversation, facts, session.database, now),
          callId: key,
          traceparent: '00-00000000000000000000000000000001-0000000000000001-00',
          idempotencyKey: key,
          models: NO_MODELS,
          countVerification,
          recordFact: (fact, value) => void recorded.set(fact, value),
        });
        await session.commit();
        return { status: 'ok', result, facts: Object.fromEntries(recorded) };
      } catch (thrown) {
        await session.rollback();
        if (thrown instanceof ToolRefusal) return { status: 'refused', reason: thrown.message };
        throw thrown;
      }
    },
    async offer({ consent }, input, { facts = {}, conversation = 'cv_test' } = {}) {
      if (!consent || 'none' in consent) return undefined;
      const session = tables.session('read');
      try {
        const result = await consent.offer(input, givenTo(conversation, facts, session.database, now));
        return { status: 'ok', result, facts: {} };
      } catch (thrown) {
        if (thrown instanceof ToolRefusal) return { status: 'refused', reason: thrown.message };
        throw thrown;
      } finally {
        await session.rollback();
      }
    },
    async rows(text, parameters = []) {
      const session = tables.session('read');
      return session.database.query<never>(text, parameters).finally(() => session.rollback());
    },
    write: inSession,
    async close() {
      await pool.end();
      await fresh.drop();
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
  facts: Readonly<Record<string, JsonValue>>,
  database: ToolContext['database'],
  now: () => Date,
) {
  const { signal } = new AbortController();
  return { conversationId, agent: 'test', customer: null, facts: foundOut(facts), signal, database, now };
}

function foundOut(facts: Readonly<Record<string, JsonValue>>) {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      { value, provenance: 'tool-returned', seq: 1 } as const,
    ]),
  );
}
