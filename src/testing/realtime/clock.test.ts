import { describe, expect, it } from 'vitest';
import { SteppedClock } from './clock.ts';

describe('a stepped clock', () => {
  it('wakes who waits in the order of their time, and those whom they set off', async () => {
    const clock = new SteppedClock();
    const start = clock.now().getTime();
    const woken: string[] = [];
    const note = (name: string) => woken.push(`${name} ${clock.now().getTime() - start}`);
    void clock.sleep(300).then(() => note('late'));
    clock.after(100, () => {
      note('early');
      clock.after(100, () => note('set off'));
    });
    clock.after(50, () => note('cancelled'))();
    await clock.advance(250);
    expect(woken).toEqual(['early 100', 'set off 200']);
    await clock.advance(50);
    expect(woken.at(-1)).toBe('late 300');
  });

  it('lets go of who no longer wants to wait', async () => {
    const clock = new SteppedClock();
    const abort = new AbortController();
    const waiting = clock.sleep(100, abort.signal);
    abort.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(clock.sleep(1, abort.signal)).rejects.toThrow('enough');
    await clock.advance(1000);
  });
});
