import type { Api, ConversationStatus, TurnEvent } from './api.ts';
import { keepFollowing } from './follow.ts';
import { asProblem, isAbort, type Problem } from './problem.ts';
import {
  beginTurn,
  emptyTimeline,
  foldEvents,
  foldTurnEvent,
  interruptTurn,
  type Timeline,
} from './timeline.ts';

/** What the page shows of one conversation. */
export interface SessionView {
  /** Null until the first message opens the conversation. */
  readonly id: string | null;
  readonly status: ConversationStatus;
  readonly loaded: boolean;
  readonly running: boolean;
  readonly timeline: Timeline;
  /** What is typed and not sent. */
  readonly draft: string;
  readonly trouble: Trouble | null;
}

/** What went wrong, and the message that "try again" sends; null: trying again loads. */
export interface Trouble {
  readonly problem: Problem;
  readonly resend: string | null;
}

/** What a session is given from outside. */
export interface SessionPorts {
  readonly api: Api;
  now(): string;
  wait(ms: number): Promise<void>;
  /** Called when a session's conversation gets its id. */
  onOpened(session: Session, id: string): void;
  /** Called when lists may show something new. */
  onChanged(): void;
  /** Called when the server no longer knows who asks; what was not sent is in the draft. */
  onRefused(session: Session): void;
}

// The server may still be writing a stopped turn's last words when the page asks for them.
const SETTLE_WAITS_MS = [0, 150, 500, 1500];
const ONCE = [0];
const MISSING = ['conversation-not-found', 'not-this-browser'];
/** Events that bring news when no turn of the page's own runs. */
const NEWS = [
  'person-claimed',
  'person-said',
  'person-declined',
  'request-withdrawn',
  'conversation-closed',
  'turn-finished',
];
// A message that was just sent may not have begun its turn when it is stopped.
const STOP_WAITS_MS = [0, 150, 500];

/** One conversation as the page holds it: survives switching to another and back, even in mid-turn. */
export class Session {
  #view: SessionView;
  /** The timeline as the store has it, without the running turn. */
  #stored = emptyTimeline();
  #abort: AbortController | null = null;
  /** Unique on this page, also before the conversation has an id. */
  readonly key: string;
  readonly #ports: SessionPorts;
  readonly #listeners = new Set<() => void>();

  constructor(ports: SessionPorts, key: string, id: string | null) {
    this.key = key;
    this.#ports = ports;
    const view = {
      id,
      status: 'open',
      running: false,
      timeline: this.#stored,
      draft: '',
      trouble: null,
    } as const;
    this.#view = { ...view, loaded: id === null };
  }

  /** The current view; the same object until something changes. */
  readonly read = (): SessionView => this.#view;

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether there is no such conversation, or it is not this browser's. */
  get missing(): boolean {
    return MISSING.includes(this.#view.trouble?.problem.code ?? '');
  }

  /** Keeps what is being typed. */
  readonly type = (draft: string): void => this.#show({ draft });

  /** Ends the running turn; what was said so far is kept. */
  readonly stop = async (): Promise<void> => {
    const { id } = this.#view;
    const turn = this.#abort;
    if (turn === null) return;
    for (const ms of STOP_WAITS_MS) {
      await this.#ports.wait(ms);
      if (turn !== this.#abort) return;
      if (id !== null && (await this.#ports.api.interrupt(id).catch(() => false))) return;
    }
    // The server can't be reached, or has not got the message: at least this page stops waiting.
    turn.abort();
  };

  /** Reads what is new in the store; nothing while a turn runs. */
  readonly refresh = async (): Promise<void> => {
    const { id, running } = this.#view;
    if (id === null || running || this.missing) return;
    try {
      await this.#read(id);
      if (!this.#view.running && this.#view.trouble?.resend === null) this.#show({ trouble: null });
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 401) this.#ports.onRefused(this);
      else if (!this.#view.loaded) this.#show({ trouble: { problem, resend: null } });
    }
  };

  /** Reads what is new whenever something happens in the conversation, until the returned function is called. */
  readonly follow = (): (() => void) => {
    const { id, timeline } = this.#view;
    const left = new AbortController();
    if (id !== null)
      void keepFollowing(
        this.#ports.api,
        { id, after: timeline.seq, signal: left.signal },
        (type) => NEWS.includes(type) && void this.refresh(),
        this.#ports.wait,
      );
    return () => left.abort();
  };

  /** The id of the conversation, which is opened when it has none yet. Throws a `Problem`. */
  readonly open = async (): Promise<string> => {
    if (this.#view.id !== null) return this.#view.id;
    const { id, owner } = await this.#ports.api.open();
    this.#stored = emptyTimeline(owner);
    this.#show({ id, loaded: true, timeline: this.#view.running ? this.#view.timeline : this.#stored });
    this.#ports.onOpened(this, id);
    return id;
  };

  /** Opens a new conversation that knows this one, which is closed; null when that can't be. */
  readonly goOn = async (): Promise<string | null> => {
    const { id } = this.#view;
    if (id === null) return null;
    const opened = await this.#ports.api.open({ previous: id }).catch(() => null);
    this.#ports.onChanged();
    return opened?.id ?? null;
  };

  /** Sends a message and shows the turn as it happens. */
  readonly send = async (raw: string): Promise<void> => {
    const text = raw.trim();
    if (text === '' || this.#view.running) return;
    const draft = this.#view.draft.trim() === text ? '' : this.#view.draft;
    const timeline = beginTurn(this.#stored, text, this.#ports.now());
    this.#abort = new AbortController();
    this.#show({ timeline, draft, trouble: null, running: true });
    try {
      const id = this.#view.id ?? (await this.#open(text));
      await this.#ports.api.say(id, text, this.#abort.signal, (event) => this.#onEvent(event));
      await this.#settle(timeline.turn);
    } catch (thrown) {
      await this.#recover(thrown, text, timeline.turn);
    } finally {
      this.#abort = null;
      this.#show({ running: false });
      this.#ports.onChanged();
    }
  };

  async #open(text: string): Promise<string> {
    const id = await this.open();
    this.#show({ timeline: beginTurn(this.#stored, text, this.#ports.now()) });
    return id;
  }

  #onEvent(event: TurnEvent): void {
    const before = this.#view.timeline;
    this.#show({ timeline: foldTurnEvent(before, event, this.#ports.now()) });
    // The list learns the title with the first event, and each new owner.
    if (before.items.at(-1)?.kind === 'customer' || event.type === 'handoff') this.#ports.onChanged();
  }

  async #recover(thrown: unknown, text: string, turn: number): Promise<void> {
    const stopped = isAbort(thrown);
    const began = this.#view.timeline.items.at(-1)?.kind !== 'customer';
    const outcome = stopped ? 'aborted' : 'failed';
    this.#show({ timeline: interruptTurn(this.#view.timeline, outcome, this.#ports.now()) });
    await this.#settle(turn, began || stopped ? SETTLE_WAITS_MS : ONCE);
    const recorded = this.#stored.turn >= turn;
    if (recorded && stopped) return;
    const problem = asProblem(thrown);
    const refused = problem.status === 401;
    const timeline = recorded ? this.#view.timeline : this.#stored;
    this.#show({
      timeline,
      // Nothing typed is lost: what the server never recorded goes back into the composer.
      draft: recorded ? this.#view.draft : draftWith(text, this.#view.draft, refused),
      trouble: stopped || refused ? null : { problem, resend: text },
    });
    if (refused) this.#ports.onRefused(this);
  }

  /** Replaces the live turn by what the store has of it, once it has its end. */
  async #settle(turn: number, waits = SETTLE_WAITS_MS): Promise<void> {
    const { id } = this.#view;
    if (id === null) return;
    for (const ms of waits) {
      await this.#ports.wait(ms);
      const read = await this.#fold(id).catch(() => null);
      if (read === null || read.finishedTurn < turn) continue;
      this.#show({ timeline: read });
      await this.#readStatus(id).catch(() => undefined);
      return;
    }
  }

  async #read(id: string): Promise<void> {
    const [timeline] = await Promise.all([this.#fold(id), this.#readStatus(id)]);
    if (!this.#view.running) this.#show({ timeline, loaded: true });
  }

  async #fold(id: string): Promise<Timeline> {
    const events = await this.#ports.api.events(id, this.#stored.seq);
    this.#stored = foldEvents(this.#stored, events);
    return this.#stored;
  }

  async #readStatus(id: string): Promise<void> {
    const { status } = await this.#ports.api.conversation(id);
    if (status !== this.#view.status) this.#show({ status });
  }

  #show(change: Partial<SessionView>): void {
    const entries = Object.entries(change) as [keyof SessionView, unknown][];
    if (entries.every(([name, value]) => Object.is(this.#view[name], value))) return;
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** What is to be sent when a message was not; "try again" sends that one, unless nothing can be tried again. */
function draftWith(unsent: string, typed: string, both: boolean): string {
  if (typed === '') return unsent;
  return both ? `${unsent}\n${typed}` : typed;
}
