import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFrames } from '../../audio/frames.ts';
import { Player } from './player.ts';

const piece = fc.uint8Array({ minLength: 1, maxLength: 700 });

describe('what waits to be played', () => {
  it('is played complete and in order, in frames of 160 bytes, whatever the sizes of the pieces', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const player = new Player();
        for (const audio of pieces) player.enqueue(audio);
        const frames: Uint8Array[] = [];
        for (let frame = player.next(); frame !== undefined; frame = player.next()) frames.push(frame);
        const sent = joinFrames(pieces);
        expect(frames.every(({ length }) => length === 160)).toBe(true);
        expect(joinFrames(frames).subarray(0, sent.length)).toEqual(sent);
      }),
    );
  });

  it('reaches every mark in order, never before the audio in front of it was played', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const player = new Player();
        const reached: number[] = [];
        let played = 0;
        let enqueued = 0;
        for (const [at, audio] of pieces.entries()) {
          player.enqueue(audio);
          enqueued += audio.length;
          const due = enqueued;
          player.mark(() => {
            expect(played).toBeGreaterThanOrEqual(due);
            reached.push(at);
          });
        }
        while (player.next() !== undefined) played += 160;
        expect(reached).toEqual(pieces.map((_, at) => at));
      }),
    );
  });

  it('returns a mark at once when nothing is played, and all marks when it is cleared', () => {
    const player = new Player();
    const reached: string[] = [];
    player.mark(() => reached.push('idle'));
    expect(reached).toEqual(['idle']);
    player.enqueue(new Uint8Array(400));
    player.mark(() => reached.push('a'));
    player.next();
    player.mark(() => reached.push('b'));
    player.clear();
    expect(reached).toEqual(['idle', 'a', 'b']);
    expect(player.next()).toBeUndefined();
  });
});
