import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { answerWith } from './process.ts';

// The least a program can do that stands between the two sockets of a call: every frame is put into the other's envelope.
const [, , modelUrl = ''] = process.argv;
const server = new WebSocketServer({
  host: '127.0.0.1',
  port: 0,
  perMessageDeflate: false,
  skipUTF8Validation: true,
});
await once(server, 'listening');
server.on('connection', relay);
answerWith({
  callee: () => ({ socket: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/` }),
  cpu: () => process.cpuUsage(),
});

function relay(phone: WebSocket): void {
  const model = new WebSocket(modelUrl, { perMessageDeflate: false, skipUTF8Validation: true });
  let streamSid = '';
  model.on('open', () => model.send('{"type":"response.create"}'));
  phone.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.event === 'start') streamSid = message.streamSid;
    if (message.event !== 'media' || model.readyState !== WebSocket.OPEN) return;
    const append = JSON.stringify({ type: 'input_audio_buffer.append', audio: message.media.payload });
    model.send(Buffer.from(append, 'latin1'), { binary: false });
  });
  model.on('message', (data) => {
    const event = JSON.parse(String(data));
    if (event.type !== 'response.output_audio.delta') return;
    phone.send(JSON.stringify({ event: 'media', streamSid, media: { payload: event.delta } }));
  });
  phone.on('close', () => model.close());
}
