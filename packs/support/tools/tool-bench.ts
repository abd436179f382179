import { type JsonValue, type Tool, ToolRefusal } from 'switchroom';
import { connect, installPack, packDatabase, testDatabase } from 'switchroom/testing';
import { support } from '../pack.ts';

/** How a tool call of a test ended. */
export type Outcome<Result> =
  | { readonly status: 'ok'; readonly result: Result; readonly facts: Readonly<Record<string, JsonValue>> }
  | { readonly status: 'refused'; readonly reason: string };

/** Who calls a tool in a test, and which call of theirs it is. */
export interface Caller {
  /** Account ID of the verified customer; not verified without. */
  readonly account?: string;
  readonly conversation?: string;
  /** The same key means the same call, tried again. */
  readonly key?: string;
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
  /** Deletes the database. */
  close(): Promise<void>;
}

const CONNECTIONS = 10;

/** Installs the pack in a fresh database; `now` is what the tools take for the time. */
export async function openToolBench(now: () => Date): Promise<ToolBench> {
  const fresh = await testDatabase();
  const pool = connect(fresh.url, { connections: CONNECTIONS });
  const { name, database = { schema: name, files: [] } } = support;
  await installPack(pool, { name, database });
  const tables = packDatabase(pool, database.schema);
  let calls = 0;

  return {
    async run(tool, input, { account, conversation = 'cv_test', key = `key_${++calls}` } = {}) {
      const session = tables.session(tool.effect);
      const recorded = new Map<string, JsonValue>();
      try {
        const result = await tool.execute(input, {
          conversationId: conversation,
          agent: 'test',
          callId: key,
          idempotencyKey: key,
          facts: account ? { account: verified(account) } : {},
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

function verified(id: string) {
  const value = { id, company: '', contact: '', plan: 'team', billing: 'monthly', seats: 1 };
  return { value, provenance: 'tool-returned' as const, seq: 1 };
}
