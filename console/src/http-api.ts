import type { Api, StoredEvent, TurnEvent } from './api.ts';
import { type Http, withJson } from './http.ts';
import { Problem, problemFrom } from './problem.ts';
import type {
  CustomerMessage,
  GetV1ConversationsByIdEventsResponse,
  GetV1ConversationsByIdResponse,
  GetV1ConversationsResponse,
  GetV1DeskResponse,
  GetV1DesksResponse,
  Interruption,
  PostV1ConversationsResponse,
} from './server-types.ts';

const PAGE = 1000;

/** The desk over HTTP. Every method throws a `Problem`, or the browser's own network error. */
export function httpApi(http: Http): Api {
  return {
    desk: () => http.get<GetV1DeskResponse>('/v1/desk'),
    desks: () => allDesks(http),
    conversations: () => http.get<GetV1ConversationsResponse>('/v1/conversations?limit=50'),
    conversation: (id) => http.get<GetV1ConversationsByIdResponse>(pathOf(id)),
    open: ({ desk, previous } = {}) =>
      http.send<PostV1ConversationsResponse>('POST', '/v1/conversations', { desk, previous }, previous),
    events: (id, after) => allEvents(http, id, after),
    interrupt: async (id) =>
      (await http.send<Interruption>('POST', `${pathOf(id)}/interrupt`, {})).interrupted,
    say: (id, text, signal, onEvent) => say(http, id, { text }, signal, onEvent),
    follow: (id, after, signal, onEvent) => {
      const headers = { accept: 'text/event-stream', 'last-event-id': String(after) };
      return http.stream(
        `${pathOf(id)}/stream?audience=customer`,
        { headers, signal, cache: 'no-store' },
        ({ event = '', id: seq }) => onEvent(event, Number(seq)),
      );
    },
  };
}

async function allDesks(http: Http): Promise<GetV1DeskResponse[]> {
  const [meant, { desks }] = await Promise.all([
    http.get<GetV1DeskResponse>('/v1/desk'),
    http.get<GetV1DesksResponse>('/v1/desks'),
  ]);
  const others = desks.filter(({ id }) => id !== meant.id);
  const asked = others.map(({ id }) =>
    http.get<GetV1DeskResponse>(`/v1/desk?desk=${encodeURIComponent(id)}`),
  );
  return [meant, ...(await Promise.all(asked))];
}

/** Where a conversation is on the server. */
export function pathOf(id: string): string {
  return `/v1/conversations/${encodeURIComponent(id)}`;
}

async function allEvents(http: Http, id: string, after: number): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let from = after; ; ) {
    const query = `after=${from}&limit=${PAGE}`;
    const page = await http.get<GetV1ConversationsByIdEventsResponse>(`${pathOf(id)}/events?${query}`);
    events.push(...page.events);
    // A page may be full of events that are not for a customer to see.
    if (page.after - from < PAGE) return events;
    from = page.after;
  }
}

async function say(
  http: Http,
  id: string,
  message: CustomerMessage,
  signal: AbortSignal,
  onEvent: (event: TurnEvent) => void,
): Promise<void> {
  const { headers, body } = withJson(message);
  let finished = false;
  await http.stream(
    `${pathOf(id)}/messages`,
    { method: 'POST', headers: { ...headers, accept: 'text/event-stream' }, body, signal },
    ({ event: type, data }) => {
      const read: unknown = JSON.parse(data);
      if (type === 'error') throw problemFrom(read, 500);
      const event = read as TurnEvent;
      finished ||= event.type === 'turn-finished';
      onEvent(event);
    },
  );
  if (!finished)
    throw new Problem('stream-ended', 0, 'The connection was lost before the reply was complete.');
}
