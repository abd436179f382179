import { setTimeout as delay } from 'node:timers/promises';
import { passFor } from '../../src/lines/phone/token.ts';
import { answersIn } from './answers.ts';
import type { Callers } from './callers.ts';
import { encodeFrame, frame } from './frames.ts';
import type { Random } from './random.ts';
import { type Target, Wire } from './send.ts';
import { text } from './values.ts';

const HANG_MS = 5_000;
const TEXT = 1;

/** What sockets are opened with. */
export interface SocketMatter {
  readonly callers: Callers;
  readonly host: string;
  readonly url: string;
  readonly twilioToken: string;
}

/** Opens a socket of the page's or of the telephone's, with a pass or without, and sends frames; resolves to how many. */
export async function trySocket(target: Target, matter: SocketMatter, random: Random): Promise<number> {
  const { path, begin } = await opening(matter, random);
  const asked = handshake(matter, path, random);
  const wire = new Wire(target.port);
  wire.socket.write(asked.text);
  while (wire.received.length === 0 && !wire.closed)
    if (!(await wire.more(HANG_MS))) {
      target.judge.fault('hangs', asked.text, 'No answer to the handshake.');
      break;
    }
  await wire.more(5);
  const [answer] = answersIn(wire.received, ['GET'], wire.closed);
  if (answer) target.judge.answer(asked.text, answer, 'GET', target.others);
  else if (wire.closed && asked.whole)
    target.judge.fault('notProblem', asked.text, 'Closed without an answer.');
  const sent = answer?.status === 101 ? await converse(target, wire, begin, random) : 0;
  // What came may be sound and captions; what it holds of others is looked for.
  target.judge.words(asked.text, wire.received.toString('latin1'), target.others);
  if (random.chance(0.5)) wire.socket.resetAndDestroy();
  else wire.socket.destroy();
  return sent;
}

async function converse(target: Target, wire: Wire, begin: Buffer, random: Random): Promise<number> {
  const frames = [begin, ...Array.from({ length: random.int(3, 25) }, () => frame(random))];
  let sent = 0;
  for (const one of frames) {
    if (wire.closed) break;
    wire.socket.write(one);
    sent += 1;
    if (random.chance(0.3)) await delay(random.int(0, 10));
  }
  target.judge.counts.frames += sent;
  return sent;
}

/** Which socket, and the message that says which call it is. */
async function opening({ callers, url, twilioToken }: SocketMatter, random: Random) {
  const knows = random.chance(0.75);
  if (random.chance(0.45)) {
    const path = knows
      ? await voicePath(url, callers, random)
      : `/v1/voice?token=${encodeURIComponent(text(random).slice(0, 200).toWellFormed())}`;
    return { path, begin: frame(random) };
  }
  const callSid = `CA${random.bytes(16).toString('hex')}`;
  const pass = knows ? passFor(callSid, twilioToken, new Date()) : text(random);
  const customParameters = { pass };
  const start = { callSid, mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000 }, customParameters };
  const [path, message] = random.chance(0.5)
    ? ['/v1/phone/media', { event: 'start', streamSid: 'MZ1', start }]
    : ['/v1/phone/relay', { type: 'setup', callSid, customParameters }];
  return {
    path,
    begin: random.chance(0.9) ? encodeFrame(TEXT, Buffer.from(JSON.stringify(message))) : frame(random),
  };
}

/** Where the page's call of a conversation goes on; each may only be begun so often, so there are many of them. */
async function voicePath(url: string, { conversations }: Callers, random: Random): Promise<string> {
  const { id, token } = random.pick(conversations);
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}/v1/conversations/${id}/voice`, {
    method: 'POST',
    headers,
    body: '{"transport":"socket"}',
    // With more connections than it takes from one address, the server closes new ones.
  }).catch(() => undefined);
  const { url: path } = ((await response?.json()) as { url?: string }) ?? {};
  return path ?? '/v1/voice?token=none';
}

function handshake({ host }: SocketMatter, path: string, random: Random) {
  const wrong = random.chance(0.2);
  const or = (right: string, ...others: string[]) =>
    wrong && random.chance(0.3) ? random.pick(others) : right;
  const lines = [
    `GET ${path} HTTP/1.1`,
    `host: ${or(host, 'evil.example', '')}`,
    `connection: ${or('upgrade', 'close', 'keep-alive, Upgrade')}`,
    `upgrade: ${or('websocket', 'WebSocket', 'h2c', 'x')}`,
    `sec-websocket-version: ${or('13', '8', '99', '')}`,
    `sec-websocket-key: ${or('dGhlIHNhbXBsZSBub25jZQ==', 'x', '')}`,
    ...(random.chance(0.3) ? [`origin: ${or(`http://${host}`, 'https://evil.example', 'null', '')}`] : []),
    ...(random.chance(0.2) ? [`sec-websocket-protocol: ${random.pick(['chat', ',', 'a, a', ''])}`] : []),
    ...(random.chance(0.2)
      ? [`sec-websocket-extensions: ${random.pick(['permessage-deflate', ';', 'x; y="'])}`]
      : []),
  ];
  const words = `${lines.join('\r\n')}\r\n\r\n`;
  return { text: words, whole: !wrong };
}
