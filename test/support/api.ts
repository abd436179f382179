import type { RunningServer } from '../../src/app/serve.ts';

/** The part of a turn's answer that outside checks rely on. */
export interface Reply {
  readonly reply: string;
  readonly owner: string;
  readonly status: string;
  readonly outcome: string;
  readonly handoffs: readonly { from: string; to: string; reason: string }[];
  readonly toolCalls: readonly { name: string; status: string }[];
  readonly seq: number;
}

/** A program that uses the HTTP API and nothing else: with an API key, or as a customer with what opening returns. */
export class ApiClient {
  readonly #url: string;
  readonly #key: string | undefined;
  /** By the id of a conversation. */
  readonly #tokens = new Map<string, string>();

  constructor(url: string, key?: string) {
    this.#url = url;
    this.#key = key;
  }

  /** The same at another node. */
  at(url: string): ApiClient {
    return new ApiClient(url, this.#key);
  }

  /** What lets a customer go on with a conversation that was opened here. */
  token(id: string): string | undefined {
    return this.#tokens.get(id);
  }

  async open(body: object = {}): Promise<string> {
    const { id, token } = await this.json<{ id: string; token: string }>('/v1/conversations', {
      method: 'POST',
      body: JSON.stringify(body),
    });
    this.#tokens.set(id, token);
    return id;
  }

  say(id: string, text: string): Promise<Reply> {
    return this.json(`/v1/conversations/${id}/messages`, { method: 'POST', body: JSON.stringify({ text }) });
  }

  /** Says one thing after the other in a new conversation; resolves to the replies. */
  async talk(...lines: readonly string[]): Promise<Reply[]> {
    const id = await this.open();
    const replies: Reply[] = [];
    for (const line of lines) replies.push(await this.say(id, line));
    return replies;
  }

  async json<Body>(path: string, init: RequestInit = {}): Promise<Body> {
    const response = await this.request(path, init);
    if (!response.ok) throw new TypeError(`${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }

  request(path: string, init: RequestInit = {}): Promise<Response> {
    const [, id = ''] = /^\/v1\/(?:conversations|inbox)\/([^/?]+)/.exec(path) ?? [];
    const bearer = this.#key ?? this.#tokens.get(id);
    const headers = new Headers({
      'content-type': 'application/json',
      ...(init.headers as Record<string, string>),
    });
    if (bearer !== undefined && !headers.has('authorization'))
      headers.set('authorization', `Bearer ${bearer}`);
    return fetch(new URL(path, this.#url), { ...init, headers });
  }
}

/** The API of a server in this process, with an owner's key. */
export async function ownersApi({ url, keys }: Pick<RunningServer, 'url' | 'keys'>): Promise<ApiClient> {
  return new ApiClient(url, (await keys.create({ name: 'tests', roles: ['owner'], scopes: [] })).secret);
}
