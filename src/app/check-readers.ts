import { noSuchName } from '../contracts/did-you-mean.ts';
import type { SwitchroomError } from '../contracts/errors.ts';
import type { FeedReader } from '../contracts/reader.ts';
import { EVENTS } from '../events/events.ts';
import { ANALYSED } from '../sinks/webhooks/message.ts';
import type { LoadedWebhook } from '../sinks/webhooks/settings.ts';

/** Throws what `wrong` makes when readers or webhooks can not be told apart, or name a desk or an event that there is not. */
export function checkReaders(
  { readers = [], webhooks = [] }: ReadersConfig,
  desks: readonly string[],
  wrong: (what: string) => SwitchroomError,
): void {
  const types: string[] = [...EVENTS.definitions.map(({ type }) => type), ANALYSED];
  for (const [kind, all] of Object.entries({ readers, webhooks })) {
    const names = all.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw wrong(`Two of the ${kind} have the name "${twice}".`);
    for (const { name, desks: named = [] } of all)
      for (const id of named)
        if (!desks.includes(id)) throw wrong(noSuchName(id, desks, ` in ${kind} "${name}"`));
  }
  for (const { name, events = [], audience } of webhooks) {
    for (const type of events)
      if (!types.includes(type)) throw wrong(noSuchName(type, types, ` in webhooks "${name}"`));
    if (events.includes(ANALYSED) && audience !== 'operator')
      throw wrong(`${ANALYSED} is for staff: give webhooks "${name}" the audience 'operator'.`);
  }
}

interface ReadersConfig {
  readonly readers?: readonly FeedReader[] | undefined;
  readonly webhooks?: readonly LoadedWebhook[] | undefined;
}
