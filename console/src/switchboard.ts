import type { Api, Conversation, Desk } from './api.ts';
import { asProblem, type Problem } from './problem.ts';
import { Session } from './session.ts';

/** What the page knows beyond the open conversation. */
export interface Board {
  /** All desks, the one that is meant without a choice first; empty until they are read. */
  readonly desks: readonly Desk[];
  readonly conversations: readonly Conversation[] | null;
  /** Ids of the desks whose conversations are missing in the list, as their database is away. */
  readonly unserved: readonly string[];
  /** Why the desk could not be read. */
  readonly problem: Problem | null;
  /** Whether the server no longer knows who is signed in. */
  readonly signedOut: boolean;
  /** Something the customer should know; empty: nothing. */
  readonly notice: string;
}

/** What a switchboard is given from outside. */
export interface SwitchboardPorts {
  readonly api: Api;
  /** Id of the desk that a new conversation is for; null: the one that is meant without. */
  readonly chosen?: () => string | null;
  /** Told when a new conversation got its id. */
  onOpened(id: string): void;
  /** Told when a conversation is no longer this browser's to go on with. Staff have none to forget: they sign in again. */
  readonly forget?: (id: string) => void;
}

const FORGOTTEN =
  'That conversation can no longer be opened here, so a new one begins. What you had not sent is below.';

/** The page's state: the desk, the list, and a session for each conversation that was looked at. */
export class Switchboard {
  #board: Board = {
    desks: [],
    conversations: null,
    unserved: [],
    problem: null,
    signedOut: false,
    notice: '',
  };
  #fresh: Session;
  #count = 0;
  readonly #sessions = new Map<string, Session>();
  readonly #ports: SwitchboardPorts;
  readonly #listeners = new Set<() => void>();

  constructor(ports: SwitchboardPorts) {
    this.#ports = ports;
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
    const { api, forget } = this.#ports;
    try {
      const desks = this.#board.desks.length > 0 ? this.#board.desks : await api.desks();
      const { conversations, unserved = [] } = await api.conversations();
      this.#show({ desks, conversations, unserved, problem: null });
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.status === 401 && forget === undefined) this.#show({ signedOut: true });
      else this.#show({ problem });
    }
  };

  /** Goes on after somebody has signed in again. */
  readonly resume = (): void => this.#show({ signedOut: false, problem: null });

  /** Puts the notice away. */
  readonly dismiss = (): void => this.#show({ notice: '' });

  #onRefused(session: Session): void {
    const { forget } = this.#ports;
    const { id, draft } = session.read();
    if (forget === undefined) this.#show({ signedOut: true });
    if (forget === undefined || id === null || !this.#sessions.delete(id)) return;
    const typed = this.#fresh.read().draft;
    this.#fresh.type(typed === '' || draft === '' ? typed + draft : `${typed}\n${draft}`);
    this.#show({ notice: FORGOTTEN });
    forget(id);
    void this.refresh();
  }

  #session(id: string | null): Session {
    const { api, chosen = () => null } = this.#ports;
    return new Session(
      {
        api: { ...api, open: (where = { desk: chosen() ?? undefined }) => api.open(where) },
        now: () => new Date().toISOString(),
        wait: (ms) => (ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))),
        onChanged: () => void this.refresh(),
        onRefused: (session) => this.#onRefused(session),
        onOpened: (session, opened) => {
          this.#sessions.set(opened, session);
          this.#fresh = this.#session(null);
          this.#show({ notice: '' });
          this.#ports.onOpened(opened);
        },
      },
      String(this.#count++),
      id,
    );
  }

  #show(change: Partial<Board>): void {
    this.#board = { ...this.#board, ...change };
    for (const listener of this.#listeners) listener();
  }
}
