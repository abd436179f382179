import { expect, test } from 'vitest';
import { readLabels } from './read-labels.ts';

const read = (rows: readonly unknown[], options: Partial<Parameters<typeof readLabels>[1]> = {}) =>
  readLabels(rows.map((row) => JSON.stringify(row)).join('\n'), { passFrom: 3, ...options });
const label = { id: 'a', lines: [{ by: 'agent', text: 'At nine.' }], pass: true };

test('labels of ours are of the rubric that they or the command name', () => {
  expect(read([label], { rubric: 'concise' })).toEqual({ rubric: 'concise', labels: [label] });
  expect(read([{ ...label, rubric: 'faithful', judged: 'nine' }])).toEqual({
    rubric: 'faithful',
    labels: [{ ...label, judged: 'nine' }],
  });
});

test('of a dialogue with rated replies each is a label, with all that was said before it', () => {
  const conv_turns = [
    { role: 'user', content: 'When do you open?' },
    { role: 'agent', content: 'At nine.', expected_rating: 3 },
    { role: 'user', content: 'And close?' },
    { role: 'agent', content: 'Well, let me see, at five.', expected_rating: 2 },
  ];
  const { rubric, labels } = read([{ conv_turns }]);
  expect([rubric, ...labels.map(({ id, pass, lines }) => [id, pass, lines.length])]).toEqual([
    'concise',
    ['1.2', true, 2],
    ['1.4', false, 4],
  ]);
  expect(read([{ conv_turns }], { passFrom: 2 }).labels.map(({ pass }) => pass)).toEqual([true, true]);
});

test('a rated trace is a label with its tools; what was found invalid is left out', () => {
  const trace = [
    { event_type: 'user_utterance', utterance: 'My code is AB1.' },
    { event_type: 'tool_call', tool_name: 'find', params: { code: 'AB1' } },
    { event_type: 'tool_response', tool_name: 'find', response: { ok: true } },
    { event_type: 'agent_utterance', utterance: 'There you are.' },
  ];
  const { rubric, labels } = read([
    { trace, expected_rating: 1 },
    { trace, expected_rating: 3, invalid: true },
  ]);
  expect([rubric, labels.length, labels[0]?.pass]).toEqual(['faithful', 1, false]);
  expect(labels[0]?.lines.map(({ by, text }) => `${by}: ${text}`)).toEqual([
    'customer: My code is AB1.',
    'tool: find {"code":"AB1"}',
    'tool: find -> {"ok":true}',
    'agent: There you are.',
  ]);
});

test('of a transcript each thing that was said is a label', () => {
  const labels = [
    {
      turn_id: 0,
      entities: [
        { value: 'AUS', correct: false },
        { value: 12, correct: true },
      ],
    },
  ];
  expect(read([{ user_tts: ['AUS at 12'], transcription: ['AUF at 12'], labels }])).toMatchObject({
    rubric: 'heard',
    labels: [
      { id: '1.1.1', judged: 'AUS', pass: false },
      { id: '1.1.2', judged: '12', pass: true },
    ],
  });
});

test.each([
  [[{ text: 'hello' }], 'Line 1 of the labels is no label'],
  [[label], 'names no rubric'],
  [
    [
      { ...label, rubric: 'concise' },
      { ...label, rubric: 'heard' },
    ],
    'of 2 rubrics',
  ],
  [[], 'of 0 rubrics'],
])('%j is refused', (rows, why) => {
  expect(() => read(rows)).toThrow(why);
});
