import { Usage } from '@openai/agents-core';
import { assistantMessage, functionCall } from '@openai/agents-core/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Desk } from '../contracts/desk.ts';
import { PERSON } from '../contracts/edge.ts';
import { ToolRefusal } from '../contracts/errors.ts';
import type { ConversationEvent } from '../contracts/event.ts';
import type { Model, StreamEvent } from '../contracts/model.ts';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { allow, defineEdge, redirect, refuse } from '../desk/define-edge.ts';
import { defineTool } from '../desk/define-tool.ts';
import { freshPool } from '../testing/fresh-pool.ts';
import { linkTo } from '../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../testing/test-switchboard.ts';

const pool = freshPool();
const ids = countingIds();

const IDS = ['a0', 'a1', 'a2', 'a3', 'a4'] as const;
const TARGETS = [...IDS, PERSON] as const;
const TOOLS = ['reads', 'writes', 'refuses', 'breaks'] as const;

const tools = TOOLS.map((name) =>
  defineTool({
    name,
    description: name,
    effect: name === 'writes' ? 'write' : 'read',
    parameters: z.object({ key: z.string() }),
    execute: ({ key }, { recordFact }) => {
      if (name === 'refuses') throw new ToolRefusal('Not that.');
      if (name === 'breaks') throw new RangeError('broken');
      recordFact(`fact_${key}`, key);
      return { key };
    },
  }),
);

const edgeShape = fc.record({
  to: fc.constantFrom(...TARGETS),
  guard: fc.constantFrom('allow', 'allow', 'refuse', 'throw', ...TARGETS),
  carry: fc.constantFrom('everything', 'without-tools', 'last'),
});
const agentShape = fc.record({
  tools: fc.subarray(tools),
  edges: fc.uniqueArray(edgeShape, { selector: ({ to }) => to, maxLength: 4 }),
});
const limits = fc.record({
  modelCallsPerTurn: fc.integer({ min: 1, max: 6 }),
  toolCallsPerTurn: fc.integer({ min: 1, max: 5 }),
  handoffsPerTurn: fc.integer({ min: 0, max: 3 }),
  historyTokens: fc.integer({ min: 20, max: 2_000 }),
});
const desks = fc.record({ agents: fc.array(agentShape, { minLength: 2, maxLength: 5 }), limits }).map(toDesk);

type DeskShape = {
  agents: (typeof agentShape extends fc.Arbitrary<infer One> ? One : never)[];
  limits: Partial<Desk['limits']>;
};

function toDesk({ agents: shapes, limits: ceilings }: DeskShape): Desk {
  const present = new Set<string>([...IDS.slice(0, shapes.length), PERSON]);
  const agents = shapes.map(({ tools: owned, edges }, index) =>
    defineAgent({
      ...{
        id: `a${index}`,
        name: `Agent ${index}`,
        handoffDescription: '-',
        instructions: '-',
        tools: owned,
      },
      edges: edges.filter(({ to }) => present.has(to)).map(toEdge),
    }),
  );
  return defineDesk<typeof agents>({
    id: 'any',
    name: 'Any',
    entry: 'a0',
    agents,
    limits: ceilings,
  } as never);
}

function toEdge({ to, guard, carry }: typeof edgeShape extends fc.Arbitrary<infer One> ? One : never) {
  return defineEdge({
    to: to as string,
    carry: carry === 'last' ? { lastTurns: 1 } : carry,
    guards: [
      () => {
        if (guard === 'allow') return allow();
        if (guard === 'throw') throw new RangeError('guard broke');
        return guard === 'refuse' ? refuse('no') : redirect(guard, 'better there');
      },
    ],
  });
}

const names = fc.oneof(
  fc.constantFrom(...TOOLS, ...TARGETS.map((id) => `transfer_to_${id}`)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const args = fc.oneof(
  fc.constantFrom('{"key":"k"}', '{"reason":"r"}', '{"key":', 'null', '', '{}'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const calls = fc.array(fc.record({ name: names, args }), { maxLength: 7 });
const answer = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      text: fc.option(fc.string({ unit: 'binary', maxLength: 20 }), { nil: '' }),
      calls,
    }),
  },
  { weight: 1, arbitrary: fc.record({ text: fc.constant('Goodbye.'), calls: fc.constant([]) }) },
  {
    weight: 1,
    arbitrary: fc.record({ thrown: fc.anything(), deltas: fc.array(fc.string(), { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ endsAfter: fc.array(fc.string(), { maxLength: 3 }) }) },
);
type Answer = typeof answer extends fc.Arbitrary<infer One> ? One : never;

/** Answers anything at any time, and falls silent when its answers are used up. */
function anyModel(answers: readonly Answer[]): Model {
  let asked = 0;
  return {
    getResponse: () => Promise.reject(new TypeError('streams only')),
    async *getStreamedResponse() {
      yield* play(answers[asked++ % answers.length]);
    },
  };
}

function* play(one: Answer | undefined): Generator<StreamEvent> {
  yield { type: 'response_started' };
  if (one && 'text' in one) {
    const said = one.text === '' ? [] : [assistantMessage(one.text)];
    const output = [
      ...said,
      ...one.calls.map(({ name, args: raw }) => functionCall(name, raw, { callId: 'same' })),
    ];
    yield { type: 'response_done', response: { id: '', usage: new Usage(), output } } as StreamEvent;
  }
  const deltas = one && 'deltas' in one ? one.deltas : one && 'endsAfter' in one ? one.endsAfter : [];
  for (const delta of deltas) yield { type: 'output_text_delta', delta };
  if (one && 'thrown' in one) throw one.thrown;
}

function expectSoundLog(events: readonly ConversationEvent[]): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  const idsOf = (...types: ConversationEvent['type'][]) =>
    events
      .flatMap(({ type, data }) => (types.includes(type) && 'callId' in data ? [data.callId] : []))
      .toSorted();
  const asked = idsOf('tool-called', 'handoff-proposed');
  expect(new Set(asked).size).toBe(asked.length);
  expect(idsOf('tool-returned', 'handoff-committed', 'handoff-refused')).toEqual(asked);
}

function expectLimitsHeld(
  { limits: ceilings }: Desk,
  events: readonly ConversationEvent[],
  turn: number,
): void {
  const ofTurn = events.filter((event) => event.turn === turn);
  const finished = ofTurn.at(-1);
  expect(finished?.type).toBe('turn-finished');
  if (finished?.type === 'turn-finished')
    expect(finished.data.usage.modelCalls).toBeLessThanOrEqual(ceilings.modelCallsPerTurn);
  const moves = ofTurn.filter(({ type }) => type === 'handoff-committed');
  expect(moves.length).toBeLessThanOrEqual(ceilings.handoffsPerTurn);
  const answered = ofTurn.flatMap((event) => (event.type === 'tool-returned' ? [event.data] : []));
  const known = answered.filter(({ name }) => TOOLS.some((tool) => tool === name));
  const run = known.filter(({ output }) => !/function-unknown|limit-reached/.test(output));
  expect(run.length).toBeLessThanOrEqual(ceilings.toolCallsPerTurn);
}

test('whatever a model does, every turn ends with words, a sound log and its limits kept, and the next one works', async () => {
  const models = fc.array(answer, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(desks, models, async (desk, answers) => {
      const switchboard = testSwitchboard({ desk, models: [linkTo(anyModel(answers))], pool: pool(), ids });
      const { id } = await switchboard.open({ line: 'chat' });
      for (const turn of [1, 2, 3]) {
        // A switchboard of its own: the last turn reads everything back from the store.
        const board =
          turn === 3
            ? testSwitchboard({ desk, models: [linkTo(anyModel(answers))], pool: pool() })
            : switchboard;
        const { result } = await runTurn(board, id, `message ${turn}`);
        expect(result.reply.trim()).not.toBe('');
        const events = await board.events(id, 0, 1_000);
        expectSoundLog(events);
        expectLimitsHeld(desk, events, turn);
        expect((await board.view(id)).state).toMatchObject({ seq: events.length, turn, owner: result.owner });
      }
    }),
    { numRuns: 120 },
  );
});
