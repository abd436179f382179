import type { StreamEvent } from '@openai/agents-core';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../contracts/model.ts';
import { contractRequest, drain } from '../../testing/model-contract.ts';
import { checkedModel } from './checked-model.ts';

const DONE: StreamEvent = {
  type: 'response_done',
  response: { id: 'r', usage: { inputTokens: 1, outputTokens: 1, totalTokens: 2 }, output: [] },
};

function streaming(...parts: (StreamEvent | { thrown: unknown })[]): Model {
  return {
    getResponse: () => Promise.reject(parts[0]),
    getStreamedResponse: async function* () {
      for (const part of parts) {
        if ('thrown' in part) throw part.thrown;
        yield part;
      }
    },
  };
}

describe('checkedModel()', () => {
  it('refuses a stream that ends without a response', async () => {
    const model = checkedModel(streaming({ type: 'output_text_delta', delta: 'Hal' }));
    await expect(drain(model.getStreamedResponse(contractRequest()))).rejects.toMatchObject({
      code: 'model-misbehaved',
    });
  });

  it('refuses a response made of a stream whose end was never seen', async () => {
    const isEnd = (event: unknown) => event === 'end';
    const half = checkedModel(streaming(DONE), { isEnd });
    await expect(drain(half.getStreamedResponse(contractRequest()))).rejects.toMatchObject({
      code: 'model-misbehaved',
    });
    const whole = checkedModel(streaming({ type: 'model', event: 'end' }, DONE), { isEnd });
    expect(await drain(whole.getStreamedResponse(contractRequest()))).toHaveLength(2);
  });

  it('throws an error with the vendor’s words when the vendor throws an object', async () => {
    const thrown = { message: 'The model failed.', code: null };
    const model = checkedModel(streaming({ thrown }));
    await expect(drain(model.getStreamedResponse(contractRequest()))).rejects.toMatchObject({
      code: 'model-misbehaved',
      detail: 'The model failed.',
      cause: thrown,
    });
  });

  it('lets a network’s TypeError through, which has a cause', async () => {
    const thrown = new TypeError('terminated', { cause: new Error('read ECONNRESET') });
    const model = checkedModel(streaming({ thrown }));
    await expect(drain(model.getStreamedResponse(contractRequest()))).rejects.toBe(thrown);
  });
});
