import { Usage } from '@openai/agents-core';
import { assistantMessage, functionCall } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { Model, StreamEvent } from '../../contracts/model.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineEdge } from '../../desk/define-edge.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import fc, { runs } from '../../testing/properties.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';

const pool = freshPool();
const ids = countingIds();

/** Wishes that have no word in common, and what asks for nothing. */
const WISHES = ['I was charged twice', 'My webhook always fails', 'Please cancel everything'] as const;
const FILLERS = ['ok', 'yes please', 'thanks', '👍'] as const;
const AGENTS = ['a', 'b', 'c'] as const;
const PLENTY = {
  ...{ handoffsPerWish: 1_000, handoffsPerConversation: 1_000 },
  ...{ handoffsPerTurn: 1_000, modelCallsPerTurn: 1_000 },
};

const edges = (from: string) => AGENTS.filter((id) => id !== from).map((to) => defineEdge({ to }));
/** Everybody may hand over to everybody, as often as they like. */
const desk = defineDesk({
  ...{ id: 'any', name: 'Any', entry: 'a', limits: PLENTY },
  agents: AGENTS.map((id) =>
    defineAgent({ id, name: id, handoffDescription: id, instructions: id, edges: edges(id) }),
  ),
});

/** A model that takes these edges, by their place among those it is offered, one after the other, and then answers. */
function restless(): { readonly model: Model; next(edges: readonly number[]): void } {
  let left: readonly number[] = [];
  const model: Model = {
    getResponse: () => Promise.reject(new TypeError('streams only')),
    async *getStreamedResponse({ tools, handoffs }) {
      const [at, ...rest] = left;
      left = rest;
      const offered = [...tools.map(({ name }) => name), ...handoffs.map(({ toolName }) => toolName)];
      const name = at === undefined ? undefined : offered[at];
      const item = name ? functionCall(name, { reason: 'r' }, { callId: 'same' }) : assistantMessage('Here.');
      const response = { id: '', usage: new Usage(), output: [item] };
      yield { type: 'response_done', response } as StreamEvent;
    },
  };
  return {
    model,
    next: (taken) => {
      left = taken;
    },
  };
}

interface Move {
  readonly from: string;
  readonly to: string;
  /** What the customer wanted then, and whether something else was wanted since. */
  readonly wish: string;
  renewed: boolean;
}

/** Walks through a log, and holds what was taken and refused against the rule, told anew from the customer's wishes. */
function expectNoPingPong(events: readonly ConversationEvent[]): { refused: number } {
  const moves: Move[] = [];
  let wish = '';
  let refused = 0;
  for (const { type, data } of events) {
    if (type === 'customer-said' && WISHES.some((one) => one === data.text)) {
      wish = data.text;
      for (const move of moves) move.renewed ||= move.wish !== wish;
    }
    if (type !== 'handoff-committed' && type !== 'handoff-refused') continue;
    const { from, to } = data;
    const [there, back] = moves.slice(-2);
    const again = there?.from === from && there.to === to && back?.from === to && back.to === from;
    expect(type).toBe(again && !there.renewed ? 'handoff-refused' : 'handoff-committed');
    if (type === 'handoff-committed') moves.push({ from, to, wish, renewed: false });
    else refused += 1;
  }
  return { refused };
}

const message = fc.record({
  text: fc.constantFrom(...WISHES, ...FILLERS),
  taken: fc.array(fc.nat(1), { maxLength: 5 }),
  restart: fc.boolean(),
});

test('nobody is sent there and back and there again for one wish, and everybody for a new one', async () => {
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 6, size: 'max' }), async (messages) => {
      const { model, next } = restless();
      const start = () => testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), ids });
      let board = start();
      const { id } = await board.open({ line: 'chat' });
      for (const { text, taken, restart } of messages) {
        if (restart) board = start();
        next(taken);
        await runTurn(board, id, text);
      }
      refusals += expectNoPingPong(await board.events(id, 0, 1_000)).refused;
    }),
    runs(100),
  );
  expect(refusals).toBeGreaterThan(0);
});
