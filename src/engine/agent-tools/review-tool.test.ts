import type { ScriptedModel } from '@openai/agents-core/testing';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineAgent } from '../../desk/define-agent.ts';
import { defineReviewTool } from '../../desk/define-review-tool.ts';
import { look, managedBy } from '../testing/managed-desk.ts';
import { call, deskBench, lastAnswer, text } from '../testing/open-desk.ts';

const { open } = deskBench();

const member = (id: string, name: string) =>
  defineAgent({ id, name, handoffDescription: '-', instructions: `You are ${name}.`, tools: [look] });
const researcher = member('researcher', 'Researcher');
const writer = member('writer', 'Writer');
const critic = member('critic', 'Critic');

const draftLetter = defineReviewTool({
  name: 'draft_letter',
  description: 'Drafts a letter.',
  parameters: z.object({ about: z.string() }),
  workers: [researcher, writer],
  critic,
  rubric: 'It names a date.',
  rounds: 1,
});
const verdict = (accepted: boolean, ...objections: string[]) =>
  text(JSON.stringify({ accepted, objections }));
const draft = call('draft_letter', { about: 'a delay' });

function inputOf(model: ScriptedModel, nth: number): string {
  return JSON.stringify(model.calls[nth]?.request.input);
}

describe('workers and a critic', () => {
  test('write on one scratchpad, one after the other, and hand on what was accepted', async () => {
    const steps = [
      [draft],
      text('It is 3 May.'),
      text('Dear all: 3 May.'),
      verdict(true),
      text('Here it is.'),
    ];
    const { say, model } = await open(steps, { desk: managedBy([draftLetter]) });
    expect((await say('A letter, please.')).result.reply).toBe('Here it is.');
    expect(inputOf(model, 1)).toContain('a delay');
    expect(inputOf(model, 2)).toContain('Researcher wrote:\\nIt is 3 May.');
    expect(inputOf(model, 3)).toContain('Writer wrote:\\nDear all: 3 May.');
    expect(inputOf(model, 3)).toContain('Rubric: It names a date.');
    expect(JSON.parse(JSON.parse(lastAnswer(model)).text)).toEqual({
      accepted: true,
      draft: 'Dear all: 3 May.',
      objections: [],
    });
  });

  test('work it over with the objections', async () => {
    const steps = [
      ...[[draft], text('Facts.'), text('Dear all.'), verdict(false, 'There is no date.')],
      ...[text('3 May.'), text('Dear all: 3 May.'), verdict(true), text('Here it is.')],
    ];
    const { say, model } = await open(steps, { desk: managedBy([draftLetter]) });
    await say('A letter, please.');
    expect(inputOf(model, 5)).toContain('Not accepted. There is no date.');
    expect(JSON.parse(JSON.parse(lastAnswer(model)).text)).toMatchObject({ draft: 'Dear all: 3 May.' });
  });

  test('do so only as often as they may; then the caller decides', async () => {
    const round = [text('Facts.'), text('Dear all.'), verdict(false, 'There is no date.')];
    const steps = [[draft], ...round, ...round, text('It has no date yet: is that all right?')];
    const { say, model } = await open(steps, { desk: managedBy([draftLetter]) });
    expect((await say('A letter, please.')).result.reply).toContain('no date yet');
    expect(JSON.parse(JSON.parse(lastAnswer(model)).text)).toEqual({
      accepted: false,
      draft: 'Dear all.',
      objections: ['There is no date.'],
    });
  });

  test('leave what they wrote on record', async () => {
    const steps = [[draft], text('3 May.'), text('Dear all: 3 May.'), verdict(true), text('Here it is.')];
    const { id, say, switchboard } = await open(steps, { desk: managedBy([draftLetter]) });
    await say('A letter, please.');
    const notes = (await switchboard.events(id, 0, 100)).filter(({ type }) => type === 'note-written');
    expect(notes.map(({ data }) => data)).toEqual([
      { agent: 'researcher', callId: 'call_1_1', text: '3 May.' },
      { agent: 'writer', callId: 'call_1_1', text: 'Dear all: 3 May.' },
      { agent: 'critic', callId: 'call_1_1', text: 'Accepted.' },
    ]);
  });

  test('use their tools, and share the limits of the tool', async () => {
    const steps = [[draft], [call('look')], [call('look')], [call('look')], text('Sorry.')];
    const limited = {
      ...draftLetter,
      inside: { ...draftLetter.inside!, limits: { ...draftLetter.inside!.limits, modelCalls: 3 } },
    };
    const { say, model } = await open(steps, { desk: managedBy([limited]) });
    expect((await say('A letter, please.')).result.reply).toBe('Sorry.');
    expect(lastAnswer(model)).toContain('draft_letter.modelCalls is 3');
  });
});

test('a number of rounds that is none is refused when the tool is defined', () => {
  const options = { name: 'x', description: '-', parameters: z.object({}), critic, rubric: '-' } as const;
  expect(() => defineReviewTool({ ...options, workers: [writer], rounds: -1 })).toThrow('whole number');
});
