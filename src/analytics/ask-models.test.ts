import { expect, test } from 'vitest';
import type { Analysis } from '../contracts/analysis.ts';
import type { Model, ModelRequest } from '../contracts/model.ts';
import { linkTo } from '../testing/scripted-link.ts';
import { analyse } from './analyse.ts';
import { askModels } from './ask-models.ts';
import { closedLog, reply, said } from './testing/logs.ts';

const log = closedLog([
  said('My invoice is wrong'),
  ...reply('It is right.'),
  said('Fine.'),
  ...reply('Bye.'),
]);
const byRules = (await analyse('cv_1', log)) as Analysis;
const found = {
  summary: { text: 'They doubted an invoice.', events: [2] },
  outcome: { is: 'unresolved', events: [5] },
  sentiment: [
    { seq: 2, score: -0.4 },
    { seq: 5, score: -0.6 },
  ],
};

/** A model that answers with one text, whatever it is asked. */
function answering(text: string, asked: ModelRequest[] = []): Model {
  return {
    async getResponse(request) {
      asked.push(request);
      const content = [{ type: 'output_text' as const, text }];
      const message = {
        type: 'message' as const,
        role: 'assistant' as const,
        status: 'completed' as const,
        content,
      };
      return { output: [message], usage: { inputTokens: 70, outputTokens: 30 } as never };
    },
    getStreamedResponse() {
      throw new TypeError('Nobody waits for it.');
    },
  };
}

test('a model finds the summary, the ending and the mood, by the events that it cites, and the log the rest', async () => {
  const asked: ModelRequest[] = [];
  const analysis = await askModels([
    linkTo(answering(`\`\`\`json\n${JSON.stringify(found)}\n\`\`\``, asked)),
  ])(byRules, log);
  expect(analysis).toEqual({
    ...byRules,
    summary: { ...found.summary, by: 'model' },
    disposition: { outcome: 'unresolved', events: [5], by: 'model' },
    sentiment: {
      by: 'model',
      score: -0.5,
      trend: 'level',
      turns: [
        { seq: 2, turn: 1, score: -0.4 },
        { seq: 5, turn: 2, score: -0.6 },
      ],
    },
    model: { name: 'scripted', inputTokens: 70, outputTokens: 30 },
  });
  expect(
    String(asked[0]?.input)
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { seq: 2, who: 'customer', text: 'My invoice is wrong' },
    { seq: 3, who: 'agent triage' },
    { seq: 5, who: 'customer' },
    { seq: 6 },
  ]);
});

test.each([
  ['no JSON', 'I think they were happy.'],
  ['an event that is not there', JSON.stringify({ ...found, summary: { text: 'A.', events: [99] } })],
  ['a mood of an agent', JSON.stringify({ ...found, sentiment: [{ seq: 3, score: 1 }] })],
  [
    'an ending that only the log knows',
    JSON.stringify({ ...found, outcome: { is: 'escalated', events: [2] } }),
  ],
  ['nothing cited', JSON.stringify({ ...found, summary: { text: 'A.', events: [] } })],
])('an answer with %s counts for nothing, and the next model is asked', async (_what, text) => {
  const [bad, good] = [linkTo(answering(text), 'bad'), linkTo(answering(JSON.stringify(found)), 'good')];
  expect((await askModels([bad, good])(byRules, log)).model?.name).toBe('good');
  await expect(askModels([bad])(byRules, log)).rejects.toMatchObject({ code: 'analysis-failed' });
});

test('what the log knows of the ending no model changes', async () => {
  const escalated = {
    ...byRules,
    disposition: { outcome: 'escalated' as const, by: 'rules' as const, events: [4] },
  };
  const analysis = await askModels([linkTo(answering(JSON.stringify(found)))])(escalated, log);
  expect(analysis.disposition).toEqual(escalated.disposition);
});

test('why no model had an answer is told without a word of the customer', async () => {
  const echoing: Model = {
    getResponse: () => Promise.reject(new TypeError('400: "My invoice is wrong" is too long')),
    getStreamedResponse() {
      throw new TypeError('Nobody waits for it.');
    },
  };
  const links = [linkTo(echoing, 'echo'), linkTo(answering('My invoice is wrong'), 'chatty')];
  const failure = await askModels(links)(byRules, log).catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({
    code: 'analysis-failed',
    detail: expect.stringMatching(/^echo: TypeError\. chatty: /),
  });
  expect(String(failure)).not.toContain('invoice');
});
