import { asProblem, type Problem } from '../../problem.ts';
import { type ConversationViewed, EMPTY_VIEW, withEvents } from '../conversation/conversation-view-of.ts';
import type { ChangesApi, RehearsalStands } from './changes-api.ts';

/** What a rehearsal begins with. */
export type Beginning = Parameters<ChangesApi['rehearse']>[0];

/** A rehearsal as the console holds it. */
export interface RehearsalView {
  readonly view: ConversationViewed;
  readonly status: RehearsalStands['status'] | null;
  /** What the customer said next, where it goes on from a conversation. */
  readonly said: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

const NOTHING: RehearsalView = { view: EMPTY_VIEW, status: null, said: '', busy: false, problem: null };

/** One rehearsal: begun, talked to, and begun anew with the same words when the desk was changed or its process has forgotten it. */
export class RehearsalStore {
  #shown: RehearsalView = NOTHING;
  #id: string | null = null;
  #said: string[] = [];
  /** A rehearsal that was begun anew answers no more to who asked before. */
  #round = 0;
  readonly #api: Pick<ChangesApi, 'rehearse' | 'say' | 'end'>;
  readonly #listeners = new Set<() => void>();

  constructor(api: Pick<ChangesApi, 'rehearse' | 'say' | 'end'>) {
    this.#api = api;
  }

  readonly read = (): RehearsalView => this.#shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins it, and says what the customer said before, if `again`. */
  async begin(beginning: Beginning, again: boolean): Promise<void> {
    const lines = again ? this.#said : [];
    await this.#deed(true, async (show) => {
      this.#forget();
      const begun = await this.#api.rehearse(beginning);
      this.#id = begun.id;
      this.#said = [];
      show(begun);
      for (const line of lines) show(await this.#say(begun.id, line));
    });
  }

  /** Says something; one that was forgotten meanwhile is begun anew by `beginning`, with what was said before. */
  async say(text: string, beginning: Beginning): Promise<void> {
    const id = this.#id;
    if (id === null) return;
    await this.#deed(false, async (show) => show(await this.#say(id, text)));
    if (this.#shown.problem?.code !== 'rehearsal-not-found') return;
    this.#said.push(text);
    await this.begin(beginning, true);
  }

  /** Ends it where it is held. */
  readonly leave = (): void => {
    this.#round += 1;
    this.#forget();
    this.#show(NOTHING);
  };

  async #say(id: string, text: string): Promise<RehearsalStands> {
    const stands = await this.#api.say(id, text);
    this.#said.push(text);
    return stands;
  }

  #forget(): void {
    // It would end by itself.
    if (this.#id !== null) this.#api.end(this.#id).catch(() => undefined);
    this.#id = null;
  }

  async #deed(
    anew: boolean,
    deed: (show: (stands: RehearsalStands) => void) => Promise<void>,
  ): Promise<void> {
    if (anew) this.#round += 1;
    const round = this.#round;
    const isMine = () => round === this.#round;
    this.#show({ ...(anew ? NOTHING : this.#shown), busy: true, problem: null });
    try {
      await deed(({ events, status, said }) => {
        const { view, said: before } = this.#shown;
        if (isMine())
          this.#show({ ...this.#shown, view: withEvents(view, events), status, said: said ?? before });
      });
      if (isMine()) this.#show({ ...this.#shown, busy: false });
    } catch (thrown) {
      if (isMine()) this.#show({ ...this.#shown, busy: false, problem: asProblem(thrown) });
    }
  }

  #show(shown: RehearsalView): void {
    this.#shown = shown;
    for (const listener of this.#listeners) listener();
  }
}
