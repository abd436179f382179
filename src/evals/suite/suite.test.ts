import { describe, expect, test } from 'vitest';
import { ScorecardCounter } from '../scorecard/scorecard.ts';
import { comparedWith, figuresOf } from './figures.ts';
import { readGate } from './gates.ts';
import { junitOf } from './junit.ts';
import { readSuite } from './read-suite.ts';
import type { CaseResult } from './run-suite.ts';

const AGENTS = new Set(['triage', 'billing']);
const read = (...lines: string[]) => readSuite(lines.join('\n'), AGENTS);

describe('a suite', () => {
  test('has sentences and dialogues, named by their ids or lines', () => {
    const cases = read(
      '{"text": "My bill", "agent": "billing", "intent": "unused"}',
      '',
      '{"id": "on and on", "turns": [{"text": "Hi", "agent": "triage"}, {"text": "A human!", "agent": "person"}]}',
    );
    expect(cases).toEqual([
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
    ['{"text": "My bill"}', 'Line 1 of the suite is no case'],
    ['{"turns": []}', 'Line 1 of the suite is no case'],
    ['{"text": ', 'Line 1 of the suite is no JSON'],
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

/** A case of one message that should be Billing's, by who had it in each run. */
const result = (id: string, ...owners: string[]): CaseResult => ({
  id,
  messages: [{ text: 'My <bill> & "more"', agent: 'billing' }],
  runs: owners.map((owner) => ({ passed: owner === 'billing', owners: [owner], ms: [100], usd: 0.5 })),
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
  <testcase classname="My &quot;suite&quot;.cases" name="c" time="0.100"><failure message="wanted billing, and it was triage"/></testcase>
  <testcase classname="My &quot;suite&quot;.gates" name="routed&gt;=0.9" time="0.000"><failure message="it is 0.5"/></testcase>
</testsuite>
`);
});
