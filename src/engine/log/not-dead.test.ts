import { modelResponder, ScriptedModel } from '@openai/agents-core/testing';
import { expect, test } from 'vitest';
import type { AgentOutputItem } from '../../contracts/model.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { deskForTests } from '../testing/desk.ts';
import { deskBench, text } from '../testing/open-desk.ts';

const { serve, allNodesDie, pool } = deskBench();

/** A model that thinks about each question until it is told what to answer. */
function slowModel(questions: number) {
  const thoughts = Array.from({ length: questions }, () => ({
    asked: Promise.withResolvers<void>(),
    answer: Promise.withResolvers<AgentOutputItem[]>(),
  }));
  const model = new ScriptedModel(
    thoughts.map(({ asked, answer }) =>
      modelResponder(() => {
        asked.resolve();
        return answer.promise;
      }),
    ),
  );
  return { model, thoughts };
}

/** A node that finds another one dead; before it has read what that one left, `meanwhile` happens; then it looks again. */
function finder(
  id: string,
  steps: AgentOutputItem[][],
  meanwhile: () => Promise<unknown>,
  looksAgain: () => void = () => undefined,
) {
  const model = new ScriptedModel(steps);
  let happened: Promise<unknown> | undefined;
  const through = (store: ConversationStore): ConversationStore => ({
    ...store,
    state: async (asked) => {
      if (asked === id && !happened) happened = meanwhile();
      if (asked === id) await happened;
      return store.state(asked);
    },
    heads: (ids, leaseMs) => {
      if (happened) looksAgain();
      return store.heads(ids, leaseMs);
    },
  });
  const ids = { next: (prefix: string) => `${prefix}_finder` };
  const node = testSwitchboard({ desk: deskForTests(), models: [linkTo(model)], pool: pool(), ids, through });
  return { node, model };
}

test('a node that was only slow ends its turn while another one takes it for dead: it is answered once', async () => {
  const { model, thoughts } = slowModel(1);
  const slow = serve(deskForTests(), linkTo(model));
  const { id } = await slow.open({ line: 'chat' });
  const turn = runTurn(slow, id, 'please');
  await thoughts[0]?.asked.promise;
  await allNodesDie();
  const other = finder(id, [text('Twice.')], () => {
    thoughts[0]?.answer.resolve(text('Once.'));
    return turn;
  });
  await other.node.tick();
  const events = await slow.events(id, 0, 1_000);
  expect(events.map(({ type }) => type)).toEqual([
    'conversation-opened',
    'customer-said',
    'agent-said',
    'turn-finished',
  ]);
  expect(other.model.calls).toHaveLength(0);
  expect((await turn).result.reply).toBe('Once.');
});

test('a node that came back and is at its next turn is not taken over', async () => {
  const { model, thoughts } = slowModel(2);
  const slow = serve(deskForTests(), linkTo(model));
  const { id } = await slow.open({ line: 'chat' });
  const first = runTurn(slow, id, 'one');
  await thoughts[0]?.asked.promise;
  await allNodesDie();
  let second: ReturnType<typeof runTurn> | undefined;
  const comeBack = async () => {
    await slow.tick();
    thoughts[0]?.answer.resolve(text('First.'));
    await first;
    second = runTurn(slow, id, 'two');
    await thoughts[1]?.asked.promise;
  };
  const other = finder(id, [text('Twice.')], comeBack, () => thoughts[1]?.answer.resolve(text('Second.')));
  await other.node.tick();
  expect(other.model.calls).toHaveLength(0);
  expect((await second)?.result.reply).toBe('Second.');
  const types = (await slow.events(id, 0, 1_000)).map(({ type }) => type);
  expect(types.filter((type) => type === 'turn-finished')).toHaveLength(2);
  expect(types).not.toContain('turn-resumed');
});
