/**
 * What sender and receiver of the modem agree on: frequency-shift keying at 320 baud. The frequencies make whole waves in a
 * bit, so that the two never disturb each other, and a bit has whole samples at 8, 16 and 24 kHz.
 */
export const BAUD = 320;
/** Hz of a 0 and of a 1. */
export const SPACE_HZ = 1280;
export const MARK_HZ = 1920;
/** What every packet begins with; chosen because it is unlike itself when shifted. */
export const SYNC = 0x2dd4;
export const SYNC_BITS = 16;
/** Bytes of UTF-8 that a packet carries at most. */
export const LONGEST = 60;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The bytes of a packet behind the sync word: length, text, checksum. */
export function packetOf(text: string): Uint8Array {
  const payload = encoder.encode(text);
  const packet = new Uint8Array(payload.length + 3);
  packet[0] = payload.length;
  packet.set(payload, 1);
  const sum = checksum(packet.subarray(0, payload.length + 1));
  packet[payload.length + 1] = sum >> 8;
  packet[payload.length + 2] = sum & 0xff;
  return packet;
}

/** How many bytes the packet has whose first byte this is; undefined when none begins so. */
export function packetLength(first: number): number | undefined {
  return first > 0 && first <= LONGEST ? first + 3 : undefined;
}

/** The text of a packet; undefined when its checksum or its UTF-8 is wrong. */
export function textOf(packet: Uint8Array): string | undefined {
  const body = packet.subarray(0, packet.length - 2);
  const sum = ((packet.at(-2) ?? 0) << 8) | (packet.at(-1) ?? 0);
  if (checksum(body) !== sum) return undefined;
  try {
    return decoder.decode(body.subarray(1));
  } catch {
    return undefined;
  }
}

/** CRC-16/CCITT-FALSE. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x8000 ? (sum << 1) ^ 0x1021 : sum << 1) & 0xffff;
  }
  return sum;
}

/** A text in the pieces that packets carry: a word with the space behind it, or a part of a very long one. */
export function piecesOf(text: string): string[] {
  return (text.match(/\s*\S+\s*|\s+/gu) ?? []).flatMap(parts);
}

function parts(word: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (encoder.encode(piece + character).length > LONGEST) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
