import { ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from '../../desk/define-tool.ts';
import { traceOf } from '../../telemetry/trace/trace-of.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn } from '../../testing/test-switchboard.ts';
import { managedBy } from '../testing/managed-desk.ts';
import { call, deskBench, text } from '../testing/open-desk.ts';

const { serve } = deskBench();

test("a tool is handed the span of its own call, as the conversation's trace has it", async () => {
  const handed: string[] = [];
  const look = defineTool({
    ...{ name: 'look_up', description: '-', effect: 'read' },
    parameters: z.object({}),
    execute: (_, { traceparent }) => {
      handed.push(traceparent);
      return 'found';
    },
  });
  const room = serve(managedBy([look]), linkTo(new ScriptedModel([[call('look_up', {})], text('Here.')])));
  const { id } = await room.open({ line: 'chat' });
  await runTurn(room, id, 'look it up');
  const { spans } = traceOf(id, await room.events(id, 0, 1_000));
  const own = spans.find(({ name }) => name === 'execute_tool look_up');
  expect(handed).toEqual([`00-${own?.traceId}-${own?.spanId}-01`]);
  const asked = spans.filter(({ name }) => name.startsWith('chat '));
  expect(asked).toHaveLength(2);
  expect(asked.every((span) => span.endedAt !== null && span.endedAt >= span.startedAt)).toBe(true);
});
