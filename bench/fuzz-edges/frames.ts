import type { Random } from './random.ts';
import { json, text } from './values.ts';

/** Kinds of frames (RFC 6455, section 5.2). */
const TEXT = 1;
const BINARY = 2;
const CLOSE = 8;
const PING = 9;

/** Messages as the lines know them, whole or with something wrong in them. */
const KNOWN: readonly ((random: Random) => unknown)[] = [
  (random) => ({ type: 'say', text: text(random) }),
  (random) => ({ type: 'mark', name: text(random).slice(0, 120) }),
  (random) => ({ type: 'played', ms: random.pick([0, -1, 1e9, 1e300, 20]) }),
  (random) => ({ type: 'digit', digit: random.pick(['1', '#', '12', 'x']) }),
  () => ({ type: 'hang-up' }),
  (random) => ({ event: 'media', media: { payload: random.bytes(random.int(0, 400)).toString('base64') } }),
  (random) => ({ event: 'media', media: { payload: text(random) } }),
  (random) => ({ event: 'mark', mark: { name: text(random).slice(0, 120) } }),
  (random) => ({ event: 'dtmf', dtmf: { digit: random.pick(['1', '*', 'A', '11']) } }),
  () => ({ event: 'stop' }),
  (random) => ({ type: 'prompt', voicePrompt: text(random), last: random.chance(0.8) }),
  (random) => ({ type: 'interrupt', utteranceUntilInterrupt: text(random) }),
  (random) => ({ type: 'dtmf', digit: random.pick(['1', '#', '']) }),
  (random) => ({ type: 'info', name: 'agentSpeaking', value: random.pick(['on', 'off', '']) }),
  (random) => ({ type: 'error', description: text(random) }),
  (random) => json(random),
];

/** Some frame: a message of a line's, sound, nonsense, or none that the protocol knows. */
export function frame(random: Random): Buffer {
  return random.weighted<() => Buffer>([
    [8, () => encodeFrame(TEXT, Buffer.from(JSON.stringify(random.pick(KNOWN)(random)) ?? ''))],
    [3, () => encodeFrame(BINARY, random.bytes(random.pick([0, 1, 2, 959, 960, 4_800])))],
    [2, () => encodeFrame(TEXT, Buffer.from(text(random)))],
    [1, () => encodeFrame(TEXT, random.bytes(random.int(1, 200)))],
    [1, () => encodeFrame(PING, random.bytes(random.int(0, 125)))],
    [0.3, () => encodeFrame(TEXT, Buffer.alloc(random.pick([9_000, 66_000, 300_000]), 0x78))],
    [0.3, () => encodeFrame(CLOSE, random.bytes(random.int(0, 10)))],
    [0.3, () => encodeFrame(random.int(3, 15), random.bytes(random.int(0, 130)))],
    [0.2, () => encodeFrame(TEXT, Buffer.from('{"type":'), { fin: false })],
    [0.2, () => encodeFrame(0, Buffer.from('"say"}'))],
    [0.2, () => encodeFrame(TEXT, Buffer.from('x'), { masked: false })],
    [0.2, () => encodeFrame(TEXT, Buffer.from('x'), { reserved: random.int(1, 7) })],
    // A length that never comes.
    [0.2, () => Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4])],
    [0.2, () => random.bytes(random.int(1, 60))],
  ])();
}

/** A frame as a client sends it. */
export function encodeFrame(
  opcode: number,
  payload: Uint8Array,
  { fin = true, masked = true, reserved = 0 }: { fin?: boolean; masked?: boolean; reserved?: number } = {},
): Buffer {
  const mask = masked ? 0x80 : 0;
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([first, mask | length])
      : length < 65_536
        ? Buffer.from([first, mask | 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([first, mask | 127, 0, 0, 0, 0]), uint32(length)]);
  if (!masked) return Buffer.concat([head, payload]);
  const key = Buffer.from([1, 2, 3, 4]);
  return Buffer.concat([head, key, payload.map((byte, at) => byte ^ key[at % 4]!)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
