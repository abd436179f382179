import { Problem } from '../problem.ts';
import type { BrowserVoice } from './browser-voice.ts';
import { LOST, wordsOfEnding, wordsOfFailure } from './call-end.ts';
import type { CallPorts } from './call-ports.ts';
import { type Caption, foldCaption } from './captions.ts';
import type { Devices } from './devices.ts';
import { DirectSound } from './direct-sound.ts';
import type { Microphone } from './microphone.ts';
import type { PlaybackReport } from './playback-processor.ts';
import type { Player } from './player.ts';
import type { DirectStart, ServerMessage, Socket } from './wire.ts';

/** What the page shows of a call. */
export interface CallView {
  /** `ended`: it is over, and `ending` says why. */
  readonly phase: 'idle' | 'connecting' | 'live' | 'reconnecting' | 'ending' | 'ended';
  /** Null until the conversation is opened. */
  readonly conversationId: string | null;
  readonly captions: readonly Caption[];
  readonly muted: boolean;
  /** Whether the customer holds the key to speak. */
  readonly holding: boolean;
  readonly devices: Devices;
  /** What is said of a simulated call; null when it is a real one. */
  readonly simulation: { readonly speaks: boolean; readonly listens: boolean } | null;
  readonly ending: string;
}

/** How long a page tries to come back, in ms, and how often. */
const COME_BACK_MS = 15_000;
const TRY_AGAIN_MS = 1_500;
/** How long the server may take to put on record what was said, in ms. */
const GOODBYE_MS = 3_000;

const IDLE: CallView = {
  ...{ phase: 'idle', conversationId: null, captions: [], muted: false, holding: false },
  devices: { inputs: [], outputs: [] },
  ...{ simulation: null, ending: '' },
};

/** The one call of a page: its ways to the desk, microphone and loudspeaker, and what is shown of it. */
export class Call {
  #view = IDLE;
  readonly #ports: CallPorts;
  readonly #listeners = new Set<() => void>();
  #onLevel: (level: number) => void = () => undefined;
  #socket: Socket | undefined;
  #microphone: Microphone | undefined;
  #player: Player | undefined;
  #voice: BrowserVoice | null = null;
  #direct: DirectSound;
  #lostAt: number | undefined;
  #stopListening: () => void = () => undefined;

  constructor(ports: CallPorts) {
    this.#ports = ports;
    this.#direct = new DirectSound(ports);
  }

  /** The current view; the same object until something changes. */
  readonly read = (): CallView => this.#view;

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells `listener` 50 times a second how loud the customer is, from 0 to 1. */
  readonly meter = (listener: (level: number) => void): (() => void) => {
    this.#onLevel = listener;
    return () => {
      this.#onLevel = () => undefined;
    };
  };

  /** Begins a call in the conversation that `open` gives; to be called while the customer presses something. */
  readonly begin = async (open: () => Promise<string>): Promise<void> => {
    if (this.#isOn || this.#view.phase === 'ending') return;
    this.#show({ ...IDLE, phase: 'connecting' });
    const playing = this.#ports.openPlayer((report) => this.#onReport(report));
    try {
      this.#player = await playing;
      const conversationId = await open();
      this.#show({ conversationId });
      this.#direct = new DirectSound(this.#ports);
      await this.#putThrough(conversationId);
    } catch (thrown) {
      this.#end(wordsOfFailure(thrown));
    }
  };

  /** Hangs up; what was said is on record when the call is idle again. */
  readonly hangUp = async (): Promise<void> => {
    if (!this.#isOn) return;
    this.#show({ phase: 'ending' });
    this.#socket?.tell({ type: 'hang-up' });
    this.#letGo();
    if (this.#socket !== undefined && this.#lostAt === undefined) await this.#ports.wait(GOODBYE_MS);
    if (this.#view.phase === 'ending') this.#end('');
  };

  /** Puts away what was shown of a call that is over. */
  readonly dismiss = (): void => {
    if (this.#view.phase === 'ended') this.#show(IDLE);
  };

  readonly mute = (muted: boolean): void => {
    this.#show({ muted });
    this.#direct.hear(this.#isHeard);
  };

  /** The customer holds the key to speak, or lets it go. */
  readonly hold = (holding: boolean): void => {
    if (!this.#isOn || holding === this.#view.holding) return;
    this.#show({ holding });
    this.#direct.hear(this.#isHeard);
    if (this.#view.simulation === null) return;
    this.#stopListening();
    this.#stopListening = holding ? this.#ports.recognise((words) => this.say(words)) : () => undefined;
  };

  /** Says words in place of sound, where speech is simulated. */
  readonly say = (words: string): void => {
    const text = words.trim();
    if (text !== '') this.#socket?.tell({ type: 'say', text });
  };

  readonly press = (digit: string): void => this.#socket?.tell({ type: 'digit', digit });

  readonly chooseInput = (id: string): void =>
    this.#try(async () => {
      await this.#microphone?.choose(id);
      await this.#direct.changed();
    });

  readonly chooseOutput = (id: string): void =>
    this.#try(async () => {
      await this.#player?.choose(id);
      await this.#direct.choose(id);
    });

  get #isHeard(): boolean {
    return !this.#view.muted || this.#view.holding;
  }

  get #isOn(): boolean {
    return ['connecting', 'live', 'reconnecting'].includes(this.#view.phase);
  }

  #try(work: () => Promise<void>): void {
    work().catch((thrown: unknown) => this.#end(wordsOfFailure(thrown)));
  }

  /** Puts the call through the way the server offers, or by its socket where no way leads straight to the vendor. */
  async #putThrough(conversationId: string): Promise<void> {
    const start = await this.#ports.start(conversationId, this.#direct.isBarred ? 'socket' : undefined);
    if (!this.#isOn) return;
    if (start.transport === 'socket' && start.simulated) this.#simulate();
    else if (this.#microphone === undefined) await this.#openMicrophone();
    if (start.transport === 'socket') this.#connect(start.url);
    else await this.#callVendor(conversationId, start, this.#microphone);
    if (!this.#isOn) this.#letGo();
  }

  async #callVendor(id: string, start: DirectStart, microphone: Microphone | undefined): Promise<void> {
    if (!this.#isOn || microphone === undefined) return;
    const callId = await this.#direct.open(start, microphone, () => this.#onLost());
    if (!this.#isOn) return;
    if (callId === undefined) return this.#putThrough(id);
    this.#connect(await this.#ports.attach(id, start.pass, callId));
  }

  /** The way straight to the vendor broke off. */
  #onLost(): void {
    const socket = this.#socket;
    if (socket === undefined) return;
    this.#socket = undefined;
    socket.close();
    this.#onClosed();
  }

  #simulate(): void {
    this.#player?.setAudible(false);
    this.#voice = this.#ports.voice((name) => this.#socket?.tell({ type: 'mark', name }));
    const simulation = { speaks: this.#voice !== null, listens: this.#ports.hasRecognition() };
    this.#show({ simulation });
  }

  async #openMicrophone(): Promise<void> {
    this.#microphone = await this.#ports.openMicrophone((sound, level) => this.#onFrame(sound, level));
    this.#show({ devices: await this.#ports.listDevices() });
  }

  #onFrame(sound: ArrayBuffer, level: number): void {
    this.#onLevel(this.#isHeard ? level : 0);
    if (this.#direct.isOn || this.#microphone === undefined) return;
    // Silence is sent, too: it tells that the customer has finished.
    this.#socket?.hear(this.#isHeard ? sound : new ArrayBuffer(sound.byteLength));
  }

  #onReport({ playedMs, marks }: PlaybackReport): void {
    // What the browser's own voice speaks, or comes straight from the vendor, is not played here.
    if (this.#voice !== null || this.#direct.isOn) return;
    this.#socket?.tell({ type: 'played', ms: playedMs });
    for (const name of marks) this.#socket?.tell({ type: 'mark', name });
  }

  #connect(path: string): void {
    if (!this.#isOn) return;
    const socket = this.#ports.openSocket(path, {
      onSound: (sound) => this.#player?.play(sound),
      onMessage: (message) => this.#onMessage(message),
      onClosed: () => {
        if (this.#socket === socket) this.#onClosed();
      },
    });
    this.#socket = socket;
  }

  #onMessage(message: ServerMessage): void {
    switch (message.type) {
      case 'ready':
        this.#lostAt = undefined;
        if (this.#isOn) this.#show({ phase: 'live' });
        return;
      case 'mark':
        if (this.#voice === null) this.#player?.mark(message.name);
        else this.#voice.mark(message.name);
        return;
      case 'clear':
        this.#player?.clear(message.ms);
        this.#voice?.clear();
        return;
      case 'ended':
        this.#end(wordsOfEnding(message.ending));
        return;
      default: {
        if (message.type === 'agent-words') this.#voice?.say(message.delta);
        this.#show({ captions: foldCaption(this.#view.captions, message) });
      }
    }
  }

  #onClosed(): void {
    if (this.#isOn) void this.#comeBack();
    else if (this.#view.phase === 'ending') this.#end('');
  }

  /** A broken connection is made anew; the desk goes on where it was. */
  async #comeBack(): Promise<void> {
    const { conversationId } = this.#view;
    this.#lostAt ??= this.#ports.now();
    this.#show({ phase: 'reconnecting' });
    this.#direct.close();
    this.#player?.clear(0);
    this.#voice?.clear();
    while (this.#isOn && conversationId !== null) {
      await this.#ports.wait(TRY_AGAIN_MS);
      if (this.#ports.now() - this.#lostAt > COME_BACK_MS) return this.#end(LOST);
      try {
        return await this.#putThrough(conversationId);
      } catch (thrown) {
        // What the server says of the conversation does not change by asking again.
        if (thrown instanceof Problem && thrown.status < 500) return this.#end(wordsOfFailure(thrown));
      }
    }
  }

  #end(ending: string): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#lostAt = undefined;
    this.#letGo();
    socket?.close();
    const { captions, conversationId } = this.#view;
    const phase = ending === '' ? 'idle' : 'ended';
    this.#show({ ...IDLE, phase, ending, captions, conversationId });
  }

  /** Neither hears nor is heard any more. */
  #letGo(): void {
    this.#stopListening();
    this.#stopListening = () => undefined;
    this.#voice?.clear();
    this.#voice = null;
    this.#direct.close();
    this.#microphone?.close();
    this.#microphone = undefined;
    this.#player?.close();
    this.#player = undefined;
  }

  #show(change: Partial<CallView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
