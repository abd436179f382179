import { modelResponder, ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { AgentHooks } from '../../contracts/agent.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import type { TurnEvent } from '../../contracts/turn.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { defineGuard } from '../../desk/define-guard.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { call, text } from '../testing/open-desk.ts';

type Step = PromiseWithResolvers<void>;

const pool = freshPool();
const ids = countingIds();

/** A desk whose store writes what a customer said only when the test says so. */
async function slowDesk({ hooks = true, calls = '' } = {}) {
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
  const look = defineTool({
    name: 'look',
    description: 'Looks.',
    parameters: z.object({}),
    effect: 'read',
    async execute() {
      did.push('look');
      return 'seen';
    },
  });
  const front = defineAgent<string, string>({
    id: 'front',
    name: 'Front',
    handoffDescription: '-',
    instructions: ({ facts }) => `The customer is ${facts.tier?.value ?? 'unknown'}.`,
    tools: [look],
  });
  const learns: AgentHooks = {
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
    agents: [hooks ? { ...front, hooks: learns } : front],
    guards: [looks],
  });
  const model = new ScriptedModel([...(calls ? [[call(calls)]] : []), text('Hello.')]);
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
    async events() {
      return (await switchboard.events(id, 0, 100)).map(({ type }) => type);
    },
  };
}

describe('while a question is being written', () => {
  test('its model and guards think already, and nothing is told or done', async () => {
    const { reached, written, did, model, heard, say } = await slowDesk();
    const saying = say('hello');
    await reached;
    await expect.poll(() => did).toEqual(['guard']);
    expect([heard, model.calls.length]).toEqual([[], 0]);
    written.resolve();
    await saying;
    expect(did).toEqual(['guard', 'hook']);
    expect(heard[0]?.type).toBe('message-accepted');
    expect(heard.at(-1)?.type).toBe('turn-finished');
  });

  test('and can not be, who said it is told that alone', async () => {
    const { reached, written, did, model, heard, say, events } = await slowDesk();
    const saying = say('hello');
    await reached;
    written.reject(new SwitchroomError('store-unavailable', 'The database is away.'));
    await expect(saying).rejects.toMatchObject({ code: 'store-unavailable' });
    expect([heard, did, model.calls.length]).toEqual([[], ['guard'], 0]);
    expect(await events()).toEqual(['conversation-opened']);
  });

  test('the answer of an agent without hooks may be there first; it is told when the question is written', async () => {
    const { reached, written, model, heard, say, events } = await slowDesk({ hooks: false });
    const saying = say('hello');
    await reached;
    await expect.poll(() => model.calls).toHaveLength(1);
    expect([heard, await events()]).toEqual([[], ['conversation-opened']]);
    written.resolve();
    await saying;
    expect(heard.map(({ type }) => type)).toEqual(['message-accepted', 'text-delta', 'turn-finished']);
    expect(await events()).toEqual(['conversation-opened', 'customer-said', 'agent-said', 'turn-finished']);
  });

  test('a tool is not run', async () => {
    const { reached, written, did, model, say } = await slowDesk({ hooks: false, calls: 'look' });
    const saying = say('hello');
    await reached;
    await expect.poll(() => model.calls).toHaveLength(1);
    await new Promise(setImmediate);
    expect(did).toEqual(['guard']);
    written.resolve();
    await saying;
    expect(did).toEqual(['guard', 'look']);
  });
});

test('a danger is not told before it is on record', async () => {
  const { reached, written, did, model, heard, say } = await slowDesk();
  const saying = say('My father is not breathing');
  await reached;
  await new Promise(setImmediate);
  expect([heard, did, model.calls.length]).toEqual([[], [], 0]);
  written.resolve();
  await saying;
  expect(heard[0]?.type).toBe('message-accepted');
});

test('what is learned once the words are written is in the instructions all the same', async () => {
  const { written, model, did, say } = await slowDesk();
  written.resolve();
  await say('hello');
  expect(did).toEqual(['guard', 'hook']);
  expect(model.lastCall?.request.systemInstructions).toContain('The customer is gold.');
});

test('a model is asked in vain once at most where another node takes turns as well', async () => {
  const models = [1, 2].map(() => new ScriptedModel(Array.from({ length: 8 }, () => text('Hello.'))));
  const agent = defineAgent({ id: 'front', name: 'Front', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: 'two', name: 'Two', entry: 'front', agents: [agent] });
  const nodes = models.map((model) => testSwitchboard({ desk, models: [linkTo(model)], pool: pool(), ids }));
  const id = (await nodes[0]?.open({ line: 'chat' }))?.id ?? '';
  for (const _ of [1, 2, 3]) for (const node of nodes) await runTurn(node, id, 'hello');
  const asked = models.map(({ calls }) => calls.length);
  expect(asked).toEqual([expect.toSatisfy((times) => times <= 4), expect.toSatisfy((times) => times <= 4)]);
});

test.each([
  ['that reaches the store before its question is', undefined],
  ['that meets a database which is away', new SwitchroomError('store-unavailable', 'The database is away.')],
])('an answer %s is written all the same, once', async (_, trouble) => {
  const refused = Promise.withResolvers<void>();
  let times = 0;
  const through = (store: ConversationStore): ConversationStore =>
    Object.assign(Object.create(store), {
      async append(...append: Parameters<ConversationStore['append']>) {
        const isQuestion = append[0].events[0]?.type === 'customer-said';
        if (isQuestion) await refused.promise;
        if (isQuestion || append[0].expectedSeq === 0 || times++ > 0) return store.append(...append);
        if (trouble) refused.resolve();
        if (trouble) throw trouble;
        return store.append(...append).finally(refused.resolve);
      },
    });
  const agent = defineAgent({ id: 'front', name: 'Front', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: 'early', name: 'Early', entry: 'front', agents: [agent] });
  const models = [linkTo(new ScriptedModel([text('Hello.')]))];
  const switchboard = testSwitchboard({ desk, models, pool: pool(), ids, through });
  const { id } = await switchboard.open({ line: 'chat' });
  expect((await runTurn(switchboard, id, 'hello')).result.reply).toBe('Hello.');
  const types = (await switchboard.events(id, 0, 100)).map(({ type }) => type);
  expect(types).toEqual(['conversation-opened', 'customer-said', 'agent-said', 'turn-finished']);
  expect(times).toBe(2);
});

test('an answer whose question was never written is not written behind the next one', async () => {
  const [sent, asked, tried] = [1, 2, 3].map(() => Promise.withResolvers<void>()) as [Step, Step, Step];
  let questions = 0;
  let answers = 0;
  const through = (store: ConversationStore): ConversationStore =>
    Object.assign(Object.create(store), {
      async append(...append: Parameters<ConversationStore['append']>) {
        if (append[0].expectedSeq === 0) return store.append(...append);
        if (append[0].events[0]?.type === 'customer-said') {
          if (++questions === 1) {
            await sent.promise;
            throw new SwitchroomError('store-unavailable', 'The database is away.');
          }
          return store.append(...append).finally(asked.resolve);
        }
        if (++answers > 1) {
          await tried.promise;
          return store.append(...append);
        }
        // It was sent, and arrives late.
        sent.resolve();
        await asked.promise;
        return store.append(...append).finally(tried.resolve);
      },
    });
  const agent = defineAgent({ id: 'front', name: 'Front', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: 'orphan', name: 'Orphan', entry: 'front', agents: [agent] });
  const models = [linkTo(new ScriptedModel([text('In vain.'), text('Hello.')]))];
  const switchboard = testSwitchboard({ desk, models, pool: pool(), ids, through });
  const { id } = await switchboard.open({ line: 'chat' });
  await expect(runTurn(switchboard, id, 'one')).rejects.toMatchObject({ code: 'store-unavailable' });
  expect((await runTurn(switchboard, id, 'two')).result.reply).toBe('Hello.');
  const events = await switchboard.events(id, 0, 100);
  expect(events.map(({ type }) => type)).toEqual([
    ...['conversation-opened', 'customer-said', 'agent-said', 'turn-finished'],
  ]);
  expect(JSON.stringify(events)).not.toContain('In vain.');
});

test('a model that was asked in vain is cut off', async () => {
  const asked = Promise.withResolvers<AbortSignal | undefined>();
  const through = (store: ConversationStore): ConversationStore =>
    Object.assign(Object.create(store), {
      async append(...append: Parameters<ConversationStore['append']>) {
        if (append[0].expectedSeq === 0) return store.append(...append);
        await asked.promise;
        throw new SwitchroomError('store-unavailable', 'The database is away.');
      },
    });
  const thinks = modelResponder(({ request }) => {
    asked.resolve(request.signal);
    return new Promise<never>(() => undefined);
  });
  const agent = defineAgent({ id: 'front', name: 'Front', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: 'vain', name: 'Vain', entry: 'front', agents: [agent] });
  const models = [linkTo(new ScriptedModel([thinks]))];
  const switchboard = testSwitchboard({ desk, models, pool: pool(), ids, through });
  const { id } = await switchboard.open({ line: 'chat' });
  await expect(runTurn(switchboard, id, 'one')).rejects.toMatchObject({ code: 'store-unavailable' });
  expect((await asked.promise)?.aborted).toBe(true);
});

test('words that are on record without our knowing are answered, though the model asked ahead was cut off', async () => {
  const [asked, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const through = (store: ConversationStore): ConversationStore =>
    Object.assign(Object.create(store), {
      async append(...append: Parameters<ConversationStore['append']>) {
        if (append[0].events[0]?.type !== 'customer-said') return store.append(...append);
        await store.append(...append);
        await asked.promise;
        throw new SwitchroomError('store-unavailable', 'The answer of the database was lost.');
      },
    });
  const thinks = modelResponder(({ request }) => {
    asked.resolve();
    return new Promise<never>((_, reject) => {
      request.signal?.addEventListener('abort', () => {
        reject(new Error('aborted'));
        // Whatever the turn that ended would still write is written by then.
        setImmediate(() => setImmediate(ended.resolve));
      });
    });
  });
  const agent = defineAgent({ id: 'front', name: 'Front', handoffDescription: '-', instructions: '-' });
  const desk = defineDesk({ id: 'cut', name: 'Cut', entry: 'front', agents: [agent] });
  const models = [linkTo(new ScriptedModel([thinks, text('Hello.')]))];
  const switchboard = testSwitchboard({ desk, models, pool: pool(), ids, through });
  const { id } = await switchboard.open({ line: 'chat' });
  const message = { text: 'one', messageId: 'm1' };
  await expect(runTurn(switchboard, id, message)).rejects.toMatchObject({ code: 'store-unavailable' });
  await ended.promise;
  expect((await runTurn(switchboard, id, message)).result.reply).toBe('Hello.');
  const types = (await switchboard.events(id, 0, 100)).map(({ type }) => type);
  expect(types).toEqual([
    ...['conversation-opened', 'customer-said', 'turn-resumed', 'agent-said', 'turn-finished'],
  ]);
});
