import { expect, test } from 'vitest';
import type { Model } from '../../contracts/model.ts';
import type { CustomerParts } from './customer.ts';
import { ModelCustomer } from './model-customer.ts';
import { randomOf } from './random.ts';
import { readScenarios } from './read-scenarios.ts';

const all = readScenarios(`
topics: { card: number of your card }
scenarios:
  - { id: a, goal: Book a table., opens: A table please., knows: { card: "4711" }, success: { person: false } }
`);

/** A model that gives these answers, one after the other, and keeps what it was asked. */
function answering(...answers: string[]) {
  const asked: { systemInstructions?: string; input: unknown }[] = [];
  const model = {
    async getResponse(request: (typeof asked)[number]) {
      asked.push(request);
      const content = [{ type: 'output_text', text: answers.shift() ?? '' }];
      return { output: [{ type: 'message', role: 'assistant', content }] };
    },
  };
  return { model: model as unknown as Model, asked };
}

function customerWith(model: Model) {
  const [scenario] = all.scenarios;
  const manner = { persona: 'angry', noise: 'none', disturbance: undefined } as const;
  return new ModelCustomer({ scenario, all, manner, random: randomOf(1) } as CustomerParts, model);
}

test('a model plays the customer: told the goal, the persona and what is known, it talks until it leaves', async () => {
  const { model, asked } = answering('{"say": "A table!"}', '```json\n{"leave": "satisfied"}\n```');
  const customer = customerWith(model);
  expect(await customer.next(undefined)).toEqual({ say: 'A table!' });
  expect(asked[0]?.systemInstructions).toMatch(/You are angry[\s\S]*Book a table\.[\s\S]*card: 4711/);
  expect(await customer.next({ text: 'It is booked.', person: false, closed: false })).toEqual({
    leaves: 'satisfied',
  });
  expect(asked[1]?.input).toBe('[{"you":"A table!"},{"desk":"It is booked."}]');
  expect(customer.missed).toEqual([]);
});

test('an answer nobody can read is the fault of the simulator', async () => {
  const customer = customerWith(answering('Sure, I will play the customer!').model);
  expect(await customer.next(undefined)).toEqual({ leaves: 'gave-up' });
  expect(customer.missed).toEqual(["the model's answer: Sure, I will play the customer!"]);
});
