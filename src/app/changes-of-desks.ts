import type { ConversationState } from '../contracts/conversation.ts';

type States = readonly ConversationState[];

/** What changes at several desks, as one: the empty list that says that nothing is missed comes when each of them has said so. */
export async function* changesOf(desks: readonly AsyncIterable<States>[]): AsyncGenerator<States> {
  let toBegin = desks.length;
  for await (const states of merged(desks)) {
    if (states.length > 0) yield states;
    else if (--toBegin === 0) yield states;
  }
}

/** What several sources give, as it comes, until all have ended. */
async function* merged<Item>(sources: readonly AsyncIterable<Item>[]): AsyncGenerator<Item> {
  const iterators = sources.map((source) => source[Symbol.asyncIterator]());
  const next = async (at: number) => ({ at, result: await iterators[at]?.next() });
  const pending = new Map(iterators.map((_, at) => [at, next(at)]));
  try {
    while (pending.size > 0) {
      const { at, result } = await Promise.race(pending.values());
      if (!result || result.done) pending.delete(at);
      else {
        pending.set(at, next(at));
        yield result.value;
      }
    }
  } finally {
    await Promise.all(iterators.map((iterator) => iterator.return?.()));
  }
}
