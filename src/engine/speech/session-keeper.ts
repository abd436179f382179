import { ownerOf, type Turn } from '../turn/turn.ts';
import type { SpeechCallParts } from './call-parts.ts';
import type { CallTurns } from './call-turns.ts';
import { openLink, personaOf } from './open-link.ts';
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
    const { call, link, turns, isQuiet } = this.#parts;
    if (link.closed.aborted || turns.queue.isBusy) return;
    if (!link.isOpen) void this.#reopen('reopen').catch(() => undefined);
    else if (this.#rollOver.isDue && isQuiet()) {
      this.#rollOver.end();
      void this.#reopen('roll-over').catch((thrown) => {
        call.onDefect(thrown, 'roll-over');
        this.#rollOver.again();
      });
    }
  }

  end(): void {
    this.#rollOver.end();
  }

  #reopen(where: 'reopen' | 'roll-over'): Promise<void> {
    const { link, turns } = this.#parts;
    return turns.run(where, { answers: false, fresh: true }, async (running) => {
      if (where === 'reopen' && link.isOpen) return;
      await this.open(running.turn);
      await turns.hearOthers(running, true);
    });
  }
}
