import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteChopper, joinFrames, pcmChopper } from './frames.ts';
import { MULAW_SILENCE } from './mulaw.ts';

describe('frames', () => {
  it('of one size come out of portions of any size, in order and with nothing lost', () => {
    fc.assert(
      fc.property(fc.array(fc.int16Array()), fc.integer({ min: 1, max: 50 }), (portions, size) => {
        const chopper = pcmChopper(size);
        const frames = portions.flatMap((portion) => chopper.push(portion));
        expect(frames.every((frame) => frame.length === size)).toBe(true);
        const rest = chopper.flush();
        const all = joinFrames(portions);
        const out = joinFrames(rest === undefined ? frames : [...frames, rest]);
        expect(out.subarray(0, all.length)).toEqual(all);
        expect(out.length - all.length).toBeLessThan(size);
        expect(out.subarray(all.length).every((sample) => sample === 0)).toBe(true);
      }),
    );
  });

  it('of bytes are filled up with the silence of their code', () => {
    const chopper = byteChopper(4, MULAW_SILENCE);
    expect(chopper.push(Uint8Array.of(1, 2, 3, 4, 5))).toEqual([Uint8Array.of(1, 2, 3, 4)]);
    expect(chopper.flush()).toEqual(Uint8Array.of(5, 255, 255, 255));
    expect(chopper.flush()).toBeUndefined();
    expect(joinFrames([Uint8Array.of(1), Uint8Array.of(2)])).toEqual(Uint8Array.of(1, 2));
  });
});
