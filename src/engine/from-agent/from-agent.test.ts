import { Agent, handoff, type RunContext, tool } from '@openai/agents-core';
import { removeAllTools } from '@openai/agents-core/extensions';
import {
  assistantMessage,
  functionCall,
  ScriptedModel,
  type ScriptedModelInput,
} from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { freshPool } from '../../testing/fresh-pool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { countingIds, runTurn, testSwitchboard } from '../../testing/test-switchboard.ts';
import { type FromAgentOptions, fromAgent } from './from-agent.ts';

const pool = freshPool();
const ids = countingIds();

const text = (words: string) => [assistantMessage(words)];
const call = (name: string, args: Record<string, unknown> = {}) => functionCall(name, args, { callId: 'x' });

async function serve<Context>(
  entry: Agent<Context>,
  steps: ScriptedModelInput[],
  options?: FromAgentOptions,
) {
  const model = new ScriptedModel(steps);
  const switchboard = testSwitchboard({
    desk: fromAgent(entry, options),
    models: [linkTo(model)],
    pool: pool(),
    ids,
  });
  const { id } = await switchboard.open({ line: 'chat' });
  return { id, model, switchboard, say: (words: string) => runTurn(switchboard, id, words) };
}

const namesOffered = (model: ScriptedModel) =>
  model.lastCall?.request.handoffs.map(({ toolName }) => toolName).sort();

describe('the shape of the customer service example: agents that hand back, and a context tools write to', () => {
  interface Booking {
    seat?: string;
    flight?: string;
  }

  function airline() {
    const updateSeat = tool({
      name: 'update_seat',
      description: 'Moves the passenger to a seat.',
      parameters: z.object({ seat: z.string() }),
      execute: ({ seat }, run?: RunContext<Booking>) => {
        if (run) run.context.seat = seat;
        return `Seat ${seat} on flight ${run?.context.flight}`;
      },
    });
    const seats = new Agent<Booking>({
      name: 'Seat Booking Agent',
      handoffDescription: 'Changes seats.',
      instructions: (run) => `Passenger sits in ${run.context.seat ?? 'no seat'}.`,
      tools: [updateSeat],
    });
    const faq = new Agent<Booking>({ name: 'FAQ Agent', instructions: 'Answer questions.' });
    const triage = new Agent<Booking>({
      name: 'Triage Agent',
      instructions: 'Delegate.',
      handoffs: [
        faq,
        handoff(seats, {
          inputType: z.object({ flight: z.string() }),
          onHandoff: (run, input) => {
            run.context.flight = input?.flight;
          },
        }),
      ],
    });
    faq.handoffs = [triage];
    seats.handoffs = [triage];
    return triage;
  }

  test('hands over with its typed input, runs onHandoff, and keeps the context over a restart', async () => {
    const { id, say, model } = await serve(airline(), [
      [call('transfer_to_Seat_Booking_Agent', { flight: 'LH-7' })],
      [call('update_seat', { seat: '4A' })],
      text('You sit in 4A.'),
    ]);
    const { result } = await say('I want seat 4A');
    expect(result).toMatchObject({ owner: 'seat_booking_agent', reply: 'You sit in 4A.' });
    expect(JSON.stringify(model.lastCall?.request.input)).toContain('Seat 4A on flight LH-7');

    const later = new ScriptedModel([text('Still 4A.')]);
    const other = testSwitchboard({ desk: fromAgent(airline()), models: [linkTo(later)], pool: pool() });
    await runTurn(other, id, 'which seat?');
    expect(later.lastCall?.request.systemInstructions).toContain('\n\nPassenger sits in 4A.\n\n');
    expect(later.lastCall?.request.handoffs.map(({ toolName }) => toolName)).toEqual([
      'transfer_to_Triage_Agent',
    ]);
  });

  test('input that does not fit the input type is refused in words, not by ending the run', async () => {
    const { say, model } = await serve(airline(), [
      [call('transfer_to_Seat_Booking_Agent', { flight: 7 })],
      text('Which flight?'),
    ]);
    expect((await say('seat')).result).toMatchObject({ owner: 'triage_agent', reply: 'Which flight?' });
    expect(JSON.stringify(model.lastCall?.request.input)).toContain('handoff-refused');
  });
});

describe('the shape of the handoffs examples: isEnabled on a context, and an input filter', () => {
  function languages() {
    const spanish = new Agent<{ languages: string[] }>({ name: 'Spanish Assistant', instructions: 'Habla.' });
    const french = new Agent<{ languages: string[] }>({ name: 'French Assistant', instructions: 'Parle.' });
    const dice = tool({
      name: 'dice',
      description: 'Rolls.',
      parameters: z.object({}),
      execute: () => 'four',
    });
    return new Agent<{ languages: string[] }>({
      name: 'Triage',
      instructions: 'Delegate.',
      tools: [dice],
      handoffs: [
        handoff(spanish, { inputFilter: removeAllTools }),
        handoff(french, { isEnabled: ({ runContext }) => runContext.context.languages.includes('fr') }),
      ],
    });
  }

  test('offers only the handoffs that are enabled for the context', async () => {
    const { say, model } = await serve(languages(), [text('Hello.')], { context: { languages: ['es'] } });
    await say('hi');
    expect(namesOffered(model)).toEqual(['transfer_to_Spanish_Assistant']);
    const both = await serve(languages(), [text('Hello.')], { context: { languages: ['es', 'fr'] } });
    await both.say('hi');
    expect(namesOffered(both.model)).toHaveLength(2);
  });

  test('filters what the target reads, and nothing of what is stored', async () => {
    const { id, say, model, switchboard } = await serve(
      languages(),
      [[call('dice')], text('Four.'), [call('transfer_to_Spanish_Assistant')], text('Hola.')],
      { context: { languages: [] } },
    );
    await say('roll');
    await say('en español');
    const read = JSON.stringify(model.lastCall?.request.input);
    expect(read).toContain('en español');
    expect(read).not.toContain('function_call');
    const stored = (await switchboard.events(id, 0, 100)).map(({ type }) => type);
    expect(stored).toContain('tool-returned');
  });
});

describe('the shape of the agents-as-tools example: an orchestrator that keeps the conversation', () => {
  test("runs the inner agent on the desk's own models and answers with its words", async () => {
    const spanish = new Agent({ name: 'spanish_agent', instructions: 'Translate to Spanish.' });
    const orchestrator = new Agent({
      name: 'orchestrator_agent',
      instructions: 'Use the tools.',
      tools: [spanish.asTool({ toolName: 'translate_to_spanish', toolDescription: 'Translates.' })],
    });
    const { say, model } = await serve(orchestrator, [
      [call('translate_to_spanish', { input: 'Good night' })],
      text('Buenas noches'),
      text('In Spanish: Buenas noches.'),
    ]);
    const { result } = await say('Good night in Spanish?');
    expect(result).toMatchObject({ owner: 'orchestrator_agent', reply: 'In Spanish: Buenas noches.' });
    expect(model.calls[1]?.request.systemInstructions).toBe('Translate to Spanish.');
    expect(JSON.stringify(model.lastCall?.request.input)).toContain('Buenas noches');
  });
});

test('an input guardrail that trips is answered instead of ending the run', async () => {
  const agent = new Agent({
    name: 'Careful',
    instructions: '-',
    inputGuardrails: [
      {
        name: 'no-maths',
        execute: async ({ input }) => ({ tripwireTriggered: input === '2+2', outputInfo: {} }),
      },
    ],
  });
  const { say, model } = await serve(agent, [text('Hello.')]);
  expect((await say('2+2')).result.reply).toContain('can not help');
  expect(model.calls).toHaveLength(0);
});

test('agents whose names are alike, or not Latin at all, get ids of their own', () => {
  const inner = [
    new Agent({ name: '账单', instructions: '-' }),
    new Agent({ name: '技术', instructions: '-' }),
  ];
  const desk = fromAgent(
    new Agent({
      name: 'Front',
      instructions: '-',
      handoffs: inner.map((agent, index) => handoff(agent, { toolNameOverride: `to_${index}` })),
    }),
  );
  expect([...desk.agents.keys()]).toEqual(['front', 'agent', 'agent_2']);
});
