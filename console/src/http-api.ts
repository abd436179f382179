import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Api, Conversation, ConversationSummary, Desk, StoredEvent, TurnEvent } from './api.ts';
import { Problem, problemFrom } from './problem.ts';

const PAGE = 1000;

/** The server on the page's own origin. Every method throws a `Problem`, or the browser's own network error. */
export const httpApi: Api = {
  desk: () => json<Desk>('/v1/desk'),
  conversations: async () =>
    (await json<{ conversations: ConversationSummary[] }>('/v1/conversations?limit=50')).conversations,
  conversation: (id) => json<Conversation>(`/v1/conversations/${encodeURIComponent(id)}`),
  open: () => json<Conversation>('/v1/conversations', post({})),
  events: allEvents,
  interrupt: async (id) =>
    (await json<{ interrupted: boolean }>(`/v1/conversations/${encodeURIComponent(id)}/interrupt`, post({})))
      .interrupted,
  say,
};

/** Sends JSON, for what is no part of `Api`; throws as its methods do. */
export function postJson<Body>(path: string, body: object): Promise<Body> {
  return json<Body>(path, post(body));
}

async function allEvents(id: string, after: number): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (let from = after; ; ) {
    const query = `after=${from}&limit=${PAGE}`;
    const page = await json<{ events: StoredEvent[] }>(
      `/v1/conversations/${encodeURIComponent(id)}/events?${query}`,
    );
    events.push(...page.events);
    const last = page.events.at(-1);
    if (page.events.length < PAGE || last === undefined) return events;
    from = last.seq;
  }
}

async function say(id: string, text: string, signal: AbortSignal, onEvent: (event: TurnEvent) => void) {
  const path = `/v1/conversations/${encodeURIComponent(id)}/messages`;
  const response = await fetch(path, { ...post({ text }, 'text/event-stream'), signal });
  if (!response.ok || response.body === null) throw await problemOf(response);
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  let finished = false;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const data: unknown = JSON.parse(part.value.data);
    if (part.value.event === 'error') throw problemFrom(data, 500);
    const event = data as TurnEvent;
    finished ||= event.type === 'turn-finished';
    onEvent(event);
  }
  if (!finished)
    throw new Problem('stream-ended', 0, 'The connection was lost before the reply was complete.');
}

async function json<Body>(path: string, init?: RequestInit): Promise<Body> {
  const response = await fetch(path, init);
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Body;
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  return problemFrom(body, response.status);
}

function post(body: object, accept = 'application/json'): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: accept },
    body: JSON.stringify(body),
  };
}
