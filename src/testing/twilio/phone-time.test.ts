import { describe, expect, it } from 'vitest';
import { PhoneTime } from './phone-time.ts';

describe('stepped phone time', () => {
  it('stands still until somebody waits, and then goes frame by frame', async () => {
    const time = new PhoneTime({ start: new Date('2026-03-02T09:00:00Z') });
    const frames: number[] = [];
    time.onFrame(() => frames.push(time.nowMs));
    expect(time.nowMs).toBe(0);
    await time.advance(60);
    expect(frames).toEqual([20, 40, 60]);
    expect(time.now().toISOString()).toBe('2026-03-02T09:00:00.060Z');
  });

  it('wakes sleepers in the order of their times, and frees them when their signal aborts', async () => {
    const time = new PhoneTime();
    const woken: string[] = [];
    const gone = new AbortController();
    void time.sleep(90).then(() => woken.push(`late ${time.nowMs}`));
    void time.sleep(30).then(() => woken.push(`early ${time.nowMs}`));
    const asleep = expect(time.sleep(50, gone.signal)).rejects.toThrow('enough');
    gone.abort(new Error('enough'));
    await asleep;
    await time.advance(200);
    expect(woken).toEqual(['early 40', 'late 100']);
  });

  it('waits after each frame for all that the frame set off', async () => {
    const time = new PhoneTime();
    let pending = 0;
    time.onFrame(() => {
      expect(pending).toBe(0);
      pending += 1;
    });
    time.onSettle(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      pending -= 1;
    });
    await time.advance(100);
  });

  it('gives every frame its share of real time where that is asked for', async () => {
    const time = new PhoneTime({ lingerMs: 2 });
    const began = performance.now();
    await time.advance(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(18);
  });

  it('says what was waited for in vain', async () => {
    const time = new PhoneTime();
    const asked = time.until(() => false, { what: 'an answer', withinMs: 100 });
    await expect(asked).rejects.toThrow('Waited in vain for an answer: it is 100 ms on the line.');
    const closed = time.until(() => false, { what: 'the end' });
    time.stop();
    await expect(closed).rejects.toThrow('the telephone network was closed');
  });
});

describe('real phone time', () => {
  it('passes by itself, with the machine', async () => {
    const time = new PhoneTime({ pace: 'real' });
    const began = performance.now();
    await time.sleep(100);
    expect(performance.now() - began).toBeGreaterThanOrEqual(79);
    time.stop();
  });
});
