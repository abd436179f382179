import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Desk } from '../../contracts/desk.ts';
import type { Model, StreamEvent } from '../../contracts/model.ts';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineDesk } from '../../desk/define-desk.ts';
import { allow, defineEdge } from '../../desk/define-edge.ts';
import { defineTool } from '../../desk/define-tool.ts';
import { linkTo } from '../../testing/scripted-link.ts';
import { converse } from '../loop/text-turn.ts';
import { call, text } from '../testing/open-desk.ts';
import { turnBench } from '../testing/turn-bench.ts';

/** The steps of one answer at which somebody else may take the conversation. */
type Step =
  | 'instructions'
  | 'asked'
  | 'first words'
  | 'later words'
  | 'answered'
  | 'read'
  | 'write'
  | 'guard';
const STEPS: readonly Step[] = [
  ...(['instructions', 'asked', 'first words', 'later words', 'answered', 'read', 'write', 'guard'] as const),
];

const common = { handoffDescription: '-' };

/** A desk whose code, and a model whose stream, call back at every step. */
function stepping(at: (step: Step) => void) {
  const ran: string[] = [];
  const tool = (name: 'read' | 'write') =>
    defineTool({
      ...{ name, description: '-', effect: name, parameters: z.object({}) },
      execute: () => {
        ran.push(name);
        at(name);
      },
    });
  const guarded = defineEdge({
    to: 'other',
    guards: [
      () => {
        at('guard');
        return allow();
      },
    ],
  });
  const instructions = () => {
    at('instructions');
    return '-';
  };
  const solo = defineAgent<string, string>({
    ...{ id: 'solo', name: 'Solo', ...common, instructions, edges: [guarded] },
    tools: [tool('read'), tool('write'), { ...tool('write'), name: 'write_again' }],
  });
  const other = defineAgent<string, string>({ id: 'other', name: 'Other', ...common, instructions: '-' });
  const desk: Desk = defineDesk({ id: 'd', name: 'D', entry: 'solo', agents: [solo, other] });
  return { desk, ran, model: steppingModel(at) };
}

function steppingModel(at: (step: Step) => void): Model {
  let asked = 0;
  const output: Output = [
    ...text('Let me see.'),
    ...['read', 'write', 'write_again'].map((name) => call(name)),
    call('transfer_to_other', { reason: 'x' }),
  ];
  async function* stream(): AsyncGenerator<StreamEvent> {
    asked += 1;
    if (asked > 1) return yield done(text('Bye.'));
    at('asked');
    yield { type: 'output_text_delta', delta: 'Let ' };
    at('first words');
    yield { type: 'output_text_delta', delta: 'me ' };
    at('later words');
    yield { type: 'output_text_delta', delta: 'see.' };
    at('answered');
    yield done(output);
  }
  return { getResponse: () => Promise.reject(new TypeError('It streams.')), getStreamedResponse: stream };
}

type Output = Extract<StreamEvent, { type: 'response_done' }>['response']['output'];

function done(output: Output): StreamEvent {
  const usage = { requests: 1, inputTokens: 1, outputTokens: 1, totalTokens: 2 };
  return { type: 'response_done', response: { id: 'r', usage, output } };
}

/** Plays the turn with a person who takes the conversation at `step`. */
async function play(step: Step | undefined) {
  let take: () => void = () => undefined;
  const { desk, ran, model } = stepping((reached) => reached === step && take());
  const bench = turnBench(desk, [linkTo(model)]);
  let shownBefore = '';
  const shown = () =>
    bench.heard.flatMap((event) => (event.type === 'text-delta' ? event.delta : [])).join('');
  take = () => {
    shownBefore = shown();
    bench.turn.record.add('person-claimed', { by: 'Ann' });
  };
  const outcome = await converse(bench.turn);
  const types = await bench.types();
  const after = bench.log.slice(types.indexOf('person-claimed') + 1);
  return { ...bench, outcome, ran, types, after, shown: shown(), shownBefore };
}

describe('an agent that no longer owns the conversation', () => {
  test.each(STEPS)('taken from it at the step "%s", it is not heard and does nothing more', async (step) => {
    const { outcome, after, shown, shownBefore, ran } = await play(step);
    expect(outcome).toBe('with-person');
    expect(shown).toBe(shownBefore);
    const fenced = after.filter(({ type }) => type === 'speaker-fenced');
    expect(fenced).toMatchObject([{ data: { agent: 'solo', epoch: 0 } }]);
    expect(after.some(({ type }) => type === 'handoff-committed')).toBe(false);
    const said = after.flatMap(({ type, data }) => (type === 'agent-said' ? data.text : []));
    expect(said.join('')).toBe(
      step === 'later words' || step === 'answered' || step === 'first words' ? shown : '',
    );
    const allowed: Partial<Record<Step, string[]>> = {
      read: ['read'],
      write: ['read', 'write'],
      guard: ['read', 'write', 'write'],
    };
    expect(ran).toEqual(allowed[step] ?? []);
  });

  test('left alone, it says and does all of it', async () => {
    const { outcome, ran, types, shown } = await play(undefined);
    expect({ outcome, ran, shown }).toEqual({
      ...{ outcome: 'replied', ran: ['read', 'write', 'write'], shown: 'Let me see.Bye.' },
    });
    expect(types).toContain('handoff-committed');
    expect(types).not.toContain('speaker-fenced');
  });
});

test('every call that is on record is answered, wherever the conversation was taken', async () => {
  for (const step of STEPS) {
    const { types } = await play(step);
    const count = (...wanted: string[]) => types.filter((type) => wanted.includes(type)).length;
    expect(count('tool-called', 'handoff-proposed')).toBe(
      count('tool-returned', 'handoff-committed', 'handoff-refused', 'handoff-escalated'),
    );
  }
});

test('a model that goes on after it was given up is not heard any more', async () => {
  const late = Promise.withResolvers<void>();
  async function* silent(): AsyncGenerator<StreamEvent> {
    yield { type: 'output_text_delta', delta: 'Well ' };
    await late.promise;
    yield { type: 'output_text_delta', delta: 'TOO LATE' };
    yield done(text('Well TOO LATE'));
  }
  async function* lively(): AsyncGenerator<StreamEvent> {
    late.resolve();
    await new Promise(setImmediate);
    yield { type: 'output_text_delta', delta: 'Hello.' };
    yield done(text('Hello.'));
  }
  const model = (getStreamedResponse: () => AsyncGenerator<StreamEvent>): Model => ({
    ...{ getResponse: () => Promise.reject(new TypeError('It streams.')), getStreamedResponse },
  });
  const { desk } = stepping(() => undefined);
  const bench = turnBench(desk, [{ ...linkTo(model(silent), 'slow'), timeoutMs: 20 }, linkTo(model(lively))]);
  await converse(bench.turn);
  expect(JSON.stringify(bench.heard)).not.toContain('TOO LATE');
  await bench.types();
  expect(bench.log.flatMap(({ type, data }) => (type === 'agent-said' ? data.text : []))).toEqual([
    'Well ',
    'Hello.',
  ]);
});
