import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Credentials } from '../frame.ts';
import type { Message } from './kept.ts';
import { asRefused, type DeskInfo, type DeskName, type LogEvent, Refused, type Step } from './server.ts';

/** What customers rate a conversation with. */
export interface Rating {
  /** From 1 to 5. */
  readonly stars: number;
  readonly comment?: string;
}

/** The desk's server, as its customers may use it. Every method throws `Refused`. */
export interface Api {
  desk(): Promise<DeskInfo>;
  /** All desks there are. */
  desks(): Promise<readonly DeskName[]>;
  /** Opens a conversation; one that goes on from `previous` where there is one. */
  open(previous: Credentials | undefined): Promise<Credentials>;
  /** Says something; resolves when the turn is over. */
  say(who: Credentials, message: Message, onStep: (step: Step) => void): Promise<void>;
  /** All events after the one numbered `after`. */
  events(who: Credentials, after: number): Promise<readonly LogEvent[]>;
  /** The events after that one as they come, until `signal` aborts or the stream ends. */
  follow(
    who: Credentials,
    after: number,
    signal: AbortSignal,
    onEvent: (event: LogEvent) => void,
  ): Promise<void>;
  interrupt(who: Credentials): Promise<void>;
  close(who: Credentials): Promise<void>;
  rate(who: Credentials, rating: Rating): Promise<void>;
  /** Posts to another part of the conversation; resolves to what the server answers. */
  send<Answer>(who: Credentials, part: string, body: object): Promise<Answer>;
}

/** The answer's header that brings the next token of a conversation. */
const RENEWED = 'switchroom-token';
const PAGE = 1_000;

/** Speaks to the server at an origin; `renew` is told the next token when there is one. */
export function createApi(
  { server, desk }: { readonly server: string; readonly desk: string | undefined },
  renew: (who: Credentials) => void,
): Api {
  async function ask(path: string, who: Credentials | undefined, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (who) headers.set('authorization', `Bearer ${who.token}`);
    if (init.body !== undefined) headers.set('content-type', 'application/json');
    // No cookie goes along: whoever is signed in at the desk with this browser is not who writes here.
    const answer = await fetch(`${server}/v1/${path}`, { ...init, headers, credentials: 'omit' }).catch(
      (thrown) => {
        throw asRefused(thrown);
      },
    );
    const token = answer.headers.get(RENEWED);
    if (who && token !== null) renew({ id: who.id, token });
    if (answer.ok) return answer;
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(
      answer.status,
      String(problem.code ?? 'unknown'),
      Number(problem.retryAfter) || undefined,
    );
  }
  const post = (path: string, who: Credentials | undefined, body: object, init: RequestInit = {}) =>
    ask(path, who, { ...init, method: 'POST', body: JSON.stringify(body) });
  const of = ({ id }: Credentials, part: string) => `conversations/${encodeURIComponent(id)}/${part}`;
  return {
    desk: async () =>
      (await ask(`desk${desk === undefined ? '' : `?desk=${encodeURIComponent(desk)}`}`, undefined)).json(),
    desks: async () => (await (await ask('desks', undefined)).json()).desks,
    async open(previous) {
      const body = previous ? { previous: previous.id } : { desk };
      const { id, token } = await (await post('conversations', previous, body)).json();
      return { id, token };
    },
    async say(who, { id: messageId, text }, onStep) {
      const headers = { accept: 'text/event-stream' };
      await readStream(
        await post(of(who, 'messages'), who, { text, messageId }, { headers }),
        (step: Step) => {
          if (step.type === 'error') throw new Refused(step.status, step.code);
          onStep(step);
        },
      );
    },
    async events(who, after) {
      const all: LogEvent[] = [];
      for (let from = after; ; ) {
        const page = await (await ask(of(who, `events?after=${from}&limit=${PAGE}`), who)).json();
        all.push(...page.events);
        if (page.after === from) return all;
        from = page.after;
      }
    },
    async follow(who, after, signal, onEvent) {
      await readStream(await ask(of(who, `stream?after=${after}`), who, { signal }), onEvent);
    },
    interrupt: async (who) => void (await post(of(who, 'interrupt'), who, {})),
    close: async (who) => void (await post(of(who, 'close'), who, { reason: 'The customer ended it.' })),
    rate: async (who, rating) => void (await post(of(who, 'rating'), who, rating)),
    send: async (who, part, body) => (await post(of(who, part), who, body)).json(),
  };
}

/** Reads server-sent events to their end; a stream that breaks is refused with the status 0. */
async function readStream<Sent>({ body }: Response, onEvent: (event: Sent) => void): Promise<void> {
  if (body === null) return;
  const events = body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  const next = () =>
    events.read().catch((thrown) => {
      throw asRefused(thrown);
    });
  for (let part = await next(); !part.done; part = await next()) onEvent(JSON.parse(part.value.data));
}
