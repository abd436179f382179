import { ownerOf, type Turn } from '../turn/turn.ts';
import type { SpeechCallParts } from './call-parts.ts';
import type { CallTurns, RunningTurn } from './call-turns.ts';
import { openLink, personaOf, tryToOpen } from './open-link.ts';
import { RollOver } from './roll-over.ts';
import type { SpeechLink } from './speech-link.ts';

/** What a keeper works with. */
export interface KeeperParts {
  readonly call: SpeechCallParts;
  readonly link: SpeechLink;
  readonly turns: CallTurns;
  /** Whether nobody speaks. */
  isQuiet(): boolean;
}

/** Sees to it that a call has a session: replaces one that was lost, and one that will end soon, unheard. */
export class SessionKeeper {
  readonly #parts: KeeperParts;
  readonly #rollOver: RollOver;
  /** Gives up the roll-over that is under way. */
  #rolling = new AbortController();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    const { clock, timers, policy } = parts.call;
    this.#rollOver = new RollOver(clock, timers, policy.rollOverMs, () => this.keep());
  }

  /** Opens a session as the owner, where the conversation is. Throws what `openLink` throws. */
  async open(turn: Turn): Promise<void> {
    const { call, link } = this.#parts;
    await openLink(turn, link, await personaOf(turn, ownerOf(turn)), call.timers);
  }

  /** A session is open. */
  opened(endsAt: Date | undefined): void {
    this.#rollOver.begin(endsAt);
  }

  /** Replaces the session where that is needed and nothing else is going on. */
  keep(): void {
    const { link, turns, isQuiet } = this.#parts;
    if (link.closed.aborted || turns.queue.isBusy) return;
    if (!link.isOpen) this.#reopen();
    else if (this.#rollOver.isDue && isQuiet()) this.#replace();
  }

  /** The customer has the session there is: one that was to take its place waits for the next quiet moment. */
  giveWay(): void {
    this.#rolling.abort();
  }

  end(): void {
    this.#rollOver.end();
  }

  #reopen(): void {
    const { link } = this.#parts;
    // What comes of a failure is decided where failures of the call are.
    this.#run('reopen', async ({ turn }) => {
      if (!link.isOpen) await this.open(turn);
    }).catch(() => undefined);
  }

  #replace(): void {
    const { link } = this.#parts;
    this.#rolling = new AbortController();
    const { signal } = this.#rolling;
    this.#run('roll-over', async ({ turn }) => {
      try {
        await tryToOpen(turn, link, await personaOf(turn, ownerOf(turn)), signal);
      } catch (thrown) {
        if (!signal.aborted) throw thrown;
      }
    }).catch(() => this.#rollOver.again());
  }

  #run(where: 'reopen' | 'roll-over', open: (running: RunningTurn) => Promise<void>): Promise<void> {
    const { turns } = this.#parts;
    return turns.run(where, { answers: false, fresh: true }, async (running) => {
      await open(running);
      await turns.hearOthers(running, true);
    });
  }
}
