import { describe, expect, test } from 'vitest';
import { ScorecardCounter } from '../scorecard/scorecard.ts';
import { describeSuite } from './describe-suite.ts';
import { comparedWith, figuresOf } from './figures.ts';
import { readGate } from './gates.ts';
import { junitOf } from './junit.ts';
import { readSuite } from './read-suite.ts';
import type { CaseResult } from './run-suite.ts';
import type { SuiteNames } from './suite-names.ts';

const NAMES: SuiteNames = {
  agents: new Set(['triage', 'billing']),
  tools: new Set(['look_up', 'refund']),
  consentTools: new Set(['refund']),
  writing: new Set(['refund']),
};
const read = (...lines: string[]) => readSuite(lines.join('\n'), NAMES);
const readYaml = (...lines: string[]) => readSuite(lines.join('\n'), NAMES, 'suite.yaml');

describe('a suite', () => {
  test('has sentences and dialogues, named by their ids or lines', () => {
    const cases = read(
      '{"text": "My bill", "agent": "billing", "intent": "unused"}',
      '',
      '{"id": "on and on", "turns": [{"text": "Hi", "agent": "triage"}, {"text": "A human!", "agent": "person"}]}',
    );
    expect(cases).toMatchObject([
      { id: 'line 1', messages: [{ text: 'My bill', agent: 'billing' }] },
      {
        id: 'on and on',
        messages: [
          { text: 'Hi', agent: 'triage' },
          { text: 'A human!', agent: 'person' },
        ],
      },
    ]);
  });

  test.each([
    ['{"text": "My bill"}', 'Line 1 of the suite: agent: Invalid input: expected string'],
    ['{"turns": []}', 'Line 1 of the suite: turns: Too small'],
    ['{"text": ', 'Line 1 of the suite: is no JSON'],
    ['{"text": "Hi", "agent": "sales"}', 'names "sales"; the desk has triage, billing, and a person'],
    ['', 'has no cases'],
  ])('%s is refused', (line, why) => {
    expect(() => read(line)).toThrow(
      expect.objectContaining({ code: 'data-invalid', message: expect.stringContaining(why) }),
    );
  });

  test('has no id twice', () => {
    const line = '{"id": "a", "text": "Hi", "agent": "triage"}';
    expect(() => read(line, line)).toThrow('two cases with the id "a"');
  });
});

describe('a suite in YAML', () => {
  test('has conversations with what is wanted of them', () => {
    const [one] = readYaml(
      'cases:',
      '  - id: refund',
      '    customer: { id: C-1, facts: { tier: gold } }',
      '    turns:',
      '      - text: Charged twice',
      '        expect: { reply: { contains: refund } }',
      '      - text: yes',
      '        agent: billing',
      '    expect:',
      '      path: triage > billing',
      '      tools: { required: [{ name: refund, arguments: { amount: 10 } }], forbidden: [look_up] }',
    );
    expect(one).toMatchObject({
      id: 'refund',
      customer: { id: 'C-1' },
      messages: [
        { text: 'Charged twice', expect: { reply: { contains: ['refund'] } } },
        { text: 'yes', agent: 'billing' },
      ],
      expect: {
        tools: {
          required: [{ name: 'refund', arguments: { amount: 10 } }],
          forbidden: [{ name: 'look_up' }],
        },
      },
    });
  });

  test('tells the line of everything that is wrong, at once', () => {
    const wrong = () =>
      readYaml(
        'cases:',
        '  - text: Hello',
        '    agent: tirage',
        '  - turns:',
        '      - text: Hi',
        '        expect: { rely: { contains: x } }',
        '  - turns: [{ text: Hi }]',
        '    expect:',
        '      path: triage > biling',
        '      consent: { asked: [look_up] }',
        '      reply:',
        '        contains: /(/',
        '      database:',
        '        - sql: select 1',
      );
    expect(wrong).toThrow(
      expect.objectContaining({
        code: 'data-invalid',
        detail: [
          'Line 3 of the suite: agent: names "tirage"; the desk has triage, billing, and a person.',
          'Line 6 of the suite: turns[0].expect: Unrecognized key: "rely".',
          'Line 9 of the suite: expect.path: "biling" is not an agent: triage, billing.',
          'Line 10 of the suite: expect.consent.asked: "look_up" is not a tool that needs a yes: refund.',
          'Line 12 of the suite: expect.reply.contains: /(/: Invalid regular expression: /(/isu: Unterminated group.',
          'Line 14 of the suite: expect.database[0]: a query has either rows or a value.',
        ].join('\n'),
      }),
    );
  });

  test.each([
    [['cases:', '  - text: "Hello'], 'Line 2 of the suite: Missing closing "quote'],
    [['- text: Hello'], 'Line 1 of the suite: is no suite'],
    [['cases:', '  - text: Hi', '    text: Hi'], 'Line 3 of the suite: Map keys must be unique'],
    [
      ['case: []', 'cases:', '  - { text: Hi, agent: triage }'],
      'Line 1 of the suite: "case" is not known here',
    ],
  ])('%j is refused', (lines, why) => {
    expect(() => readYaml(...lines)).toThrow(why);
  });
});

/** A case of one message that should be Billing's, by who had it in each run. */
const result = (id: string, ...owners: string[]): CaseResult => ({
  id,
  messages: [{ text: 'My <bill> & "more"', agent: 'billing' }],
  runs: owners.map((owner) => {
    const failures = owner === 'billing' ? [] : [`${owner} has it, not billing`];
    return { passed: failures.length === 0, failures, owners: [owner], path: owner, ms: [100], usd: 0.5 };
  }),
});
const nothing = new ScorecardCounter().scorecard;
const RESULTS = [
  result('a', 'billing', 'billing'),
  result('b', 'billing', 'triage'),
  result('c', 'triage', 'triage'),
];
const FIGURES = figuresOf(RESULTS, 2, nothing);

test('what passes, how often all runs pass, what is flaky and what is taken for what', () => {
  expect(FIGURES).toMatchObject({
    cases: 3,
    passed: { hits: 3, of: 6, rate: 0.5 },
    passK: [0.5, 1 / 3],
    flaky: ['b'],
    confusion: { billing: { billing: 3, triage: 3 } },
    ms: { median: 100, p95: 100 },
    usd: 3,
  });
});

test('what is quarantined is told, and counts nowhere', () => {
  const shaky = { ...result('d', 'triage', 'billing'), quarantined: 'since Monday' };
  const figures = figuresOf([...RESULTS, shaky], 2, nothing);
  expect(figures).toMatchObject({
    ...{ passed: FIGURES.passed, flaky: ['b'], flakeRate: { hits: 1, of: 3 }, routed: FIGURES.routed },
    quarantined: [{ id: 'd', why: 'since Monday', passed: { hits: 1, of: 2 } }],
  });
  expect(describeSuite(figures)).toBe(`passed      3 of 6: 50.0 % (18.8 % to 81.2 %)
routed      3 of 6: 50.0 % (18.8 % to 81.2 %)
flaky       1 of 3: 33.3 % (6.1 % to 79.2 %)
quarantined d: 1 of 2 (since Monday)`);
  expect(comparedWith([shaky], [shaky])).toMatchObject({ change: 0, onlyAfter: 0 });
  expect(junitOf('s', [shaky], [])).toContain('<skipped message="since Monday"/>');
});

test('a run is compared with an earlier one by the cases they share', () => {
  const many = (owner: string) => Array.from({ length: 8 }, (_, at) => result(`case ${at}`, owner));
  expect(comparedWith(many('triage'), many('billing'))).toMatchObject({ verdict: 'better', change: 1 });
  expect(comparedWith(many('billing'), many('triage'))).toMatchObject({ verdict: 'worse' });
  expect(comparedWith(RESULTS, RESULTS)).toMatchObject({
    verdict: "can't tell",
    onlyBefore: 0,
    onlyAfter: 0,
  });
});

describe('a gate', () => {
  const differs = (text: string) => readGate(text).differs(FIGURES, undefined);

  test('holds or says what is so instead', () => {
    expect(differs('routed>=0.5')).toBeUndefined();
    expect(differs('routed>=0.51')).toBe('it is 0.5');
    expect(differs('pass^k>=0.34')).toBe('it is 0.3333');
    expect(differs('p95-ms<=99')).toBe('it is 100');
    expect(differs('loop<=0')).toBeUndefined();
    expect(differs('not-worse')).toBe('there is no baseline');
  });

  test('may be about how often the figure of the baseline', () => {
    const slower = { ...FIGURES, ms: { ...FIGURES.ms, p95: 160 } };
    expect(readGate('p95-ms<=1.5x').differs(slower, undefined, FIGURES)).toBe('it is 1.6x');
    expect(readGate('p95-ms<=2x').differs(slower, undefined, FIGURES)).toBeUndefined();
    expect(differs('usd<=1.1x')).toBe('there is no baseline');
  });

  test.each(['routed', 'routed=1', 'beauty>=1', 'constructor>=1', 'routed>=.'])('"%s" is none', (text) => {
    expect(() => readGate(text)).toThrow(expect.objectContaining({ code: 'request-invalid' }));
  });
});

test('A report for build servers has a test for each case and gate, in XML that can be read', () => {
  const report = junitOf(
    'My "suite"',
    [result('a\u0000<b>', 'billing'), result('c', 'triage')],
    [{ text: 'routed>=0.9', differs: 'it is 0.5' }],
  );
  expect(report).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="My &quot;suite&quot;" tests="3" failures="2">
  <testcase classname="My &quot;suite&quot;.cases" name="a\ufffd&lt;b&gt;" time="0.100"/>
  <testcase classname="My &quot;suite&quot;.cases" name="c" time="0.100"><failure message="triage has it, not billing"/></testcase>
  <testcase classname="My &quot;suite&quot;.gates" name="routed&gt;=0.9" time="0.000"><failure message="it is 0.5"/></testcase>
</testsuite>
`);
});
