import { assistantMessage, functionCall, ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PERSON } from '../../contracts/edge.ts';
import { type AgentOptions, defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';

const pool = freshPool();
const ids = countingIds();

type Hang = () => Promise<never>;

const move = defineTool({
  ...{ name: 'move', description: '-', effect: 'read', parameters: z.object({}) },
  execute: () => null,
});

const CASES: Readonly<Record<string, (hang: Hang) => Partial<AgentOptions<string, string>>>> = {
  'an input guard': (hang) => ({ guards: [defineGuard({ name: 'slow', input: hang })] }),
  'a guard of tools': (hang) => ({
    tools: [move],
    guards: [defineGuard({ name: 'slow', tool: hang })],
  }),
  'a guard of handoffs': (hang) => ({
    edges: [defineEdge({ to: 'other', toolName: 'move' })],
    guards: [defineGuard({ name: 'slow', handoff: hang })],
  }),
  instructions: (hang) => ({ instructions: hang }),
  "an edge's condition": (hang) => ({ edges: [defineEdge({ to: PERSON, when: hang })] }),
  "an edge's guard": (hang) => ({ edges: [defineEdge({ to: 'other', toolName: 'move', guards: [hang] })] }),
  "an edge's preparation": (hang) => ({
    edges: [defineEdge({ to: 'other', toolName: 'move', prepare: hang })],
  }),
  'a guard on the way to a person': (hang) => ({
    edges: [defineEdge({ to: PERSON, toolName: 'move', guards: [hang] })],
  }),
};

const common = { handoffDescription: '-', instructions: '-' };
const other = defineAgent({ id: 'other', name: 'Other', ...common });

test.each(Object.entries(CASES))(
  '%s that never ends: the turn ends when it is interrupted, and the next one runs',
  async (_, options) => {
    const gone = new AbortController();
    let hung = false;
    const hang = () => {
      if (hung) throw new RangeError('broken');
      hung = true;
      gone.abort();
      return new Promise<never>(() => undefined);
    };
    const agent = defineAgent<string, string>({ id: 'solo', name: 'Solo', ...common, ...options(hang) });
    const desk = defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [agent, other] });
    const model = new ScriptedModel([
      [functionCall('move', { reason: 'x' }, { callId: 'c' })],
      [assistantMessage('Hi.')],
    ]);
    const switchboard = testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), ids });
    const { id } = await switchboard.open({ line: 'chat' });
    const { result } = await runTurn(switchboard, id, { text: 'one', signal: gone.signal });
    expect(result.outcome).toBe('aborted');
    expect((await runTurn(switchboard, id, 'two')).result.reply).not.toBe('');
    const log = await switchboard.events(id, 0, 100);
    const count = (...types: string[]) => log.filter(({ type }) => types.includes(type)).length;
    expect(count('tool-called', 'handoff-proposed')).toBe(
      count('tool-returned', 'handoff-committed', 'handoff-refused'),
    );
  },
);
