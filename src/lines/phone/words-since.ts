import type { DeskConversations } from '../../contracts/line.ts';

const EVENTS_PER_PAGE = 500;

/** What the customer was to be told after an event of the log, and the last event of it. */
export interface WordsSince {
  readonly text: string;
  readonly seq: number;
}

/** Everything agents and people said after an event, whoever's turn it was. Throws what `switchboard.events` throws. */
export async function wordsSince(
  switchboard: DeskConversations,
  id: string,
  seen: number,
): Promise<WordsSince> {
  const said: string[] = [];
  let seq = seen;
  for (;;) {
    const events = await switchboard.events(id, seq, EVENTS_PER_PAGE);
    for (const { type, data } of events)
      if (type === 'agent-said' || type === 'person-said') said.push(data.text);
    seq = events.at(-1)?.seq ?? seq;
    if (events.length < EVENTS_PER_PAGE) return { text: said.join(' '), seq };
  }
}
