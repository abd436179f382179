import type { MicrophoneListener } from '../../../../browser-sound/microphone.ts';
import type { ListenServerMessage } from '../../server-types.ts';

/** How somebody stands to a call: `speaking`: the customer hears them. */
export type Standing = 'away' | 'joining' | 'listening' | 'speaking';

/** What listening looks like. */
export interface ListeningView {
  readonly standing: Standing;
  /** What one should know; empty: nothing. */
  readonly notice: string;
}

/** The socket of who listens. */
export interface ListenSocketPort {
  send(data: string | ArrayBuffer): void;
  close(): void;
}

/** What listening is given from outside; tests hand in scripted ones. */
export interface ListeningPorts {
  /** A pass for one socket: its path. */
  pass(): Promise<string>;
  openSocket(
    path: string,
    on: {
      onMessage(message: ListenServerMessage): void;
      onSound(sound: ArrayBuffer): void;
      onClosed(code: number): void;
    },
  ): ListenSocketPort;
  openPlayer(): Promise<{ play(sound: ArrayBuffer): void; close(): void }>;
  openMicrophone(listener: MicrophoneListener): Promise<{ close(): void }>;
  wait(ms: number): Promise<void>;
}

/** Codes the server closes the socket with. */
const NOT_HERE = 4404;
const AGAIN = 4408;
const ENDED = 4410;
/** So many processes are asked: each new socket may come to another one. */
const MOST_TRIES = 8;
const TRY_MS = 150;

/** Listens to a call that goes on, and speaks in it. */
export class LiveListening {
  #view: ListeningView = { standing: 'away', notice: '' };
  readonly #ports: ListeningPorts;
  readonly #listeners = new Set<() => void>();
  #socket: ListenSocketPort | undefined;
  #player: Awaited<ReturnType<ListeningPorts['openPlayer']>> | undefined;
  #microphone: { close(): void } | undefined;
  #tries = 0;

  constructor(ports: ListeningPorts) {
    this.#ports = ports;
  }

  /** The current view; the same object until something changes. */
  readonly read = (): ListeningView => this.#view;

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens; to be called while somebody presses something, or the browser keeps it silent. */
  async listen(): Promise<void> {
    if (this.#view.standing !== 'away') return;
    this.#tries = 0;
    this.#show({ standing: 'joining', notice: '' });
    try {
      this.#player = await this.#ports.openPlayer();
      await this.#join();
    } catch {
      this.#end('You can not listen now.');
    }
  }

  /** Listens no more. */
  leave(notice = ''): void {
    if (this.#view.standing !== 'away') this.#end(notice);
  }

  /** Opens the microphone, and asks that the customer hears it. */
  async speak(): Promise<void> {
    if (this.#view.standing !== 'listening') return;
    try {
      this.#microphone ??= await this.#ports.openMicrophone({
        onFrame: (sound) => {
          if (this.#view.standing === 'speaking') this.#socket?.send(sound);
        },
        onGone: () => this.mute('The microphone is gone.'),
      });
      this.#socket?.send(JSON.stringify({ type: 'speak' }));
    } catch {
      this.#show({ ...this.#view, notice: 'The browser does not give the microphone.' });
    }
  }

  /** The customer hears one no more. */
  mute(notice = ''): void {
    this.#silence();
    this.#socket?.send(JSON.stringify({ type: 'mute' }));
    if (this.#view.standing === 'speaking') this.#show({ standing: 'listening', notice });
  }

  async #join(): Promise<void> {
    this.#tries += 1;
    const path = await this.#ports.pass();
    // Left meanwhile.
    if (this.#view.standing === 'away') return;
    this.#socket = this.#ports.openSocket(path, {
      onMessage: (message) => this.#hear(message),
      onSound: (sound) => this.#player?.play(sound),
      onClosed: (code) => void this.#closed(code),
    });
  }

  #hear(message: ListenServerMessage): void {
    if (message.type === 'listening') {
      this.#tries = 0;
      this.#show({ standing: 'listening', notice: '' });
    } else if (message.type === 'speaking') this.#show({ standing: 'speaking', notice: '' });
    else {
      this.#silence();
      const notice =
        message.reason === 'not-theirs' ? 'The conversation is not with you: you are not heard.' : '';
      this.#show({ standing: 'listening', notice });
    }
  }

  async #closed(code: number): Promise<void> {
    if (this.#view.standing === 'away') return;
    this.#socket = undefined;
    this.#silence();
    if (code === ENDED) return this.#end('The call is over.');
    if (code === NOT_HERE && this.#tries >= MOST_TRIES)
      return this.#end('There is no call to listen to now.');
    if (code !== NOT_HERE && code !== AGAIN) return this.#end('The connection broke.');
    this.#show({ standing: 'joining', notice: '' });
    if (code === NOT_HERE) await this.#ports.wait(TRY_MS);
    await this.#join().catch(() => this.#end('You can not listen now.'));
  }

  #silence(): void {
    this.#microphone?.close();
    this.#microphone = undefined;
  }

  #end(notice: string): void {
    this.#show({ standing: 'away', notice });
    this.#silence();
    this.#socket?.close();
    this.#player?.close();
    this.#socket = undefined;
    this.#player = undefined;
  }

  #show(view: ListeningView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
