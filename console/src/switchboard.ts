import type { Api, ConversationSummary, Desk } from './api.ts';
import { asProblem, type Problem } from './problem.ts';
import { Session } from './session.ts';

/** What the page knows beyond the open conversation. */
export interface Board {
  readonly desk: Desk | null;
  readonly conversations: readonly ConversationSummary[] | null;
  /** Why the desk could not be read. */
  readonly problem: Problem | null;
}

/** The page's state: the desk, the list, and a session for each conversation that was looked at. */
export class Switchboard {
  #board: Board = { desk: null, conversations: null, problem: null };
  #fresh: Session;
  #count = 0;
  readonly #sessions = new Map<string, Session>();
  readonly #api: Api;
  readonly #onOpened: (session: Session, id: string) => void;
  readonly #listeners = new Set<() => void>();

  /** `onOpened` is told when a new conversation got its id. */
  constructor(api: Api, onOpened: (session: Session, id: string) => void) {
    this.#api = api;
    this.#onOpened = onOpened;
    this.#fresh = this.#session(null);
  }

  /** The current board; the same object until something changes. */
  readonly read = (): Board => this.#board;

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The session of a conversation; null: the one that is not opened yet. */
  session(id: string | null): Session {
    if (id === null) return this.#fresh;
    const session = this.#sessions.get(id) ?? this.#session(id);
    this.#sessions.set(id, session);
    return session;
  }

  /** Reads the desk and the list; keeps what it has when the server can't be reached. */
  readonly refresh = async (): Promise<void> => {
    try {
      const desk = this.#board.desk ?? (await this.#api.desk());
      const conversations = await this.#api.conversations();
      this.#show({ desk, conversations, problem: null });
    } catch (thrown) {
      this.#show({ ...this.#board, problem: asProblem(thrown) });
    }
  };

  #session(id: string | null): Session {
    return new Session(
      {
        api: this.#api,
        now: () => new Date().toISOString(),
        wait: (ms) => (ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))),
        onChanged: () => void this.refresh(),
        onOpened: (session, opened) => {
          this.#sessions.set(opened, session);
          this.#fresh = this.#session(null);
          this.#onOpened(session, opened);
        },
      },
      String(this.#count++),
      id,
    );
  }

  #show(board: Board): void {
    this.#board = board;
    for (const listener of this.#listeners) listener();
  }
}
