import { startRealtimeServer } from '../../testing/realtime/index.ts';
import { obedient } from '../../testing/realtime/obedient.ts';
import { speechModelContract } from '../../testing/speech-model-contract.ts';
import { openaiRealtime } from './index.ts';

speechModelContract('openai-realtime', async (mind) => {
  const server = await startRealtimeServer({ model: obedient(mind) });
  return { model: openaiRealtime({ url: server.url, apiKey: server.apiKey }), close: () => server.close() };
});
