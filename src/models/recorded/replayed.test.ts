import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model, ModelRequest } from '../../contracts/model.ts';
import { drain, modelContract } from '../../testing/model-contract.ts';
import { startOpenAIServer } from '../../testing/openai-server/index.ts';
import { openai } from '../openai/index.ts';
import { recorded, recording } from './index.ts';

/** Each request is recorded on a scripted server that is closed again, and answered from the recording. */
modelContract(
  'a recorded model',
  async (replies) => {
    const folder = await mkdtemp(join(tmpdir(), 'replayed-'));
    let asked = 0;
    const replay = async (request: ModelRequest): Promise<Model> => {
      request.signal?.throwIfAborted();
      const file = join(folder, `${asked}.jsonl`);
      const server = await startOpenAIServer({ script: replies.slice(asked) });
      asked += 1;
      const live = openai({ apiKey: server.apiKey, baseURL: server.url, model: 'gpt-5' });
      const taping = await recording(live, { file }).provider.getModel();
      await drain(taping.getStreamedResponse(request));
      await server.close();
      return recorded({ file }).provider.getModel();
    };
    const model: Model = {
      getResponse: async (request) => (await replay(request)).getResponse(request),
      getStreamedResponse: async function* (request) {
        yield* (await replay(request)).getStreamedResponse(request);
      },
    };
    return {
      link: { ...recorded({ recordings: [] }), provider: { getModel: () => model } },
      close: () => rm(folder, { recursive: true }),
    };
  },
  { faults: false },
);
