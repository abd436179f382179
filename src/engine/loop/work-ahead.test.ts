import { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import type { AgentHooks } from '../../contracts/agent.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, testSwitchboard } from '../../testing/test-switchboard.ts';
import { text } from '../testing/open-desk.ts';

const pool = freshPool();
const ids = countingIds();

/** A desk whose store writes what a customer said only when the test says so. */
async function slowDesk() {
  const reached = Promise.withResolvers<void>();
  const written = Promise.withResolvers<void>();
  const did: string[] = [];
  const through = (store: ConversationStore): ConversationStore =>
    Object.assign(Object.create(store), {
      async append(...append: Parameters<ConversationStore['append']>) {
        if (append[0].events[0]?.type === 'customer-said') {
          reached.resolve();
          await written.promise;
        }
        return store.append(...append);
      },
    });
  const front = defineAgent<string, string>({
    id: 'front',
    name: 'Front',
    handoffDescription: '-',
    instructions: ({ facts }) => `The customer is ${facts.tier?.value ?? 'unknown'}.`,
  });
  const hooks: AgentHooks = {
    started() {
      did.push('hook');
      return { tier: 'gold' };
    },
    ended: () => ({}),
  };
  const looks = defineGuard({
    name: 'looks',
    input() {
      did.push('guard');
      return { verdict: 'allow' };
    },
  });
  const desk = defineDesk({
    id: 'slow',
    name: 'Slow',
    entry: 'front',
    agents: [{ ...front, hooks }],
    guards: [looks],
  });
  const model = new ScriptedModel([text('Hello.')]);
  const switchboard = testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), ids, through });
  const { id } = await switchboard.open({ line: 'chat' });
  const heard: TurnEvent[] = [];
  return {
    reached: reached.promise,
    written,
    did,
    model,
    heard,
    async say(words: string) {
      for await (const event of switchboard.say(id, { text: words })) heard.push(event);
    },
  };
}

describe.each([
  ['a question', 'hello'],
  ['a danger', 'My father is not breathing'],
])('while %s is being written', (_, words) => {
  test('nothing is told, and no model, guard or hook is asked', async () => {
    const { reached, written, did, model, heard, say } = await slowDesk();
    const saying = say(words);
    await reached;
    await new Promise(setImmediate);
    expect([heard, did, model.calls.length]).toEqual([[], [], 0]);
    written.resolve();
    await saying;
    expect(heard[0]?.type).toBe('message-accepted');
    expect(heard.at(-1)?.type).toBe('turn-finished');
  });

  test('and can not be, who said it is told that alone', async () => {
    const { reached, written, did, model, heard, say } = await slowDesk();
    const saying = say(words);
    await reached;
    written.reject(new SwitchroomError('store-unavailable', 'The database is away.'));
    await expect(saying).rejects.toMatchObject({ code: 'store-unavailable' });
    expect([heard, did, model.calls.length]).toEqual([[], [], 0]);
  });
});

test('what is learned once the words are written is in the instructions all the same', async () => {
  const { written, model, did, say } = await slowDesk();
  written.resolve();
  await say('hello');
  expect(did).toEqual(['guard', 'hook']);
  expect(model.lastCall?.request.systemInstructions).toContain('The customer is gold.');
});
