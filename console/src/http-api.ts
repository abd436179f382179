import type { StaffDesk, StoredEvent } from './api.ts';
import type { Http } from './http.ts';
import type {
  CannedReply,
  GetV1CannedRepliesResponse,
  GetV1ConversationsByIdEventsResponse,
  GetV1DesksResponse,
} from './server-types.ts';

const PAGE = 1000;

/** All desks, as staff are told of them. Throws a `Problem`, or the browser's own network error. */
export async function readDesks(http: Http): Promise<readonly StaffDesk[]> {
  const { desks } = await http.get<GetV1DesksResponse>('/v1/desks');
  return Promise.all(
    // Who may read conversations is told all of a desk.
    desks.map(({ id }) => http.get<StaffDesk>(`/v1/desk?desk=${encodeURIComponent(id)}`)),
  );
}

/** What people of a desk say often, by name. Throws as `readDesks`. */
export async function readReplies(http: Http, desk: string): Promise<readonly CannedReply[]> {
  const path = `/v1/canned-replies?desk=${encodeURIComponent(desk)}`;
  return (await http.get<GetV1CannedRepliesResponse>(path)).replies;
}

/** Where a conversation is on the server. */
export function pathOf(id: string): string {
  return `/v1/conversations/${encodeURIComponent(id)}`;
}

/** Every event of a conversation after `after`, however many pages that takes. Throws as `readDesks`. */
export async function readEvents(http: Http, id: string, after: number): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let from = after; ; ) {
    const query = `after=${from}&limit=${PAGE}`;
    const page = await http.get<GetV1ConversationsByIdEventsResponse>(`${pathOf(id)}/events?${query}`);
    events.push(...page.events);
    // A page may be full of events that are not for the reader to see.
    if (page.after - from < PAGE) return events;
    from = page.after;
  }
}
