import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import { judgeCall } from './judge-call.ts';
import type { Played } from './play-call.ts';
import { readScenarios } from './read-scenarios.ts';

const scenarioOf = (success: string) =>
  readScenarios(`{ topics: {}, scenarios: [{ id: a, goal: b, opens: c, success: ${success} }] }`)
    .scenarios[0];

const said = { type: 'agent-said', data: { text: 'It is $5.' } } as ConversationEvent;
const asked = { type: 'person-requested', data: {} } as ConversationEvent;

async function judged(
  success: string,
  given: { left?: Played['left']; missed?: string[]; person?: boolean } = {},
) {
  const scenario = scenarioOf(success);
  if (!scenario) throw new TypeError('There is a scenario.');
  const { left = 'satisfied', missed = [], person = false } = given;
  return judgeCall(
    scenario,
    { left, messages: [], ms: [], last: undefined },
    { missed },
    {
      query: async () => [['1']],
      wrote: async () => ['orders', 'tries'],
      events: person ? [said, asked] : [said],
      uncounted: ['tries'],
    },
  );
}

test.each([
  '{ state: [{ sql: select 1, gives: 1 }] }',
  '{ wrote: [orders] }',
  '{ person: false }',
  '{ heard: "\\\\$5" }',
])('%s holds', async (success) => {
  expect(await judged(success)).toEqual({ verdict: 'success', problems: [] });
});

test.each([
  ['{ state: [{ sql: select 1, gives: 2 }] }', 'select 1 gives 1, not 2'],
  ['{ wrote: [] }', 'it wrote orders, not nothing'],
  ['{ person: true }', 'no person was asked for'],
  ['{ heard: "\\\\$6" }', 'nothing like /\\$6/ was said'],
])('%s does not hold', async (success, problem) => {
  expect(await judged(success)).toEqual({ verdict: 'failed', problems: [problem] });
});

test('who gave up, and a simulator that did not understand the desk, are verdicts of their own', async () => {
  expect(await judged('{ person: true }', { left: 'gave-up' })).toMatchObject({ verdict: 'given-up' });
  expect(await judged('{ person: true }', { missed: ['Which hat?'] })).toMatchObject({
    verdict: 'simulator-fault',
    problems: ['no person was asked for', 'not understood: Which hat?'],
  });
  expect(await judged('{ person: true }', { missed: ['Which hat?'], person: true })).toMatchObject({
    verdict: 'success',
  });
});
