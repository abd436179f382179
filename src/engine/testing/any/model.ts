import { Usage } from '@openai/agents-core';
import { assistantMessage, functionCall } from '@openai/agents-core/testing';
import fc from 'fast-check';
import type { Model, ModelLink, ModelRequest, StreamEvent } from '../../../contracts/model.ts';
import { linkTo } from '../../../testing/scripted-link.ts';
import { FUNCTIONS } from './desk.ts';

/** A model that is silent for longer is given up, in ms. */
const PATIENCE_MS = 20;

/** The nth function that is offered, or a name that may not be. */
const names = fc.oneof(
  { weight: 8, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.constantFrom(...FUNCTIONS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const args = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('{"key":"k","reason":"r"}', '{"key":"k","reason":"refund"}') },
  { weight: 1, arbitrary: fc.constantFrom('{"key":', 'null', '', '{}', '[]', '{"key":"k"}') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const call = fc.record({ name: names, args });
const calls = fc.oneof(
  { weight: 3, arbitrary: fc.array(call, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(call, { maxLength: 7 }) },
);
const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{"accepted":true,"objections":[]}', '{"accepted":false,"objections":["no"]}'),
  },
);
const deltas = fc.array(fc.string(), { maxLength: 3 });
const answer = fc.oneof(
  { weight: 6, arbitrary: fc.record({ text: fc.option(words, { nil: '' }), calls, tokens: fc.nat(2_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({ text: fc.constant('Goodbye.'), calls: fc.constant([]), tokens: fc.nat(100) }),
  },
  { weight: 1, arbitrary: fc.record({ deltas, thrown: fc.anything() }) },
  { weight: 1, arbitrary: fc.record({ deltas }) },
  { weight: 1, arbitrary: fc.record({ deltas, hangs: fc.constant(true) }) },
);
type Answer = typeof answer extends fc.Arbitrary<infer One> ? One : never;

/** Any answers of a model, to be given in order and then again from the first. */
export const anyAnswers = fc.array(answer, { minLength: 1, maxLength: 8 });

/** A link that answers anything at any time; each function call tells by `response` which answer it came with. */
export function anyLink(name: string, answers: readonly Answer[]): ModelLink {
  let asked = 0;
  const model: Model = {
    getResponse: () => Promise.reject(new TypeError('streams only')),
    getStreamedResponse: (request) => {
      const one = answers[asked++ % answers.length];
      return play(one, `${name} ${asked}`, offeredBy(request));
    },
  };
  return { ...linkTo(model, name), timeoutMs: PATIENCE_MS };
}

function offeredBy({ tools, handoffs }: ModelRequest): string[] {
  return [
    ...tools.flatMap((tool) => (tool.type === 'function' ? [tool.name] : [])),
    ...handoffs.map(({ toolName }) => toolName),
  ];
}

async function* play(
  one: Answer | undefined,
  response: string,
  offered: readonly string[],
): AsyncGenerator<StreamEvent> {
  yield { type: 'response_started' };
  if (!one) return;
  if ('text' in one) {
    const said = one.text === '' ? [] : [assistantMessage(one.text)];
    const nameOf = (name: string | number) =>
      typeof name === 'string' ? name : (offered[name % offered.length] ?? 'nothing');
    const called = one.calls.map(({ name, args: raw }) =>
      functionCall(nameOf(name), raw, { callId: 'same', providerData: { response } }),
    );
    const usage = new Usage({ inputTokens: one.tokens, outputTokens: one.tokens });
    yield { type: 'response_done', response: { id: '', usage, output: [...said, ...called] } } as StreamEvent;
    return;
  }
  for (const delta of one.deltas) yield { type: 'output_text_delta', delta };
  if ('thrown' in one) throw one.thrown;
  if ('hangs' in one) await new Promise(() => undefined);
}
