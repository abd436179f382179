import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { RealtimeAgent, RealtimeSession } from '@openai/agents/realtime';
import { TwilioRealtimeTransportLayer } from '@openai/agents-extensions';
import { WebSocketServer } from 'ws';
import { answerWith } from './process.ts';

// The SDK's own way to hold a call, as its documentation has it.
const [, , modelUrl = ''] = process.argv;
const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
await once(server, 'listening');
server.on('connection', async (twilioWebSocket) => {
  const agent = new RealtimeAgent({ name: 'triage', instructions: 'You are triage. Help the customer.' });
  const transport = new TwilioRealtimeTransportLayer({ twilioWebSocket, url: modelUrl });
  const session = new RealtimeSession(agent, { transport });
  session.on('error', () => undefined);
  await session.connect({ apiKey: 'bench' });
  transport.sendEvent({ type: 'response.create' });
});
answerWith({
  callee: () => ({ socket: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
  cpu: () => process.cpuUsage(),
});
