import { readFile } from 'node:fs/promises';
import {
  assistantMessage,
  functionCall,
  ScriptedModel,
  type ScriptedModelInput,
} from '@openai/agents-core/testing';
import { checkDesk } from 'switchroom';
import { connect, linkTo, runTurn, testDatabase, testSwitchboard } from 'switchroom/testing';
import { expect, onTestFinished, test } from 'vitest';
import { clinic } from '../../docs/snippets/handoffs.ts';
import { toGermanDesk } from '../../docs/snippets/open-edges.ts';
import { STEPS } from '../../src/engine/log/handoff-steps.ts';

const page = await readFile('docs/handoffs.md', 'utf8');

/** Every arrow of the page's diagram; what leaves a group leaves each state in it. */
function drawnSteps(): string[] {
  const [, diagram = ''] = /^```mermaid\n(stateDiagram[\s\S]*?)^```$/m.exec(page) ?? [];
  const names = new Map(
    [...diagram.matchAll(/state "([^"]+)" as (\w+)$/gm)].map(([, name = '', id = '']) => [id, name]),
  );
  const groups = new Map(
    [...diagram.matchAll(/state "[^"]+" as (\w+) \{([\s\S]*?)\}/g)].map(([, id = '', inner = '']) => [
      id,
      new Set([...inner.matchAll(/\w+/g)].map(([state]) => state)),
    ]),
  );
  return [...diagram.matchAll(/^ *(\w+) --> (\w+)/gm)].flatMap(([, from = '', to = '']) =>
    [...(groups.get(from) ?? [from])].map((one) => `${names.get(one) ?? one} -> ${names.get(to) ?? to}`),
  );
}

test('the diagram shows the steps a handoff can take, and no others', () => {
  const steps = Object.entries(STEPS).flatMap(([from, next]) => next.map((to) => `${from} -> ${to}`));
  expect(drawnSteps().toSorted()).toEqual(steps.toSorted());
});

test('the page says of every state what it means', () => {
  const described = [...page.matchAll(/^\| `([\w-]+)` \|.*\| `(?:handoff|agent)-[\w-]+`/gm)].map(
    ([, name]) => name,
  );
  expect(described.toSorted()).toEqual(Object.keys(STEPS).toSorted());
});

const found = [functionCall('find_patient', { id: 'P-7', born: '1970-01-31' }, { callId: 'a' })];
const toNurse = (symptom: string) => [
  functionCall('transfer_to_nurse', { reason: 'asks for advice', symptom }, { callId: 'b' }),
];

/** The clinic of the page, with a model that gives these answers, and a clock that is set by hand. */
async function clinicWith(...answers: ScriptedModelInput[]) {
  const server = await testDatabase();
  const pool = connect(server.url);
  onTestFinished(() => pool.end().then(() => server.drop()));
  const model = new ScriptedModel(answers);
  let now = Date.UTC(2030, 4, 2, 9);
  const clock = { now: () => new Date(now) };
  const switchboard = testSwitchboard({ desk: clinic, models: [linkTo(model)], pool, clock });
  const { id } = await switchboard.open({ line: 'chat' });
  const pass = (ms: number) => {
    now += ms;
    return switchboard.tick();
  };
  return {
    model,
    pass,
    say: (text: string) => runTurn(switchboard, id, text),
    view: () => switchboard.view(id),
  };
}

test('the desk of the page has no errors', () => {
  expect(checkDesk(clinic).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('its nurse reads what a nurse needs, and gives the conversation back with a result', async () => {
  const { say, view, model } = await clinicWith(
    found,
    toNurse('a rash'),
    [functionCall('hand_back', { result: 'Advised a cold compress.' }, { callId: 'c' })],
    [assistantMessage('The nurse advises a cold compress.')],
  );
  const { result } = await say('I am P-7, born 1970-01-31, and I have a rash');
  expect(result.owner).toBe('reception');
  const { handoffs, state } = await view();
  expect(handoffs[0]).toMatchObject({
    verdicts: [{ guard: 'payload' }, { guard: 'fact patient' }, { guard: 'emergencies' }],
    carried: { carry: 'summary', facts: ['patient', 'symptom', 'allergies'], withheld: ['insurance'] },
    status: 'returned',
  });
  expect(handoffs[0]?.carried?.summary).toContain('Not answered yet: I am P-7');
  expect(handoffs[0]?.steps.at(-1)).toMatchObject({ reason: 'Advised a cold compress.' });
  expect(state.facts).toMatchObject({
    symptom: { value: 'a rash', provenance: 'customer-said' },
    allergies: { value: ['penicillin'], provenance: 'tool-returned' },
  });
  const [, , nurse] = model.calls;
  expect(JSON.stringify(nurse?.request)).not.toContain('AX-20');
});

// What sounds like one in the patient's own words is met before any edge; here the model found out.
test('an emergency goes to a person instead, and a patient who waits too long does', async () => {
  const urgent = await clinicWith(found, toNurse('chest pain'), [assistantMessage('Somebody comes.')]);
  expect((await urgent.say('P-7, 1970-01-31, it feels tight')).result.status).toBe('waiting');
  const [sent] = (await urgent.view()).handoffs;
  expect(sent).toMatchObject({
    wanted: 'nurse',
    to: 'person',
    status: 'escalated',
    reason: 'It may be an emergency.',
  });

  const slow = await clinicWith(
    found,
    toNurse('a rash'),
    [assistantMessage('Let me see.')],
    [assistantMessage('Somebody looks at it.')],
  );
  await slow.say('P-7, 1970-01-31, a rash');
  await slow.pass(600_000);
  expect((await slow.view()).handoffs.at(-1)).toMatchObject({
    ...{ from: 'nurse', to: 'person', actor: 'rule', status: 'escalated' },
    payload: { reason: 'No answer within 10 minutes.' },
  });
});

test('the edge of the page is open by hour, language and plan', () => {
  const isOpen = (at: string, facts: Readonly<Record<string, string>>) =>
    toGermanDesk.when({
      ...{ conversationId: 'cv_1', from: 'reception', to: 'german-desk', handoffs: 0 },
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, value]) => [name, { value, provenance: 'tool-returned', seq: 1 }]),
      ),
      now: new Date(at),
      signal: new AbortController().signal,
    });
  const business = { language: 'de', plan: 'business' };
  expect(isOpen('2026-07-01T07:00:00Z', business)).toBe(true);
  expect(isOpen('2026-07-01T06:59:00Z', business)).toBe(false);
  expect(isOpen('2026-07-01T15:00:00Z', business)).toBe(false);
  expect(isOpen('2026-07-01T07:00:00Z', { ...business, language: 'fr' })).toBe(false);
  expect(isOpen('2026-07-01T07:00:00Z', { language: 'de' })).toBe(false);
});
