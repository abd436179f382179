import { isDeepStrictEqual } from 'node:util';
import { SwitchroomError } from '../contracts/errors.ts';
import type { ConversationStore } from '../contracts/store.ts';
import { EVENTS } from '../events/events.ts';

const SCHEMAS = new Map(EVENTS.definitions.map(({ type, data }) => [type, data]));

/** The store, but an event that does not say what its schema says, or says more, is refused with `internal`. */
export function checkedStore(store: ConversationStore): ConversationStore {
  return {
    ...store,
    append: async (append, again) => {
      for (const { type, data } of append.events) check(type, data);
      return store.append(append, again);
    },
  };
}

/** What the database would keep of it is compared: neither has fields that are undefined. */
function check(type: string, data: object): void {
  const kept: unknown = JSON.parse(JSON.stringify(data));
  const read = SCHEMAS.get(type)?.safeParse(kept);
  if (read?.success && isDeepStrictEqual(read.data, kept)) return;
  const why = read?.success ? 'it says more than that' : (read?.error.message ?? 'there is none');
  throw new SwitchroomError('internal', `${type} against its schema: ${why}: ${JSON.stringify(kept)}`);
}
