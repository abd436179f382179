import type { Credentials, SignIn } from '../frame.ts';
import type { Api, Rating } from './api.ts';
import type { ChatView } from './chat-view.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { keepFollowing } from './follow.ts';
import type { Kept } from './kept.ts';
import { Outbox } from './outbox.ts';
import { sendFirst } from './send-first.ts';
import { asRefused, type DeskName, type LogEvent, Refused } from './server.ts';
import { emptyTimeline, fold, step } from './timeline.ts';

/** What a chat is handed. */
export interface ChatParts {
  readonly api: Api;
  readonly kept: Kept;
  /** Does something while no other tab of this browser does it. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Waits so many ms, or until the network is back. */
  readonly wait: (ms: number) => Promise<void>;
  readonly newId: () => string;
  /** Something happened that the page around may want to know. */
  readonly tell: (event: string, detail?: object) => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const longer = (ms: number) => Math.min(ms * 2, LONGEST_WAIT_MS);

/** A customer's conversation with a desk: what they see of it, and what they do. It holds no element of a page. */
export class Chat {
  readonly #parts: ChatParts;
  readonly #conversations: Conversations;
  readonly #outbox: Outbox;
  readonly #listeners = new Set<() => void>();
  #view: ChatView;
  #isSending = false;
  #following: AbortController | undefined;

  constructor(parts: ChatParts) {
    this.#parts = parts;
    this.#conversations = createConversations(parts.kept, parts.api);
    this.#outbox = new Outbox(parts.kept);
    this.#view = {
      desk: null,
      timeline: emptyTimeline(''),
      live: null,
      outgoing: [],
      connection: 'there',
      isExpired: false,
      isLoaded: this.#conversations.current() === undefined,
    };
  }

  get view(): ChatView {
    return this.#view;
  }

  /** Calls back after each change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Reads who is at the desk, until that is known. */
  async describe(): Promise<void> {
    for (let ms = FIRST_WAIT_MS; this.#view.desk === null; ms = longer(ms)) {
      try {
        this.#set({ desk: await this.#parts.api.desk(), connection: 'there' });
      } catch (thrown) {
        if (!(await this.#waited(asRefused(thrown), ms))) this.#set({ desk: 'missing' });
      }
    }
  }

  /** All desks there are, as far as they can be read. */
  async desks(): Promise<readonly DeskName[]> {
    return await this.#parts.api.desks().catch(() => []);
  }

  /** Goes on with what this browser keeps, which another tab may have changed. */
  resume(): void {
    const conversation = this.#conversations.current();
    if ((conversation?.id ?? '') !== this.#view.timeline.conversation) {
      this.pause();
      this.#set({ timeline: emptyTimeline(conversation?.id ?? ''), live: null, isLoaded: !conversation });
    }
    this.#set({});
    this.#follow();
    void this.#sendAll();
  }

  /** Reads no more of it, e.g. while nobody looks. */
  pause(): void {
    this.#following?.abort();
    this.#following = undefined;
  }

  /** Sends a message, as soon as that can be. */
  say(text: string): void {
    this.#outbox.add({ id: this.#parts.newId(), text });
    this.#set({ isExpired: false });
    void this.#sendAll();
  }

  /** Opens a conversation where there is none to speak in: one that was closed goes on in a new one. Throws `Refused`. */
  async ready(): Promise<void> {
    if (this.#view.timeline.status === 'closed') this.#conversations.goOn();
    const { id } = await this.#parts.alone(() => this.#conversations.open());
    this.#set({ isExpired: false });
    this.#begin(id);
  }

  /** Posts to a part of the conversation that the chat has nothing to do with. Throws `Refused`. */
  async post<Answer>(part: string, body: object): Promise<Answer> {
    const who = this.#conversations.current();
    if (who === undefined) throw new Refused(404, 'conversation-not-found');
    return await this.#parts.api.send<Answer>(who, part, body);
  }

  /** Sends once more what was refused. */
  again(id: string): void {
    this.#outbox.again(id);
    this.#set({});
    void this.#sendAll();
  }

  /** Takes back what was refused. */
  takeBack(id: string): void {
    this.#outbox.remove(id);
    this.#set({});
  }

  /** Ends the answer that is being given. */
  async stop(): Promise<void> {
    await this.#ask((who) => this.#parts.api.interrupt(who));
  }

  /** Ends the conversation. */
  async end(): Promise<void> {
    await this.#ask(async (who) => {
      await this.#parts.api.close(who);
      await this.#catchUp();
    });
  }

  /** Rates it; false when the server did not take it. */
  async rate(rating: Rating): Promise<boolean> {
    const isTaken = await this.#ask((who) => this.#parts.api.rate(who, rating));
    if (!isTaken) return false;
    this.#set({ timeline: { ...this.#view.timeline, stars: rating.stars } });
    this.#parts.tell('rated', { stars: rating.stars });
    return true;
  }

  signIn(who: SignIn): void {
    this.#conversations.signIn(who);
    this.resume();
  }

  signOut(): void {
    this.#conversations.forget();
    this.#outbox.clear();
    this.resume();
  }

  /** Sends what waits, one message after the other, until nothing waits or what waits was refused. */
  async #sendAll(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    for (let ms = FIRST_WAIT_MS; this.#outbox.next() !== undefined; ms = longer(ms)) {
      try {
        await this.#sendOne();
        ms = FIRST_WAIT_MS / 2;
      } catch (thrown) {
        const refused = asRefused(thrown);
        if (!(await this.#waited(refused, ms))) this.#recover(refused);
      }
    }
    this.#isSending = false;
  }

  async #sendOne(): Promise<void> {
    const { api, alone } = this.#parts;
    const turn = await alone(() =>
      sendFirst({
        api,
        outbox: this.#outbox,
        open: () => this.#conversations.open(),
        changed: () => this.#set({}),
        opened: ({ id }) => this.#begin(id),
        accepted: (nth) => {
          this.#set({ live: nth === undefined ? null : { turn: nth, items: [] }, connection: 'there' });
          this.#parts.tell('message', { from: 'customer' });
        },
        onStep: (event) => this.#view.live && this.#set({ live: step(this.#view.live, event) }),
      }),
    );
    // The next tab may send while this one listens.
    await turn.isOver;
    await this.#catchUp();
  }

  /** A conversation was opened, or is gone on with. */
  #begin(id: string): void {
    const { timeline } = this.#view;
    if (timeline.conversation === id) return;
    this.pause();
    this.#set({ timeline: emptyTimeline(id, timeline.items), live: null, isLoaded: true });
    this.#parts.tell('conversation', { id });
    this.#follow();
  }

  /** What the server says of who asks, or of the conversation, does not change by asking again. */
  #recover({ status, code }: Refused): void {
    const message = this.#outbox.next();
    const isOpened = this.#conversations.current() !== undefined;
    if (isOpened && code === 'conversation-closed') this.#conversations.goOn();
    else if (isOpened && isNotTheirs(status)) this.#expire();
    else if (message) this.#outbox.refuse(message);
    this.#set({});
  }

  /** The conversation can't be gone on with: what waits goes on in a new one. */
  #expire(): void {
    this.pause();
    this.#conversations.drop();
    this.#set({ timeline: emptyTimeline(''), live: null, isLoaded: true, isExpired: true });
  }

  #follow(): void {
    if (this.#following || this.#conversations.current() === undefined) return;
    const following = new AbortController();
    const { signal } = following;
    this.#following = following;
    void keepFollowing({
      signal,
      again: async () => {
        await this.#catchUp();
        const who = this.#conversations.current();
        const { seq, status } = this.#view.timeline;
        if (who === undefined || status === 'closed') return false;
        this.#set({ connection: 'there' });
        await this.#parts.api.follow(who, seq, signal, (event) => this.#take([event]));
        return true;
      },
      failed: async (refused, ms) => {
        if (await this.#waited(refused, ms)) return true;
        if (isNotTheirs(refused.status)) this.#expire();
        return false;
      },
    });
  }

  /** Reads what the log has meanwhile. Throws `Refused`. */
  async #catchUp(): Promise<void> {
    const who = this.#conversations.current();
    const { conversation, seq } = this.#view.timeline;
    if (who === undefined || who.id !== conversation) return;
    this.#take(await this.#parts.api.events(who, seq));
    this.#set({ isLoaded: true });
  }

  #take(events: readonly LogEvent[]): void {
    const before = this.#view.timeline;
    const timeline = events.reduce(fold, before);
    const { live, isLoaded } = this.#view;
    // The log has all of the turn.
    this.#set({ timeline, live: live && timeline.ended >= live.turn ? null : live });
    if (!isLoaded) return;
    for (const { seq, type } of events) {
      if (seq <= before.seq) continue;
      if (type === 'agent-said') this.#parts.tell('message', { from: 'agent' });
      if (type === 'person-said') this.#parts.tell('message', { from: 'person' });
      if (type === 'conversation-closed') this.#parts.tell('closed');
    }
  }

  /** Waits where the same may succeed later; false where it will not. */
  async #waited(refused: Refused, ms: number): Promise<boolean> {
    if (!refused.isPassing) return false;
    this.#set({ connection: 'lost' });
    await this.#parts.wait(refused.retryAfter === undefined ? ms : refused.retryAfter * 1_000);
    return true;
  }

  async #ask(act: (who: Credentials) => Promise<void>): Promise<boolean> {
    const who = this.#conversations.current();
    if (who === undefined) return false;
    try {
      await act(who);
      return true;
    } catch (thrown) {
      if (asRefused(thrown).isPassing) this.#set({ connection: 'lost' });
      return false;
    }
  }

  #set(change: Partial<ChatView>): void {
    const view = { ...this.#view, ...change };
    const said = view.timeline.items.flatMap((item) => (item.kind === 'customer' ? [item.messageId] : []));
    this.#view = { ...view, outgoing: this.#outbox.list(new Set(said)) };
    for (const listener of this.#listeners) listener();
  }
}

/** Whether an answer says that the token is no longer good, or that the conversation is gone. */
const isNotTheirs = (status: number) => status === 401 || status === 403 || status === 404;
