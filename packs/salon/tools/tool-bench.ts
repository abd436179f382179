import { type JsonValue, type Tool, ToolRefusal } from 'switchroom';
import { connect, installPack, packDatabase, testDatabase } from 'switchroom/testing';
import { salon } from '../pack.ts';

/** How a tool call of a test ended. */
export type Outcome<Result> =
  | { readonly status: 'ok'; readonly result: Result; readonly facts: Readonly<Record<string, JsonValue>> }
  | { readonly status: 'refused'; readonly reason: string };

/** Who calls a tool in a test. */
export interface Caller {
  /** Id of the verified customer; not verified without. */
  readonly customer?: number;
  readonly conversation?: string;
}

/** The pack's tables, seeded, with tools to run on them. */
export interface ToolBench {
  /** Runs a tool as the engine does: in a session that only a success commits. */
  run<Input extends object, Result>(
    tool: Tool<string, Input, Result>,
    input: Input,
    caller?: Caller,
  ): Promise<Outcome<Result>>;
  rows<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** What the salon's own people write. */
  write<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Deletes the database. */
  close(): Promise<void>;
}

const CONNECTIONS = 10;

/** Installs the pack in a fresh database; `now` is what the tools take for the time. */
export async function openToolBench(now: () => Date): Promise<ToolBench> {
  const fresh = await testDatabase();
  const pool = connect(fresh.url, { connections: CONNECTIONS });
  const { name, database = { schema: name, files: [] } } = salon;
  await installPack(pool, { name, database });
  const tables = packDatabase(pool, database.schema);

  return {
    async run(tool, input, { customer, conversation = 'cv_test' } = {}) {
      const session = tables.session(tool.effect);
      const recorded = new Map<string, JsonValue>();
      try {
        const result = await tool.execute(input, {
          conversationId: conversation,
          agent: 'test',
          callId: 'call',
          idempotencyKey: `${conversation}:call`,
          facts: customer === undefined ? {} : { customer: verified(customer) },
          signal: new AbortController().signal,
          database: session.database,
          models: NO_MODELS,
          now,
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
    async rows(text, parameters = []) {
      const session = tables.session('read');
      return session.database.query<never>(text, parameters).finally(() => session.rollback());
    },
    async write(text, parameters = []) {
      const session = tables.session('write');
      try {
        const written = await session.database.query<never>(text, parameters);
        await session.commit();
        return written;
      } catch (thrown) {
        await session.rollback();
        throw thrown;
      }
    },
    async close() {
      await pool.end();
      await fresh.drop();
    },
  };
}

/** What the tool returned; fails the test when it said no. */
export function resultOf<Result>(outcome: Outcome<Result>): Result {
  if (outcome.status === 'ok') return outcome.result;
  throw new TypeError(`The tool refused: ${outcome.reason}`);
}

/** Why the tool said no; fails the test when it did not. */
export function reasonOf(outcome: Outcome<unknown>): string {
  if (outcome.status === 'refused') return outcome.reason;
  throw new TypeError(`The tool did it: ${JSON.stringify(outcome.result)}`);
}

const NO_MODELS = {
  getModel: () => {
    throw new TypeError('No tool of this pack runs a model.');
  },
};

function verified(id: number) {
  return { value: { id, name: '' }, provenance: 'tool-returned' as const, seq: 1 };
}
