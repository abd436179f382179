import { type JsonValue, type Tool, ToolRefusal } from 'switchroom';
import { connect, installPack, packDatabase, testDatabase } from 'switchroom/testing';
import { afterHours } from '../pack.ts';

/** How a tool call of a test ended. */
export type Outcome<Result> =
  | { readonly status: 'ok'; readonly result: Result }
  | { readonly status: 'refused'; readonly reason: string };

/** The pack's tables, seeded, with one conversation that calls tools. */
export interface ToolBench {
  /** Runs a tool as the engine does: in a session that only a success commits; facts last from call to call. */
  run<Input extends object, Result>(
    tool: Tool<string, Input, Result>,
    input: Input,
  ): Promise<Outcome<Result>>;
  /** What tools recorded so far. */
  readonly facts: ReadonlyMap<string, JsonValue>;
  rows<Row extends object>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Changes rows. */
  write(text: string, parameters?: readonly unknown[]): Promise<void>;
  /** Goes on as another conversation, at another time. */
  begin(now: string): void;
  /** Deletes the database. */
  close(): Promise<void>;
}

const CONNECTIONS = 4;

/** Installs the pack in a fresh database. */
export async function openToolBench(): Promise<ToolBench> {
  const fresh = await testDatabase();
  const pool = connect(fresh.url, { connections: CONNECTIONS });
  const { name, database = { schema: name, files: [] } } = afterHours;
  await installPack(pool, { name, database });
  const tables = packDatabase(pool, database.schema);
  const facts = new Map<string, JsonValue>();
  let time = new Date(0);
  let conversations = 0;
  let calls = 0;

  async function run<Input extends object, Result>(tool: Tool<string, Input, Result>, input: Input) {
    const session = tables.session(tool.effect);
    const recorded = new Map<string, JsonValue>();
    const key = `key_${++calls}`;
    try {
      const result = await tool.execute(input, {
        ...{ conversationId: `cv_${conversations}`, agent: 'test', callId: key, idempotencyKey: key },
        facts: Object.fromEntries(
          [...facts].map(([fact, value]) => [fact, { value, provenance: 'tool-returned', seq: 1 } as const]),
        ),
        signal: new AbortController().signal,
        database: session.database,
        models: NO_MODELS,
        now: () => time,
        recordFact: (fact, value) => void recorded.set(fact, value),
      });
      await session.commit();
      for (const [fact, value] of recorded) {
        if (value === null) facts.delete(fact);
        else facts.set(fact, value);
      }
      return { status: 'ok', result } as const;
    } catch (thrown) {
      await session.rollback();
      if (thrown instanceof ToolRefusal) return { status: 'refused', reason: thrown.message } as const;
      throw thrown;
    }
  }

  return {
    ...{ run, facts },
    async rows(text, parameters = []) {
      const session = tables.session('read');
      return session.database.query<never>(text, parameters).finally(() => session.rollback());
    },
    async write(text, parameters = []) {
      const session = tables.session('write');
      await session.database.query(text, parameters);
      await session.commit();
    },
    begin(now) {
      time = new Date(now);
      conversations += 1;
      facts.clear();
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
