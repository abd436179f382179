import type { RawData, WebSocket } from 'ws';
import type { CallListener, CallSeat } from '../../contracts/live-call.ts';
import { listen } from '../_shared/listen.ts';
import type { ListenPass, Pass } from '../_shared/passes.ts';
import { send } from '../_shared/send.ts';
import { CLOSED, type ListenServerMessage, readMessage } from './messages.ts';
import type { ListenLineParts } from './parts.ts';

/** Whoever listens for longer is asked again who they are, in ms. */
const LONGEST_MS = 600_000;
/** Speech may come so much sooner than it is spoken, in ms. */
const MOST_AHEAD_MS = 2_000;
const BYTES_PER_MS = 48;

/** Somebody of the staff who listens to a call; while the conversation is with them, the customer may hear them. */
export class ListenSocket implements CallListener {
  readonly #parts: ListenLineParts;
  readonly #socket: WebSocket;
  readonly #pass: Pass<ListenPass>;
  #seat: CallSeat | undefined;
  /** Aborted when the customer does not hear them any more; undefined while they do not. */
  #speaking: AbortController | undefined;
  #spokenSinceMs = 0;
  /** Of this time of speaking, and of all. */
  #spokenMs = 0;
  #allMs = 0;
  #cancel: () => void = () => undefined;

  constructor(parts: ListenLineParts, socket: WebSocket, pass: Pass<ListenPass>) {
    this.#parts = parts;
    this.#socket = socket;
    this.#pass = pass;
    listen(socket, (data, isBinary) => this.#receive(data, isBinary), parts.onDefect);
    socket.on('close', () => this.#leave());
    // It closes right after.
    socket.on('error', () => undefined);
  }

  /** Sits in, or says that there is no such call here. */
  join(): void {
    this.#seat = this.#parts.calls.join(this.#pass.conversation, this);
    if (this.#seat === undefined) {
      this.#socket.close(CLOSED.notHere);
      return;
    }
    this.#cancel = this.#parts.timers.after(LONGEST_MS, () => this.#socket.close(CLOSED.again));
    this.#tell({ type: 'listening' });
  }

  hear(audio: Uint8Array): void {
    send(this.#socket, audio);
  }

  ended(): void {
    this.#socket.close(CLOSED.ended);
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (isBinary) this.#say(data as Buffer);
    else {
      const message = readMessage(String(data));
      if (message?.type === 'speak') this.#see(this.#begin());
      if (message?.type === 'mute') this.#mute('asked');
    }
  }

  /** Half a sample would turn all that follows into noise. */
  #say(data: Uint8Array): void {
    if (this.#speaking === undefined) return;
    const audio = data.subarray(0, data.length - (data.length % 2));
    const passedMs = this.#now() - this.#spokenSinceMs;
    if (this.#spokenMs > passedMs + MOST_AHEAD_MS) return;
    this.#spokenMs += audio.length / BYTES_PER_MS;
    this.#seat?.speak(audio);
  }

  /** The customer hears them, if the conversation is with them; and until it is no longer. */
  async #begin(): Promise<void> {
    if (this.#speaking) return;
    const { switchboard, audit, onDefect } = this.#parts;
    const { conversation, kind, by, maySpeak } = this.#pass;
    const speaking = new AbortController();
    this.#speaking = speaking;
    const { state } = await switchboard.view(conversation);
    const isTheirs = state.status === 'with-person' && state.person?.claimant === by;
    if (!maySpeak || !isTheirs) return this.#mute('not-theirs');
    const targets = [conversation];
    await audit?.record({ principal: { kind, id: by }, action: 'speak-in-call', targets });
    if (speaking.signal.aborted) return;
    this.#spokenSinceMs = this.#now();
    this.#spokenMs = 0;
    this.#tell({ type: 'speaking' });
    this.#follow(state.seq, speaking.signal).catch((thrown) => {
      if (!speaking.signal.aborted) onDefect(thrown, 'following a call');
      this.#mute('not-theirs');
    });
  }

  async #follow(seq: number, signal: AbortSignal): Promise<void> {
    const { switchboard } = this.#parts;
    for await (const { type } of switchboard.follow(this.#pass.conversation, seq, signal))
      if (type === 'person-returned' || type === 'conversation-closed') return this.#mute('not-theirs');
  }

  #mute(reason: 'asked' | 'not-theirs'): void {
    if (this.#speaking === undefined) return;
    this.#speaking.abort();
    this.#speaking = undefined;
    this.#allMs += this.#spokenMs;
    this.#spokenMs = 0;
    this.#tell({ type: 'muted', reason });
  }

  #leave(): void {
    this.#cancel();
    this.#seat?.leave();
    this.#mute('asked');
    if (this.#allMs > 0) this.#see(this.#note());
  }

  /** What was said by voice is not in the log: the agent and the team read at least that it was. */
  async #note(): Promise<void> {
    const { inboxOf, switchboard } = this.#parts;
    const { conversation, by, name } = this.#pass;
    const { state } = await switchboard.view(conversation);
    if (state.status === 'closed') return;
    const seconds = Math.max(1, Math.round(this.#allMs / 1000));
    const text = `${name} spoke with the customer by voice for ${seconds} s. What they said is not written down.`;
    await inboxOf({ id: by, name }).whisper(conversation, { text });
  }

  #tell(message: ListenServerMessage): void {
    if (this.#socket.readyState === this.#socket.OPEN) send(this.#socket, JSON.stringify(message));
  }

  #see(work: Promise<unknown>): void {
    work.catch((thrown: unknown) => {
      this.#parts.onDefect(thrown, 'somebody who listens to a call');
      this.#mute('not-theirs');
    });
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}
