import { expect, test } from 'vitest';
import type { Appended } from '../../contracts/feed.ts';
import type { ConversationStore, Head } from '../../contracts/store.ts';
import { LogTail } from './log-tail.ts';

const head = (id: string, changes: Partial<Head> = {}): Head => ({
  id,
  seq: 5,
  node: 'node_1',
  alive: true,
  ...changes,
});

/** A store that answers what a test tells it to, and counts what it was asked. */
function scriptedStore() {
  const heads = new Map<string, Head>();
  const appended: Appended[] = [];
  const asked: (readonly string[])[] = [];
  const counts = { looks: 0, watches: 0 };
  let away = false;
  const store: Pick<ConversationStore, 'heads' | 'feed'> = {
    heads: async (ids) => {
      if (away) throw new RangeError('away');
      asked.push(ids);
      return ids.flatMap((id) => heads.get(id) ?? []);
    },
    feed: {
      watch: () => {
        counts.watches++;
        return {
          look: async () => {
            counts.looks++;
            return appended.splice(0);
          },
        };
      },
      read: async () => [],
      end: async () => '0',
      before: async () => '0',
      prune: async () => 0,
    },
  };
  const know = (known: Head) => void heads.set(known.id, known);
  const goAway = (isAway: boolean) => {
    away = isAway;
  };
  return {
    know,
    forget: (id: string) => heads.delete(id),
    appended,
    asked,
    counts,
    goAway,
    tail: new LogTail(store, 1_000),
  };
}

/** Whether something is over, as a test reads it. */
function watched(waiting: Promise<void>) {
  const seen = { over: false };
  void waiting.then(() => {
    seen.over = true;
  });
  return seen;
}

const never = () => new AbortController().signal;

/** So many looks at the feed later. */
async function looks(counts: { readonly looks: number }, more: number): Promise<void> {
  const most = counts.looks + more;
  await expect.poll(() => counts.looks).toBeGreaterThanOrEqual(most);
}

test('who waits for more of a log hears of the commit of another node, and nobody else does', async () => {
  const { tail, know, appended, counts, asked } = scriptedStore();
  know(head('cv_1'));
  know(head('cv_2'));
  const [one, other] = [watched(tail.grown('cv_1', 5, never())), watched(tail.grown('cv_2', 5, never()))];
  await looks(counts, 2);
  expect([one.over, other.over]).toEqual([false, false]);
  appended.push({ id: 'cv_1', seq: 6 });
  await expect.poll(() => one.over).toBe(true);
  expect(other.over).toBe(false);
  // Heads are asked for once, for those who are new; the feed tells the rest.
  expect(asked).toEqual([['cv_1', 'cv_2']]);
  expect(counts.watches).toBe(1);
});

test('a log that has grown already, or that nobody knows, is not waited for', async () => {
  const { tail, know } = scriptedStore();
  know(head('cv_1', { seq: 6 }));
  await tail.grown('cv_1', 5, never());
  await tail.grown('cv_unknown', 5, never());
});

test('a commit of this node wakes all who watch that conversation at once', async () => {
  const { tail, know } = scriptedStore();
  know(head('cv_1'));
  const both = [tail.grown('cv_1', 5, never()), tail.grown('cv_1', 5, never())];
  tail.wake('cv_2');
  tail.wake('cv_1');
  await Promise.all(both);
});

test('who leaves waits no longer; the others of the same conversation do', async () => {
  const { tail, know, appended, counts } = scriptedStore();
  know(head('cv_1'));
  const leaving = new AbortController();
  const left = tail.grown('cv_1', 5, leaving.signal);
  const stays = watched(tail.grown('cv_1', 5, never()));
  leaving.abort();
  await left;
  await looks(counts, 2);
  expect(stays.over).toBe(false);
  appended.push({ id: 'cv_1', seq: 6 });
  await expect.poll(() => stays.over).toBe(true);
  await tail.grown('cv_1', 5, AbortSignal.abort());
});

test('a conversation is free when its node has given it up, or is dead, or it is gone', async () => {
  const { tail, know, forget, counts } = scriptedStore();
  for (const id of ['cv_1', 'cv_2', 'cv_3', 'cv_4']) know(head(id));
  const waiting = ['cv_1', 'cv_2', 'cv_3', 'cv_4'].map((id) => watched(tail.free(id, 'node_1')));
  await looks(counts, 3);
  expect(waiting.map(({ over }) => over)).toEqual([false, false, false, false]);
  know(head('cv_1', { node: null }));
  know(head('cv_2', { alive: false }));
  forget('cv_3');
  await expect.poll(() => waiting.map(({ over }) => over)).toEqual([true, true, true, false]);
  tail.wake('cv_4');
  await expect.poll(() => waiting[3]?.over).toBe(true);
});

test('heads are asked for as long as somebody waits for a node, and no longer', async () => {
  const { tail, know, counts, asked } = scriptedStore();
  know(head('cv_1'));
  know(head('cv_2'));
  const [first, second] = [tail.free('cv_1', 'node_1'), tail.free('cv_1', 'node_0')];
  // The second waited for a node that does not hold it.
  await second;
  const before = asked.length;
  await looks(counts, 3);
  expect(asked.length).toBeGreaterThan(before);
  know(head('cv_1', { alive: false }));
  await first;
  const watching = watched(tail.grown('cv_2', 5, never()));
  await looks(counts, 3);
  expect(asked.at(-1)).toEqual(['cv_2']);
  expect(watching.over).toBe(false);
});

test('while the store is away everybody goes on waiting, and is told when it comes back', async () => {
  const { tail, know, goAway, counts, asked } = scriptedStore();
  know(head('cv_1', { seq: 6 }));
  goAway(true);
  const waiting = watched(tail.grown('cv_1', 5, never()));
  await looks(counts, 3);
  expect(waiting.over).toBe(false);
  goAway(false);
  await expect.poll(() => waiting.over).toBe(true);
  expect(asked).toEqual([['cv_1']]);
});

test('while nobody watches nothing is asked, and who comes next begins anew', async () => {
  const { tail, know, counts } = scriptedStore();
  know(head('cv_1', { seq: 6 }));
  know(head('cv_2'));
  await tail.grown('cv_1', 5, never());
  const watchAgain = async () => {
    await tail.grown('cv_1', 5, never());
    return counts.watches;
  };
  await expect.poll(watchAgain).toBeGreaterThan(1);
  expect(counts.looks).toBe(counts.watches);
});
