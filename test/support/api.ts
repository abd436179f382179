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

/** A customer's program: the HTTP API and nothing else. */
export class ApiClient {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async open(body: object = {}): Promise<string> {
    const { id } = await this.json<{ id: string }>('/v1/conversations', {
      method: 'POST',
      body: JSON.stringify(body),
    });
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
    return fetch(new URL(path, this.#url), { headers: { 'content-type': 'application/json' }, ...init });
  }
}
