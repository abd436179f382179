import { expect, test } from 'vitest';
import type { ImportOptions } from './imported.ts';
import { importOpenai } from './openai.ts';
import { importPromptfoo } from './promptfoo.ts';

const AGENTS: Readonly<Record<string, string>> = { billing: 'billing', Technical: 'tech' };
const options: ImportOptions = { agentOf: (label) => AGENTS[label] };
const lines = (...rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');

test('samples of OpenAI evals become cases: an ideal that is an agent is who should have it, another is to be said', () => {
  const read = importOpenai(
    lines(
      { input: [{ role: 'user', content: 'I was charged twice' }], ideal: 'billing' },
      { input: 'How much is Pro?', ideal: ['$24', '24 dollars'] },
      { item: { id: 'drops', question: 'My calls drop', correct_label: 'Technical' } },
    ),
    options,
  );
  expect(read).toEqual({
    of: 3,
    notTaken: [],
    cases: [
      { id: 'line 1', turns: [{ text: 'I was charged twice', agent: 'billing' }] },
      {
        id: 'line 2',
        turns: [{ text: 'How much is Pro?' }],
        expect: { reply: { contains: '/\\$24|24 dollars/' } },
      },
      { id: 'drops', turns: [{ text: 'My calls drop', agent: 'tech' }] },
    ],
  });
});

test('what of a sample has no place in a suite is told with its line', () => {
  const { cases, notTaken } = importOpenai(
    `${lines({
      input: [
        { role: 'system', content: 'Sort the request.' },
        { role: 'user', content: [{ type: 'input_text', text: 'See this' }, { type: 'input_image' }] },
        { role: 'assistant', content: 'Yes?' },
        { role: 'user', content: 'Why?' },
      ],
    })}\n\nno json\n${lines({ item: { note: 4 } }, { item: { text: 'Hi', ideal: 'billing', source: 'x' }, sample: {} })}`,
    options,
  );
  expect(cases).toEqual([
    { id: 'line 1', turns: [{ text: 'See this' }, { text: 'Why?' }] },
    { id: 'line 5', turns: [{ text: 'Hi', agent: 'billing' }] },
  ]);
  expect(notTaken.map(({ line, what }) => `${line} ${what.slice(0, 30)}`)).toEqual([
    '1 a message of "system" is not t',
    '1 "input_image" in a message is ',
    '1 a message of "assistant" is no',
    '1 says nothing of what is right:',
    '3 is no JSON object: no case',
    '4 has no words of a customer (no',
    '5 "source" is not taken over',
    '5 "sample" is not taken over',
  ]);
});

test('tests of promptfoo become cases with their asserts, those of all tests among them', () => {
  const { cases, notTaken } = importPromptfoo(
    `defaultTest:
  assert: [{ type: latency, threshold: 5000 }]
tests:
  - description: charged
    vars: { question: I was charged twice, month: May }
    assert:
      - { type: equals, value: billing }
      - { type: icontains-any, value: [account, '{{month}}'] }
  - vars: { question: What is Pro? }
    assert:
      - { type: not-regex, value: 'bit.?coin' }
      - { type: contains-all, value: [a/b, seat] }
      - { type: cost, threshold: 0.01 }
      - { type: starts-with, value: Pro }
`,
    options,
  );
  expect(cases).toEqual([
    {
      id: 'charged',
      turns: [{ text: 'I was charged twice', agent: 'billing' }],
      expect: { reply: { contains: ['/account|May/'] }, budget: { ms: 5000 } },
    },
    {
      id: 'test 2',
      turns: [{ text: 'What is Pro?' }],
      expect: {
        reply: { contains: ['a/b', 'seat', '/^\\s*Pro/'], excludes: ['/bit.?coin/'] },
        budget: { ms: 5000, usd: 0.01 },
      },
    },
  ]);
  expect(notTaken).toEqual([{ line: 5, what: 'the variable "month" is only put into asserts' }]);
});

test('asserts and fields that a suite can not hold are told with their line, and the rest is taken over', () => {
  const { cases, notTaken } = importPromptfoo(
    `prompts: ['You are a desk. {{question}}']
tests:
  - vars: { question: Hello }
    options: { provider: other }
    assert:
      - { type: llm-rubric, value: is friendly }
      - { type: contains, value: Hi, weight: 2 }
      - { type: javascript, value: 'file://check.js' }
      - { type: regex, value: '(' }
  - vars: { a: one, b: two }
`,
    options,
  );
  expect(cases).toEqual([{ id: 'test 1', turns: [{ text: 'Hello' }] }]);
  expect(notTaken.map(({ line, what }) => `${line} ${what}`)).toEqual([
    '1 "prompts" is not taken over: a suite is held with a desk',
    '4 "options" is not taken over',
    '6 assert llm-rubric is not taken over',
    '7 assert contains with "weight" is not taken over',
    '8 assert javascript of a file is not taken over',
    '9 assert regex ( is no pattern here, and is not taken over',
    '10 has no words of a customer among a, b: no case; name the variable with --var',
  ]);
  expect(() => importPromptfoo('tests: file://tests.csv', options)).toThrow('no list of tests');
});
