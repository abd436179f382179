import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { Agent, handoff, type RunContext, tool } from '@openai/agents-core';
import {
  assistantMessage,
  functionCall,
  modelError,
  ScriptedModel,
  type ScriptedModelInput,
} from '@openai/agents-core/testing';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { ModelLink } from '../../contracts/model.ts';
import { aiSdk } from '../../models/ai-sdk/ai-sdk.ts';
import { freshPool } from '../../testing/fresh-pool.ts';
import { startOpenAIServer } from '../../testing/openai-server/index.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { type FromAgentOptions, fromAgent } from './from-agent.ts';

const pool = freshPool();
const ids = countingIds();
const text = (words: string) => [assistantMessage(words)];
const call = (name: string, args: Record<string, unknown> = {}) => functionCall(name, args, { callId: 'x' });

/** Serves a graph on a model; resolves to the result of a turn, the answers of its tools, and what went wrong. */
async function turnOf(entry: Agent<never>, link: ModelLink, options?: FromAgentOptions) {
  const defects: unknown[] = [];
  const switchboard = testSwitchboard({
    ...{ desk: fromAgent(entry, options), models: [link], pool: pool(), ids },
    onDefect: (thrown) => defects.push(thrown),
  });
  const { id } = await switchboard.open({ line: 'chat' });
  const { result } = await runTurn(switchboard, id, 'go');
  const view = await switchboard.view(id);
  const outputs = (await switchboard.events(id, 0, 1_000)).flatMap(({ type, data }) =>
    type === 'tool-returned' ? [data.output] : [],
  );
  return { result, outputs, defects, facts: view.state.facts };
}

const scripted = (...steps: ScriptedModelInput[]) => linkTo(new ScriptedModel(steps));
const agentWith = (...tools: Agent['tools']) =>
  new Agent({ name: 'Front', instructions: '-', tools }) as unknown as Agent<never>;

describe('guardrails of tools', () => {
  const paid: number[] = [];
  const pay = (rails: object) =>
    tool({
      ...{ name: 'pay', description: '-', parameters: z.object({ amount: z.number() }), ...rails },
      execute: ({ amount }: { amount: number }) => {
        paid.push(amount);
        return `Card 4242 was charged ${amount}.`;
      },
    } as never) as Agent['tools'][number];
  const paying = (rails: object) =>
    turnOf(agentWith(pay(rails)), scripted([call('pay', { amount: 7 })], text('Done.')));

  test('an input guardrail that rejects keeps the tool from running, and the model reads why', async () => {
    const inputGuardrails = [
      { name: 'cap', run: async () => ({ behavior: { type: 'rejectContent', message: 'At most 5.' } }) },
    ];
    const { result, outputs } = await paying({ inputGuardrails });
    expect(result.toolCalls).toEqual([{ name: 'pay', status: 'refused' }]);
    expect(outputs).toEqual([expect.stringContaining('At most 5.')]);
    expect(paid).toEqual([]);
  });

  test('it sees the call, the agent and the context, and lets the others pass', async () => {
    const seen: unknown[] = [];
    const inputGuardrails = [
      {
        name: 'watch',
        run: async ({
          toolCall,
          agent,
          context,
        }: {
          toolCall: unknown;
          agent: Agent;
          context: RunContext;
        }) => {
          seen.push({ toolCall, agent: agent.name, context: context.context });
          return { behavior: { type: 'allow' } };
        },
      },
    ];
    const { result } = await turnOf(
      agentWith(pay({ inputGuardrails })),
      scripted([call('pay', { amount: 3 })], text('Done.')),
      { context: { plan: 'pro' } },
    );
    expect(result.toolCalls).toEqual([{ name: 'pay', status: 'ok' }]);
    expect(paid.splice(0)).toEqual([3]);
    expect(seen).toMatchObject([
      { agent: 'Front', context: { plan: 'pro' }, toolCall: { name: 'pay', arguments: '{"amount":3}' } },
    ]);
  });

  test('an output guardrail that rejects keeps the output from the model', async () => {
    const outputGuardrails = [
      {
        name: 'cards',
        run: async ({ output }: { output: unknown }) =>
          String(output).includes('4242')
            ? { behavior: { type: 'rejectContent', message: 'It was paid.' } }
            : { behavior: { type: 'allow' } },
      },
    ];
    const { outputs } = await paying({ outputGuardrails });
    expect(outputs).toEqual(['It was paid.']);
    expect(paid.splice(0)).toEqual([7]);
  });

  test.each(['throwException', 'a defect'])('one that ends in %s fails the call, closed', async (how) => {
    const run = async () => {
      if (how === 'a defect') throw new TypeError('broken');
      return { behavior: { type: 'throwException' } };
    };
    const { result, defects } = await paying({ inputGuardrails: [{ name: 'g', run }] });
    expect(result).toMatchObject({ reply: 'Done.', toolCalls: [{ name: 'pay', status: 'failed' }] });
    expect(paid).toEqual([]);
    expect(defects).toHaveLength(1);
  });
});

describe('a tool that fails is never told to have worked', () => {
  const failing = (rest: object) =>
    tool({
      ...{ name: 'look', description: '-', parameters: z.object({}), ...rest },
      execute: () => {
        throw new TypeError('10.0.0.7 is down');
      },
    } as never) as Agent['tools'][number];
  const looking = (rest: object) =>
    turnOf(agentWith(failing(rest)), scripted([call('look')], text('Sorry.')));

  test('one that throws has failed', async () => {
    const { result, outputs, defects } = await looking({});
    expect(result.toolCalls).toEqual([{ name: 'look', status: 'failed' }]);
    expect(outputs.join()).not.toContain('10.0.0.7');
    expect(defects).toMatchObject([{ code: 'tool-failed' }]);
  });

  test('its own words for a model are passed on', async () => {
    const { result, outputs } = await looking({ errorFunction: () => 'Try again tomorrow.' });
    expect(result.toolCalls).toEqual([{ name: 'look', status: 'refused' }]);
    expect(outputs.join()).toContain('Try again tomorrow.');
  });

  test('one that throws past the SDK has failed', async () => {
    const { result } = await looking({ errorFunction: null });
    expect(result.toolCalls).toEqual([{ name: 'look', status: 'failed' }]);
  });

  test.each(['error_as_result', 'raise_exception'])(
    'one that takes longer than its own time has not worked: %s',
    async (timeoutBehavior) => {
      const slow = tool({
        ...{ name: 'wait', description: '-', parameters: z.object({}), timeoutMs: 20, timeoutBehavior },
        execute: () => new Promise<string>(() => undefined),
      } as never) as Agent['tools'][number];
      const { result } = await turnOf(agentWith(slow), scripted([call('wait')], text('Sorry.')));
      expect(result.toolCalls).toEqual([{ name: 'wait', status: 'failed' }]);
    },
  );
});

describe('an agent as tool', () => {
  const inner = new Agent({ name: 'spanish_agent', instructions: 'Translate to Spanish.' });
  const translate = inner.asTool({ toolName: 'translate', toolDescription: 'Translates.' });
  const asked = call('translate', { input: 'Good night' });

  test('works on a model of the AI SDK', async () => {
    const calls = [{ name: 'translate', arguments: { input: 'Good night' } }];
    const server = await startOpenAIServer({
      script: [{ calls }, { text: 'Buenas noches' }, { text: 'In Spanish: Buenas noches.' }],
    });
    onTestFinished(() => server.close());
    const vendor = createOpenAICompatible({
      ...{ name: 'local', baseURL: server.url, apiKey: server.apiKey, includeUsage: true },
    });
    const { result, outputs } = await turnOf(agentWith(translate), aiSdk(vendor('llama3.3')));
    expect(outputs).toEqual(['Buenas noches']);
    expect(result).toMatchObject({
      reply: 'In Spanish: Buenas noches.',
      toolCalls: [{ name: 'translate', status: 'ok' }],
    });
  });

  test('has failed when the agent inside could not answer', async () => {
    const steps = [[asked], modelError(new TypeError('down')), text('Sorry.')];
    const { result } = await turnOf(agentWith(translate), scripted(...steps));
    expect(result.toolCalls).toEqual([{ name: 'translate', status: 'failed' }]);
  });

  test('has failed when the agent inside waits for an approval nobody is asked for', async () => {
    const guarded = tool({
      ...{ name: 'erase', description: '-', parameters: z.object({}), needsApproval: true },
      execute: () => 'erased',
    });
    const careful = new Agent({ name: 'careful', instructions: '-', tools: [guarded] });
    const { result } = await turnOf(
      agentWith(careful.asTool({ toolName: 'ask_careful' })),
      scripted([call('ask_careful', { input: 'erase it' })], [call('erase')], text('Sorry.')),
    );
    expect(result.toolCalls).toEqual([{ name: 'ask_careful', status: 'failed' }]);
  });
});

test('what needs approval is asked of the context as it is now', async () => {
  const grow = tool({
    ...{ name: 'grow', description: '-', parameters: z.object({}) },
    execute: (_, run?: RunContext<{ total: number }>) => {
      if (run) run.context.total = 900;
      return 'grown';
    },
  });
  const pay = tool({
    ...{ name: 'pay', description: '-', parameters: z.object({}), execute: () => 'paid' },
    needsApproval: async (run) => (run.context as { total: number }).total > 500,
  });
  const { result } = await turnOf(
    agentWith(grow as never, pay),
    scripted([call('grow')], [call('pay')], text('It waits.')),
    { context: { total: 1 } },
  );
  expect(result.toolCalls).toEqual([
    { name: 'grow', status: 'ok' },
    { name: 'pay', status: 'waiting' },
  ]);
});

describe('hooks of agents', () => {
  function listening() {
    const heard: string[] = [];
    const look = tool({ name: 'look', description: '-', parameters: z.object({}), execute: () => 'seen' });
    const back = new Agent<{ steps: number }>({ name: 'Back', instructions: '-', tools: [look] });
    const front = new Agent<{ steps: number }>({
      name: 'Front',
      instructions: '-',
      handoffs: [handoff(back)],
    });
    for (const agent of [front, back]) {
      const note = (run: RunContext<{ steps: number }>, words: string) => {
        heard.push(`${agent.name} ${words}`);
        run.context.steps += 1;
      };
      agent.on('agent_start', (run) => note(run, 'starts'));
      agent.on('agent_end', (run, output) => note(run, `ends: ${output}`));
      agent.on('agent_handoff', (run, to) => note(run, `hands over to ${to.name}`));
      agent.on('agent_tool_start', (run, { name }) => note(run, `calls ${name}`));
      agent.on('agent_tool_end', (run, { name }, result) => note(run, `got of ${name}: ${result}`));
    }
    return { front: front as unknown as Agent<never>, heard };
  }

  test('fire in the order of the SDK\u2019s own runner, and what they change in the context is kept', async () => {
    const { front, heard } = listening();
    const steps = [[call('transfer_to_Back')], [call('look')], text('Here it is.')];
    const { facts } = await turnOf(front, scripted(...steps), { context: { steps: 0 } });
    expect(heard).toEqual([
      ...['Front starts', 'Front hands over to Back', 'Back starts'],
      ...['Back calls look', 'Back got of look: seen', 'Back ends: Here it is.'],
    ]);
    expect(facts.context?.value).toEqual({ steps: 6 });
  });
});
