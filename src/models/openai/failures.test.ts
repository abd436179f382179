import { describe, expect, it, onTestFinished } from 'vitest';
import { contractRequest, drain } from '../../testing/model-contract.ts';
import {
  type FaultyReply,
  type ScriptedReply,
  startOpenAIServer,
} from '../../testing/openai-server/index.ts';
import { openai } from './index.ts';

const APIS = ['responses', 'chat-completions'] as const;
const WAYS = ['streamed', 'whole'] as const;
const CASES = APIS.flatMap((api) => WAYS.map((way) => ({ api, way })));

async function failure(
  api: (typeof APIS)[number],
  way: (typeof WAYS)[number],
  reply: ScriptedReply | undefined,
) {
  const server = await startOpenAIServer({ script: reply === undefined ? [] : [reply] });
  if (reply === undefined) await server.close();
  else onTestFinished(() => server.close());
  const model = await openai({
    apiKey: server.apiKey,
    baseURL: server.url,
    model: 'gpt-5',
    api,
  }).provider.getModel();
  const asking =
    way === 'streamed'
      ? drain(model.getStreamedResponse(contractRequest()))
      : model.getResponse(contractRequest());
  return asking.then(
    () => expect.fail('it did not fail'),
    (thrown: unknown) => thrown,
  );
}

describe.for(CASES)('what $api throws, $way', ({ api, way }) => {
  it('carries status, code and headers when the vendor refuses', async () => {
    const limited = await failure(api, way, { status: 429, retryAfterMs: 1500 });
    expect(limited).toMatchObject({ status: 429, code: 'rate_limit_exceeded', headers: expect.any(Headers) });
    expect(limited).toHaveProperty('requestID', 'req_000001');
    expect(await failure(api, way, { status: 401 })).toMatchObject({ status: 401, code: 'invalid_api_key' });
    expect(await failure(api, way, { status: 500 })).toMatchObject({ status: 500, type: 'server_error' });
    expect(await failure(api, way, { status: 400 })).toMatchObject({
      status: 400,
      type: 'invalid_request_error',
    });
  });

  it('has no status but a cause with a code when there is no connection', async () => {
    const refused = await failure(api, way, undefined);
    expect(refused).toMatchObject({ cause: { cause: { code: 'ECONNREFUSED' } } });
    expect(refused).toHaveProperty('status', undefined);
    expect(await failure(api, way, { fault: 'drop' })).toMatchObject({
      cause: { cause: { code: 'ECONNRESET' } },
    });
    const midway: FaultyReply = { fault: 'drop', afterDeltas: 2 };
    expect(await failure(api, way, midway)).toMatchObject({
      message: 'terminated',
      cause: { code: 'ECONNRESET' },
    });
  });

  it.for<FaultyReply>([
    { fault: 'garbage' },
    { fault: 'garbage', afterDeltas: 2 },
    { fault: 'cut' },
    { fault: 'cut', afterDeltas: 2 },
  ])('is model-misbehaved when the answer is unreadable: %o', async (reply) => {
    expect(await failure(api, way, reply)).toMatchObject({ code: 'model-misbehaved' });
  });
});
