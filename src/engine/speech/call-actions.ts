import { unaskedTurn } from '../loop/text-turn.ts';
import { say } from '../turn/say.ts';
import { ownerOf, type Turn } from '../turn/turn.ts';
import type { SpeechCallParts } from './call-parts.ts';
import { CallTimers } from './call-timers.ts';
import type { CallTurns } from './call-turns.ts';
import { fallSilent } from './fall-silent.ts';
import type { PlaybackTracker } from './playback-tracker.ts';
import type { ActionOf, CallAction } from './reducer/call-action.ts';
import type { CallInput } from './reducer/call-input.ts';
import type { Sessions } from './sessions.ts';
import type { SpeechLink } from './speech-link.ts';
import { Utterances } from './utterances.ts';

/** What the actions of a call are done with. */
export interface CallActionsParts {
  readonly call: SpeechCallParts;
  readonly link: SpeechLink;
  readonly mouth: PlaybackTracker;
  readonly turns: CallTurns;
  readonly sessions: Sessions;
  readonly tell: (input: CallInput) => void;
}

/** How each kind of action is done. */
type Does = { readonly [Type in CallAction['type']]: (action: ActionOf<Type>) => void };

/** Does what the reducer says, and nothing by itself. */
export class CallActions {
  readonly #parts: CallActionsParts;
  readonly #does: Does;
  readonly #over = new AbortController();
  readonly #closed = Promise.withResolvers<void>();
  #speechEnd = Promise.withResolvers<void>();

  constructor(parts: CallActionsParts) {
    this.#parts = parts;
    this.#does = { ...this.#atHand(), ...this.#inTurns(), ...this.#atTheEnd() };
  }

  /** Aborted when nothing is said any more. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Resolves when nothing is heard any more, either. */
  get closed(): Promise<void> {
    return this.#closed.promise;
  }

  /** Resolves when the customer stops speaking the next time. */
  get speechEnd(): Promise<void> {
    return this.#speechEnd.promise;
  }

  perform(action: CallAction): void {
    // The one of the action's own type does it.
    (this.#does[action.type] as (action: CallAction) => void)(action);
  }

  /** At the clock, the line and the speech model. */
  #atHand() {
    const { call, link, mouth, turns, sessions, tell } = this.#parts;
    const timers = new CallTimers(call.timers, (key) => tell({ type: 'time-over', ...key }));
    return {
      'set-timer': ({ timer, item, ms }: ActionOf<'set-timer'>) => timers.set({ timer, item }, ms),
      'stop-timer': ({ timer, item }: ActionOf<'stop-timer'>) => timers.stop({ timer, item }),
      show: ({ event }: ActionOf<'show'>) => call.line.show(event),
      'end-line': ({ ending }: ActionOf<'end-line'>) => call.line.end(ending),
      report: ({ thrown, where }: ActionOf<'report'>) => call.onDefect(thrown, where),
      'roll-over': () => sessions.rollOver(),
      'keep-session': () => sessions.keep(),
      'reopen-session': () => sessions.reopen(),
      'drop-session': ({ reason }: ActionOf<'drop-session'>) => link.drop(reason),
      'commit-speech': () => link.commit(),
      'add-customer-words': ({ text }: ActionOf<'add-customer-words'>) =>
        link.add({ type: 'message', role: 'user', content: text }),
      interrupt: () => {
        fallSilent(link, mouth);
        turns.queue.interrupt();
      },
      'say-instead': ({ words }: ActionOf<'say-instead'>) => {
        fallSilent(link, mouth);
        link.respond({ say: words });
      },
    };
  }

  /** At the turns of the call. */
  #inTurns() {
    const { call, link, turns, tell } = this.#parts;
    const utterances = new Utterances({ desk: call.desk, link, turns, tell });
    return {
      answer: (action: ActionOf<'answer'>) => utterances.answer(action),
      'release-answer': ({ item }: ActionOf<'release-answer'>) => utterances.release(item),
      'know-words': ({ item, heard }: ActionOf<'know-words'>) => utterances.know(item, heard),
      'say-unasked': ({ words, isGoodbye }: ActionOf<'say-unasked'>) =>
        void this.#sayUnasked(words, isGoodbye),
      fill: ({ words }: ActionOf<'fill'>) => turns.running?.spoken.fill(turns.running.turn, words),
      'stop-turns': () => turns.queue.stop(),
    };
  }

  /** Nothing is said, or heard, any more. */
  #atTheEnd() {
    const { link, mouth, turns } = this.#parts;
    return {
      'speech-ended': () => {
        this.#speechEnd.resolve();
        this.#speechEnd = Promise.withResolvers<void>();
      },
      leave: () => {
        this.#over.abort();
        turns.queue.stop();
        mouth.stop();
        link.hush();
      },
      close: () => {
        link.close();
        this.#closed.resolve();
      },
    };
  }

  async #sayUnasked(words: string, isGoodbye: boolean): Promise<void> {
    const { turns, tell } = this.#parts;
    let isHeard = false;
    const speak = async ({ turn }: { readonly turn: Turn }) => {
      await unaskedTurn(turn, 'silence', async () => {
        say(turn, ownerOf(turn), words);
        return 'quiet';
      });
      isHeard = !turn.signal.aborted;
    };
    await turns.run('silence', { answers: true }, speak).catch(() => undefined);
    if (isGoodbye && isHeard) tell({ type: 'goodbye-said' });
  }
}
