import type { ConversationState, ConversationStatus } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { type Scorecard, ScorecardCounter } from './scorecard.ts';

const PAGE = 200;

/** Where conversations are read. */
type Log = Pick<ConversationStore, 'list' | 'events'>;

/** The scorecard of all conversations of a desk that were opened since a time: read page by page, so that memory does not grow with them. */
export async function readScorecard(store: Log, desk: Desk, since: Date): Promise<Scorecard> {
  const counter = new ScorecardCounter();
  const needConsent = consentTools(desk);
  for await (const { id } of openedSince(store, since))
    counter.add(await wholeLog(store, id), { needConsent });
  return counter.scorecard;
}

/** Names of the tools of a desk that need the customer's yes. */
export function consentTools({ agents }: Desk): ReadonlySet<string> {
  const tools = [...agents.values()].flatMap((agent) => agent.tools);
  return new Set(tools.flatMap(({ name, consent }) => (consent && 'offer' in consent ? name : [])));
}

/** The conversations of a desk that were opened since a time, newest first, page by page. */
export async function* openedSince(
  store: Pick<ConversationStore, 'list'>,
  since: Date,
  status?: ConversationStatus,
): AsyncGenerator<ConversationState> {
  let before: string | undefined;
  for (;;) {
    const page = await store.list({
      limit: PAGE,
      ...(status && { status }),
      ...(before !== undefined && { before }),
    });
    for (const state of page) {
      if (state.openedAt < since) return;
      yield state;
    }
    if (page.length < PAGE) return;
    before = page.at(-1)?.id;
  }
}
