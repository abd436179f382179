import { ownerOf, type Turn } from '../turn/turn.ts';
import type { SpeechCallParts } from './call-parts.ts';
import type { CallTurns, RunningTurn } from './call-turns.ts';
import { openLink, personaOf, tryToOpen } from './open-link.ts';
import type { CallInput } from './reducer/call-input.ts';
import type { SpeechLink } from './speech-link.ts';

/** What sessions are opened with. */
export interface SessionsParts {
  readonly call: SpeechCallParts;
  readonly link: SpeechLink;
  readonly turns: CallTurns;
  readonly tell: (input: CallInput) => void;
}

/** Opens the sessions of a call, each in a turn of its own but the first. */
export class Sessions {
  readonly #parts: SessionsParts;
  /** Gives up the roll-over that is under way. */
  #rolling = new AbortController();

  constructor(parts: SessionsParts) {
    this.#parts = parts;
  }

  /** Opens a session as the owner, where the conversation is. Throws what `openLink` throws. */
  async open(turn: Turn): Promise<void> {
    const { call, link } = this.#parts;
    await openLink(turn, link, await personaOf(turn, ownerOf(turn)), call.timers);
  }

  /** In place of one that was lost. */
  reopen(): void {
    const { link } = this.#parts;
    // What comes of a failure is decided where failures of the call are.
    this.#run('reopen', async ({ turn }) => {
      if (!link.isOpen) await this.open(turn);
    }).catch(() => undefined);
  }

  /** In place of one that ends soon. */
  rollOver(): void {
    const { link, tell } = this.#parts;
    this.#rolling = new AbortController();
    const { signal } = this.#rolling;
    this.#run('roll-over', async ({ turn }) => {
      try {
        await tryToOpen(turn, link, await personaOf(turn, ownerOf(turn)), signal);
      } catch (thrown) {
        if (!signal.aborted) throw thrown;
      }
    }).catch(() => tell({ type: 'roll-over-failed' }));
  }

  /** The customer has the session there is: one that was to take its place waits for the next quiet moment. */
  keep(): void {
    this.#rolling.abort();
  }

  #run(where: 'reopen' | 'roll-over', open: (running: RunningTurn) => Promise<void>): Promise<void> {
    const { turns } = this.#parts;
    return turns.run(where, { answers: false, fresh: true }, async (running) => {
      await open(running);
      await turns.hearOthers(running, true);
    });
  }
}
