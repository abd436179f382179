import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMulaw, encodeMulaw, MULAW_SILENCE } from './mulaw.ts';
import { pcm16FromBytes, pcm16ToBytes } from './pcm16.ts';

describe('mu-law', () => {
  it('keeps each sample within a sixteenth of its size', () => {
    fc.assert(
      fc.property(fc.int16Array(), (samples) => {
        const back = decodeMulaw(encodeMulaw(samples));
        for (const [at, sample] of samples.entries()) {
          expect(Math.abs((back[at] ?? 0) - sample)).toBeLessThanOrEqual(Math.abs(sample) / 16 + 8);
        }
      }),
    );
  });

  it('gives every byte back, but for the second zero', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const back = encodeMulaw(decodeMulaw(bytes));
    expect(back.filter((byte, at) => byte !== bytes[at])).toEqual(Uint8Array.of(MULAW_SILENCE));
    expect(decodeMulaw(Uint8Array.of(MULAW_SILENCE))).toEqual(Int16Array.of(0));
  });
});

describe('PCM16 bytes', () => {
  it('are the samples, little end first, wherever they stand in memory', () => {
    expect(pcm16ToBytes(Int16Array.of(1, -2))).toEqual(Uint8Array.of(1, 0, 0xfe, 0xff));
    fc.assert(
      fc.property(fc.int16Array(), fc.nat(3), fc.boolean(), (samples, offset, isBuffer) => {
        const size = offset + samples.byteLength + 1;
        const memory = isBuffer ? Buffer.alloc(size) : new Uint8Array(size);
        memory.set(pcm16ToBytes(samples), offset);
        expect(pcm16FromBytes(memory.subarray(offset))).toEqual(samples);
      }),
    );
  });
});
