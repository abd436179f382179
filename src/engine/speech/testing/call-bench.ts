import { ScriptedModel, type ScriptedModelInput } from '@openai/agents-core/testing';
import { expect, onTestFinished } from 'vitest';
import type { Desk } from '../../../contracts/desk.ts';
import type { ConversationEvent } from '../../../contracts/event.ts';
import { obedient, openaiRealtime } from '../../../models/openai-realtime/index.ts';
import { freshPool } from '../../../testing/fresh-pool.ts';
import { SteppedClock, startRealtimeServer } from '../../../testing/realtime/index.ts';
import type { RealtimeServerOptions } from '../../../testing/realtime/options.ts';
import { linkTo } from '../../../testing/scripted-link.ts';
import { countingIds, testSwitchboard } from '../../../testing/test-switchboard.ts';
import { TestLine } from './test-line.ts';

/** For one test file: calls held with a desk, on a real database and a local Realtime server. */
export function callBench() {
  const pool = freshPool();
  const ids = countingIds();
  return {
    /** Answers a call; the speech model's mind plays `steps`. */
    async call(desk: Desk, steps: ScriptedModelInput[], options: Partial<RealtimeServerOptions> = {}) {
      const mind = new ScriptedModel(steps);
      const clock = new SteppedClock();
      const server = await startRealtimeServer({ model: obedient(mind), clock, ...options });
      const { url, apiKey } = server;
      const model = openaiRealtime({ url, apiKey, timers: clock, turnDetection: { type: 'server' } });
      const switchboard = testSwitchboard({
        ...{ desk, models: [linkTo(new ScriptedModel([]))], pool: pool(), clock, ids },
        speech: { model, timers: clock },
      });
      const { id } = await switchboard.open({ line: 'phone' });
      const line = new TestLine();
      onTestFinished(async () => {
        await line.call?.hangUp();
        await server.close();
      });
      const log = () => switchboard.events(id, 0, 1_000);
      const answer = async () => {
        line.call = await switchboard.answer(id, line);
      };
      /** Waits for what must come. */
      const until = (seen: () => unknown) => expect.poll(seen, { timeout: 10_000, interval: 5 }).toBeTruthy();
      /** Waits until so many turns have ended. */
      const turns = async (count: number): Promise<ConversationEvent[]> => {
        await expect
          .poll(async () => (await log()).filter(({ type }) => type === 'turn-finished').length, {
            timeout: 10_000,
            interval: 5,
          })
          .toBe(count);
        return log();
      };
      return { id, line, log, mind, clock, server, switchboard, answer, until, turns };
    },
  };
}
