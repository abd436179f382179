import type { PlaybackReport } from '../../../browser-sound/playback-processor.ts';
import type { Player } from '../../../browser-sound/player.ts';
import { Refused } from '../chat/server.ts';
import { CallDevices } from './call-devices.ts';
import { sayingOfEnding, sayingOfFailure } from './call-end.ts';
import type { CallPorts } from './call-ports.ts';
import { type CallView, IDLE } from './call-view.ts';
import { foldCaption } from './captions.ts';
import { Demonstration } from './demonstration.ts';
import { DirectSound } from './direct-sound.ts';
import type { DirectStart, ServerMessage, Socket } from './wire.ts';
import type { Saying } from './words/call-words.ts';

/** How long a page tries to come back, in ms, and how often. */
const COME_BACK_MS = 15_000;
const TRY_AGAIN_MS = 1_500;
/** How long the server may take to put on record what was said, in ms. */
const GOODBYE_MS = 3_000;

/** The call of a page: its ways to the desk, microphone and loudspeaker, and what is shown of it. */
export class Call {
  #view = IDLE;
  readonly #ports: CallPorts;
  readonly #listeners = new Set<() => void>();
  #onLevel: (level: number) => void = () => undefined;
  #socket: Socket | undefined;
  #player: Player | undefined;
  #demonstration: Demonstration | undefined;
  #direct: DirectSound;
  readonly #devices: CallDevices;
  #lostAt: number | undefined;
  /** Calls so far: one that was hung up may still be waiting for the browser or the server. */
  #calls = 0;

  constructor(ports: CallPorts) {
    this.#ports = ports;
    this.#direct = new DirectSound(ports);
    this.#devices = new CallDevices(ports, {
      onFrame: (sound, level) => this.#onFrame(sound, level),
      onView: (devices) => this.#show({ devices }),
      onNotice: (notice) => this.#show({ notice }),
      onInput: () => this.#direct.changed(),
      onOutput: async (id) => {
        await this.#player?.choose(id);
        await this.#direct.choose(id);
      },
    });
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

  /** Begins a call in the conversation that `open` opens; to be called while the customer presses something. */
  readonly begin = async (open: () => Promise<void>): Promise<void> => {
    if (this.#isOn || this.#view.phase === 'ending') return;
    this.#show({ ...IDLE, phase: 'connecting' });
    const mine = ++this.#calls;
    const playing = this.#ports.openPlayer((report) => this.#onReport(report));
    try {
      const player = await playing;
      if (!this.#goesOn(mine)) return player.close();
      this.#player = player;
      await open();
      if (!this.#goesOn(mine)) return;
      this.#direct = new DirectSound(this.#ports);
      await this.#putThrough();
    } catch (thrown) {
      if (this.#goesOn(mine)) this.#end(sayingOfFailure(thrown));
    }
  };

  /** Hangs up; what was said is on record when the call is idle again. */
  readonly hangUp = async (): Promise<void> => {
    if (!this.#isOn) return;
    this.#show({ phase: 'ending' });
    this.#socket?.tell({ type: 'hang-up' });
    this.#letGo();
    if (this.#socket !== undefined && this.#lostAt === undefined) await this.#ports.wait(GOODBYE_MS);
    if (this.#view.phase === 'ending') this.#end(null);
  };

  /** Puts away what was shown of a call that is over. */
  readonly dismiss = (): void => {
    if (this.#view.phase === 'ended') this.#show(IDLE);
  };

  readonly mute = (muted: boolean): void => {
    this.#show({ muted, holding: false });
    this.#direct.hear(this.#isHeard);
  };

  /** The customer holds the key to speak, or lets it go. */
  readonly hold = (holding: boolean): void => {
    if (!this.#isOn || holding === this.#view.holding) return;
    this.#show({ holding });
    this.#direct.hear(this.#isHeard);
    this.#demonstration?.hold(holding);
  };

  /** Says words in place of sound, where speech is simulated. */
  readonly say = (words: string): void => {
    const text = words.trim();
    if (text !== '') this.#socket?.tell({ type: 'say', text });
  };

  readonly press = (digit: string): void => this.#socket?.tell({ type: 'digit', digit });

  readonly chooseInput = (id: string): void => this.#devices.chooseInput(id);

  readonly chooseOutput = (id: string): void => this.#devices.chooseOutput(id);

  get #isHeard(): boolean {
    return !this.#view.muted || this.#view.holding;
  }

  get #isOn(): boolean {
    return ['connecting', 'live', 'reconnecting'].includes(this.#view.phase);
  }

  /** Whether this call is the one that is on. */
  #goesOn(call: number): boolean {
    return this.#isOn && call === this.#calls;
  }

  /** Puts the call through the way the server offers, or by its socket where no way leads straight to the vendor. */
  async #putThrough(): Promise<void> {
    const mine = this.#calls;
    const start = await this.#ports.start(this.#direct.isBarred ? 'socket' : undefined);
    if (!this.#goesOn(mine)) return;
    if (start.transport === 'socket' && start.simulated) this.#simulate();
    else await this.#devices.open(() => this.#goesOn(mine));
    if (!this.#goesOn(mine)) return;
    if (start.transport === 'socket') this.#connect(start.url);
    else await this.#callVendor(start);
  }

  async #callVendor(start: DirectStart): Promise<void> {
    const [mine, direct, { microphone }] = [this.#calls, this.#direct, this.#devices];
    if (microphone === undefined) return;
    const callId = await direct.open(start, microphone, () => this.#onLost());
    if (!this.#goesOn(mine)) return direct.close();
    if (callId === undefined) return this.#putThrough();
    const path = await this.#ports.attach(start.pass, callId);
    if (this.#goesOn(mine)) this.#connect(path);
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
    this.#demonstration?.close();
    this.#demonstration = new Demonstration(this.#ports, {
      onMark: (name, isSpoken) => {
        if (isSpoken) this.#socket?.tell({ type: 'mark', name });
        else this.#player?.mark(name);
      },
      onWords: this.say,
      onView: (simulation) => this.#show({ simulation }),
      onNotice: (notice) => this.#show({ notice }),
    });
  }

  #onFrame(sound: ArrayBuffer, level: number): void {
    this.#onLevel(this.#isHeard ? level : 0);
    if (this.#direct.isOn) return;
    // Silence is sent, too: it tells that the customer has finished.
    this.#socket?.hear(this.#isHeard ? sound : new ArrayBuffer(sound.byteLength));
  }

  #onReport({ playedMs, marks }: PlaybackReport): void {
    // What the browser's own voice speaks, or comes straight from the vendor, is not played here.
    if (this.#demonstration?.voice || this.#direct.isOn) return;
    this.#socket?.tell({ type: 'played', ms: playedMs });
    for (const name of marks) this.#socket?.tell({ type: 'mark', name });
  }

  #connect(path: string): void {
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
    const voice = this.#demonstration?.voice;
    switch (message.type) {
      case 'ready':
        this.#lostAt = undefined;
        if (this.#isOn) this.#show({ phase: 'live' });
        return;
      case 'mark':
        if (voice) voice.mark(message.name);
        else this.#player?.mark(message.name);
        return;
      case 'clear':
        this.#player?.clear(message.ms);
        voice?.clear();
        return;
      case 'ended':
        this.#end(sayingOfEnding(message.ending));
        return;
      default: {
        if (message.type === 'agent-words') voice?.say(message.item, message.delta);
        this.#show({ captions: foldCaption(this.#view.captions, message) });
      }
    }
  }

  #onClosed(): void {
    if (this.#isOn) void this.#comeBack();
    else if (this.#view.phase === 'ending') this.#end(null);
  }

  /** A broken connection is made anew; the desk goes on where it was. */
  async #comeBack(): Promise<void> {
    const mine = this.#calls;
    this.#lostAt ??= this.#ports.now();
    // The key can not be held while there is nothing to hold.
    this.hold(false);
    this.#show({ phase: 'reconnecting' });
    this.#direct.close();
    this.#player?.clear(0);
    this.#demonstration?.voice?.clear();
    for (;;) {
      await this.#ports.wait(TRY_AGAIN_MS);
      if (!this.#goesOn(mine)) return;
      if (this.#ports.now() - this.#lostAt > COME_BACK_MS) return this.#end((words) => words.lost);
      try {
        return await this.#putThrough();
      } catch (thrown) {
        // What the server says of the conversation does not change by asking again.
        if (thrown instanceof Refused && !thrown.isPassing && this.#goesOn(mine))
          return this.#end(sayingOfFailure(thrown));
      }
    }
  }

  #end(ending: Saying | null): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#lostAt = undefined;
    this.#letGo();
    socket?.close();
    const { captions } = this.#view;
    const phase = ending === null ? 'idle' : 'ended';
    this.#show({ ...IDLE, phase, ending, captions });
  }

  /** Neither hears nor is heard any more. */
  #letGo(): void {
    this.#demonstration?.close();
    this.#demonstration = undefined;
    this.#direct.close();
    this.#devices.close();
    this.#player?.close();
    this.#player = undefined;
  }

  #show(change: Partial<CallView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
