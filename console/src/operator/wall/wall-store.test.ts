import { describe, expect, it, onTestFinished } from 'vitest';
import type { StreamEvent } from '../../http.ts';
import { Problem } from '../../problem.ts';
import type { WallPage, WallRow } from '../console-api.ts';
import { wallRow } from '../testing/rows.ts';
import { WallStore } from './wall-store.ts';

/** A server whose pages and stream a test says. */
function wallWith(pages: WallPage[]) {
  const opened = Promise.withResolvers<void>();
  let hear: (event: StreamEvent) => void = () => undefined;
  let fail: (thrown: unknown) => void = () => undefined;
  const told = { signedOut: false };
  const store = new WallStore({
    api: {
      wall: async ({ before }) => pages[before === undefined ? 0 : 1] ?? { rows: [], next: null },
      wallStream: (_, onEvent) =>
        new Promise((_resolve, reject) => {
          hear = onEvent;
          fail = reject;
          opened.resolve();
        }),
    },
    now: () => 1_000,
    wait: (ms) => (ms === 0 ? Promise.resolve() : new Promise(() => undefined)),
    frame: (show) => show(),
    onSignedOut: () => {
      told.signedOut = true;
    },
  });
  onTestFinished(store.start());
  return {
    store,
    told,
    async ready() {
      await opened.promise;
      hear({ event: 'ready', data: '{}' });
      await expect.poll(() => store.read().loaded).toBe(true);
    },
    opened: opened.promise,
    rows: (...rows: WallRow[]) => hear({ event: 'rows', data: JSON.stringify({ rows }) }),
    fail: (thrown: unknown) => fail(thrown),
    ids: () => [...store.read().rows.keys()],
  };
}

describe('the wall in the page', () => {
  it('reads every page once nothing is missed any more, and is live then', async () => {
    const wall = wallWith([
      { rows: [wallRow('b')], next: 'b' },
      { rows: [wallRow('a')], next: null },
    ]);
    await wall.ready();
    expect(wall.ids()).toEqual(['b', 'a']);
    expect(wall.store.read().live).toBe(true);
  });

  it('shows what changes, forgets what is closed, and is not set back by what is older', async () => {
    const wall = wallWith([{ rows: [wallRow('a', { seq: 5 }), wallRow('b')], next: null }]);
    await wall.ready();
    wall.rows(
      wallRow('a', { seq: 4, title: 'old' }),
      wallRow('c'),
      wallRow('b', { seq: 2, status: 'closed' }),
    );
    expect(wall.ids()).toEqual(['a', 'c']);
    expect(wall.store.read().rows.get('a')?.title).toBe('');
  });

  it('keeps how a customer sounds when a list comes late that does not know it yet', async () => {
    const mood = { is: 'unhappy', score: -0.6 } as const;
    const wall = wallWith([
      { rows: [wallRow('a', { seq: 5 })], next: 'a' },
      { rows: [], next: null },
    ]);
    await wall.opened;
    wall.rows(wallRow('a', { seq: 5, mood }));
    await wall.ready();
    expect(wall.store.read().rows.get('a')?.mood).toEqual(mood);
    wall.rows(wallRow('a', { seq: 6 }));
    expect(wall.store.read().rows.get('a')?.mood).toBeNull();
  });

  it('keeps what it has when the server goes away, and says that it is not live', async () => {
    const wall = wallWith([{ rows: [wallRow('a')], next: null }]);
    await wall.ready();
    wall.fail(new TypeError('fetch failed'));
    await expect.poll(() => wall.store.read().live).toBe(false);
    expect(wall.ids()).toEqual(['a']);
    expect(wall.store.read().problem?.code).toBe('offline');
  });

  it('asks to sign in when the session has ended', async () => {
    const wall = wallWith([]);
    await wall.opened;
    wall.fail(new Problem('credentials-invalid', 401, 'Ended'));
    await expect.poll(() => wall.told.signedOut).toBe(true);
  });
});
