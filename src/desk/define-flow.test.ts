import { expect, test } from 'vitest';
import { z } from 'zod';
import type { FlowContext } from '../contracts/flow.ts';
import { defineAgent } from './define-agent.ts';
import { defineFact } from './define-fact.ts';
import { flow } from './define-flow.ts';
import { defineScript } from './define-script.ts';

const agent = { id: 'desk', name: 'Desk', handoffDescription: '-', instructions: '-' } as const;
const empty = (title: string) =>
  flow(title, function* (c) {
    yield* c.say('Hello.');
  });

test("an id is made of a flow's title", () => {
  expect(empty('Your refund, please').id).toBe('your-refund-please');
});

test('a title that no id can be made of is refused', () => {
  expect(() => empty('¿?')).toThrow('needs an id');
});

test('steps that are returned are gone through like steps that are yielded', () => {
  const said = {
    *say(text: string) {
      yield { kind: 'say', text };
    },
  } as unknown as FlowContext;
  const returned = flow('a', function* (c) {
    yield* c.say('One moment.');
    return c.say('Hello.');
  });
  expect([...returned.steps(said)]).toEqual([
    { kind: 'say', text: 'One moment.' },
    { kind: 'say', text: 'Hello.' },
  ]);
});

test("an agent's flows are listed where a script lists its intents", () => {
  const { script } = defineAgent({ ...agent, flows: [empty('a refund'), empty('an invoice')] });
  expect(script?.help).toBe('I can help with a refund or an invoice. What is it about?');
  expect(script?.intents.map(({ id }) => id)).toEqual(['a-refund', 'an-invoice']);
});

test('a duty comes before the flows a customer may ask for, and is none that is offered', () => {
  const { script } = defineAgent({ ...agent, opensWith: empty('an alarm'), flows: [empty('a refund')] });
  expect(script?.opensWith?.id).toBe('an-alarm');
  expect(script?.intents.map(({ id }) => id)).toEqual(['an-alarm', 'a-refund']);
  expect(script?.help).toBe('I can help with a refund. What is it about?');
});

test('two flows of one id, and flows beside a script, are refused', () => {
  expect(() => defineAgent({ ...agent, flows: [empty('a'), empty('a')] })).toThrow('two flows "a"');
  const script = defineScript({ help: '-', intents: [] });
  expect(() => defineAgent({ ...agent, script, flows: [empty('a')] })).toThrow('a script and flows');
});

test('a fact has its type, or is not there', () => {
  const account = defineFact('account', z.object({ seats: z.number() }));
  const fact = (value: { seats: number | string }) => ({
    account: { value, provenance: 'host', seq: 1 } as const,
  });
  expect(account.in(fact({ seats: 3 }))?.seats).toBe(3);
  expect(account.in(fact({ seats: 'three' }))).toBeUndefined();
  expect(account.in({})).toBeUndefined();
  expect(account.required('Verify first.')).toEqual({
    fact: 'account',
    provenance: 'tool-returned',
    otherwise: 'Verify first.',
  });
});
