import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../../contracts/desk.ts';
import type { ConversationEvent } from '../../../contracts/event.ts';
import { openaiRealtime } from '../../../models/openai-realtime/index.ts';
import { freshPool } from '../../../testing/fresh-pool.ts';
import { type ObservedEvent, SteppedClock, startRealtimeServer } from '../../../testing/realtime/index.ts';
import { obedient } from '../../../testing/realtime/obedient.ts';
import type { RealtimeServerOptions } from '../../../testing/realtime/options.ts';
import { linkTo } from '../../../testing/scripted-link.ts';
import { countingIds, testSwitchboard } from '../../../testing/test-switchboard.ts';
import { TestLine } from './test-line.ts';
import { waiting } from './waiting.ts';

/** What may differ from a call on a line that plays at once. */
export interface CallOptions extends Partial<RealtimeServerOptions> {
  /** The line plays sound as time passes, and begins so many ms late. */
  readonly playsLateMs?: number;
  /** What text models answer in this conversation. */
  readonly texts?: ScriptedModelInput[];
}

const PRICES = {
  textInput: 4,
  textOutput: 16,
  audioInput: 32,
  audioOutput: 64,
  transcription: { audioInput: 6, textOutput: 10 },
};

type ServerEvent = Extract<ObservedEvent, { from: 'server' }>['event'];

/** For one test file: calls held with a desk, on a real database and a local Realtime server. */
export function callBench() {
  const pool = freshPool();
  const ids = countingIds();
  /** A call that may be answered; the speech model's mind plays `steps`. */
  async function call(desk: Desk, steps: ScriptedModelInput[], options: CallOptions = {}) {
    const { playsLateMs, texts = [], ...serverOptions } = options;
    const mind = new ScriptedModel(steps);
    const clock = new SteppedClock();
    const seen: ObservedEvent[] = [];
    const defects: unknown[] = [];
    const observe = (one: ObservedEvent) => void seen.push(one);
    const server = await startRealtimeServer({ model: obedient(mind), clock, observe, ...serverOptions });
    /** One more node, as another process would be. */
    const serve = () => {
      const { url, apiKey } = server;
      const turnDetection = { type: 'server' } as const;
      const model = openaiRealtime({ url, apiKey, timers: clock, turnDetection, prices: PRICES });
      return testSwitchboard({
        desk,
        models: [linkTo(new ScriptedModel(texts))],
        pool: pool(),
        clock,
        ids,
        speech: { model, timers: clock },
        onDefect: (thrown) => defects.push(thrown),
      });
    };
    const switchboard = serve();
    const { id } = await switchboard.open({ line: 'phone' });
    const newLine = () => new TestLine(playsLateMs === undefined ? undefined : clock, playsLateMs);
    const line = newLine();
    const lines = [line];
    onTestFinished(async () => {
      await Promise.all(lines.map(({ call }) => call?.hangUp()));
      await server.close();
    });
    const waits = waiting(switchboard, id, clock, lines);
    /** Answers the call: the same line, or on another node, as when the network connects it again. */
    const answer = async (again?: 'elsewhere' | 'again') => {
      const next = again === undefined ? line : newLine();
      if (again !== undefined) lines.push(next);
      next.call = await (again === 'elsewhere' ? serve() : switchboard).answer(id, next);
      return next;
    };
    return {
      id,
      line,
      defects,
      mind,
      clock,
      server,
      switchboard,
      serve,
      answer,
      ...overWire(seen),
      ...waits,
    };
  }
  /** The same, answered, and the owner has greeted the caller. */
  async function greeted(...args: Parameters<typeof call>) {
    const held = await call(...args);
    await held.answer();
    await held.turns(1);
    return held;
  }
  return {
    /** Every node on this database dies, as far as those that come after can tell. */
    allNodesDie: async () => {
      await pool().query({ text: 'delete from switchroom_nodes' });
    },
    pool,
    call,
    greeted,
  };
}

/** What went over the wire. */
function overWire(seen: readonly ObservedEvent[]) {
  /** What the pump sent to the vendor, of one type. */
  const sent = (type: string) =>
    seen.flatMap(({ from, event }) => (from === 'client' && event.type === type ? [event] : []));
  /** What the vendor sent, of one type. */
  const received = <Type extends ServerEvent['type']>(type: Type) =>
    seen.flatMap(({ event }) => (event.type === type ? [event as Extract<ServerEvent, { type: Type }>] : []));
  /** The types of all events that went over the wire, both ways. */
  const events = () => seen.map(({ event }) => event.type);
  return { sent, received, events };
}

/** What was said in a call, as the log has it; `…` stands where it was cut off. */
export function saidIn(log: readonly ConversationEvent[]): string[] {
  return log.flatMap(({ type, data }) => {
    if (type === 'customer-said') return `customer: ${data.text}`;
    return type === 'agent-said' ? `${data.agent}: ${data.text}${data.complete ? '' : '…'}` : [];
  });
}
