import type { SpeechEvent, SpeechModel, SpeechSession } from '../../src/contracts/speech-model.ts';
import type { ConversationStore } from '../../src/contracts/store.ts';

/** One handoff of a call: when the model decided it, and what followed, in ms of one clock. */
export interface Waterfall {
  readonly decidedAt: number;
  /** The commit of the handoff was on its way from here to there. */
  readonly commitFrom: number;
  readonly committedAt: number;
  /** The vendor was told who speaks from now on, and has confirmed it. */
  readonly toldAt: number;
  readonly acknowledgedAt: number;
  /** The new owner was asked for its first words. */
  readonly askedAt: number;
  /** All that was waited for at the database, in ms. */
  readonly commitMs: number;
}

type Open = { -readonly [Field in keyof Waterfall]?: Waterfall[Field] };

/** Takes the times of handoffs where they leave the engine: at the store, and at the session of the speech model. */
export class Stopwatch {
  readonly handoffs: Waterfall[] = [];
  readonly #open = new Map<string, Open>();

  /** The same store, watched. */
  store(real: ConversationStore): ConversationStore {
    const append: ConversationStore['append'] = async (given) => {
      const open = this.#open.get(given.state.id);
      const isHandoff = given.events.some(({ type }) => type === 'handoff-committed');
      const from = performance.now();
      if (open && isHandoff) open.commitFrom = from;
      try {
        return await real.append(given);
      } finally {
        const now = performance.now();
        if (open && isHandoff) open.committedAt = now;
        if (open) open.commitMs = (open.commitMs ?? 0) + now - Math.max(from, open.decidedAt ?? from);
      }
    };
    return Object.assign(Object.create(real), { append });
  }

  /** The same model, whose sessions are watched. */
  model(real: SpeechModel): SpeechModel {
    return {
      ...real,
      open: async (start) => {
        const id = start.conversationId;
        const hear = (event: SpeechEvent) => {
          if (event.type === 'response-ended' && event.calls.length > 0)
            this.#open.set(id, { decidedAt: performance.now() });
          start.hear(event);
        };
        return this.#session(id, await real.open({ ...start, hear }));
      },
    };
  }

  #session(id: string, real: SpeechSession): SpeechSession {
    const open = () => this.#open.get(id);
    return new Proxy(real, {
      get: (_, name) => {
        if (name === 'become') {
          return async (persona: Parameters<SpeechSession['become']>[0]) => {
            const handoff = open();
            if (handoff) handoff.toldAt = performance.now();
            await real.become(persona);
            if (handoff) handoff.acknowledgedAt = performance.now();
          };
        }
        if (name === 'respond') {
          return (request: Parameters<SpeechSession['respond']>[0]) => {
            real.respond(request);
            this.#close(id);
          };
        }
        const value = Reflect.get(real, name, real);
        return typeof value === 'function' ? value.bind(real) : value;
      },
    });
  }

  #close(id: string): void {
    const handoff = this.#open.get(id);
    // A response that is asked for before the new agent is confirmed belongs to no handoff.
    if (handoff?.acknowledgedAt === undefined) return;
    this.#open.delete(id);
    this.handoffs.push({ ...handoff, askedAt: performance.now() } as Waterfall);
  }
}
