import type { Devices } from '../../../browser-sound/devices.ts';
import type { Microphone, MicrophoneListener } from '../../../browser-sound/microphone.ts';
import type { CallPorts } from './call-ports.ts';
import type { Saying } from './words/call-words.ts';

/** The devices of a call, and which of them it uses; an empty id: the browser's choice, or no microphone. */
export interface DevicesView extends Devices {
  readonly input: string;
  readonly output: string;
}

/** What is known of devices before a call. */
export const NO_DEVICES: DevicesView = { inputs: [], outputs: [], input: '', output: '' };

/** What the devices of a call tell, and what is done with them. */
export interface DevicesListener {
  readonly onFrame: MicrophoneListener['onFrame'];
  onView(view: DevicesView): void;
  /** What the customer is to know; null when all is well again. */
  onNotice(notice: Saying | null): void;
  /** Another microphone is in use. */
  onInput(): Promise<void>;
  /** Plays on another device. Throws what the browser throws. */
  onOutput(deviceId: string): Promise<void>;
}

/** The microphone and the loudspeaker of a call: what the customer chooses, and what is used when that goes. */
export class CallDevices {
  readonly #ports: Pick<CallPorts, 'openMicrophone' | 'listDevices' | 'watchDevices'>;
  readonly #listener: DevicesListener;
  #microphone: Microphone | undefined;
  #view = NO_DEVICES;
  /** What was chosen in this call or one before. */
  #input = '';
  #output = '';
  #stopWatching: () => void = () => undefined;
  /** One thing after the other: devices come and go while another one is being opened. */
  #work: Promise<void> = Promise.resolve();

  constructor(
    ports: Pick<CallPorts, 'openMicrophone' | 'listDevices' | 'watchDevices'>,
    listener: DevicesListener,
  ) {
    this.#ports = ports;
    this.#listener = listener;
  }

  /** The open one, if any. */
  get microphone(): Microphone | undefined {
    return this.#microphone;
  }

  /** Opens the microphone, unless it is open, or not wanted any more by then. Throws what the browser throws. */
  async open(isWanted: () => boolean): Promise<void> {
    if (this.#microphone !== undefined) return;
    const { onFrame } = this.#listener;
    const onGone = () => this.#do((microphone) => this.#replace(microphone));
    const microphone = await this.#ports.openMicrophone({ onFrame, onGone }, this.#input);
    if (!isWanted()) return microphone.close();
    this.#microphone = microphone;
    this.#stopWatching = this.#ports.watchDevices(() => this.#do((microphone) => this.#look(microphone)));
    if (this.#output !== '') this.chooseOutput(this.#output);
    await this.#list();
  }

  /** Is heard through another microphone. */
  chooseInput(id: string): void {
    this.#do(async (microphone) => {
      try {
        await microphone.choose(id);
        this.#input = id;
        this.#listener.onNotice(null);
        await this.#listener.onInput();
      } catch {
        if (isGone(microphone)) return this.#fallBack(microphone, (words) => words.microphoneRefused);
        const { label } = microphone.track;
        this.#listener.onNotice((words) => `${words.microphoneRefused} ${words.usedAsBefore(label)}`);
      }
    });
  }

  /** Is played on another loudspeaker. */
  chooseOutput(id: string): void {
    this.#do(async () => {
      try {
        await this.#listener.onOutput(id);
        this.#output = id;
        this.#listener.onNotice(null);
      } catch {
        this.#listener.onNotice((words) => words.loudspeakerRefused);
      }
    });
  }

  close(): void {
    this.#stopWatching();
    this.#stopWatching = () => undefined;
    this.#microphone?.close();
    this.#microphone = undefined;
  }

  /** What must not be done twice at a time; shows what is used then. */
  #do(job: (microphone: Microphone) => Promise<void>): void {
    const done = this.#work.then(async () => {
      if (this.#microphone !== undefined) await job(this.#microphone);
      if (this.#microphone !== undefined) await this.#list();
    });
    // A browser that can not say which devices there are may be able to the next time.
    this.#work = done.catch(() => undefined);
  }

  async #list(): Promise<void> {
    const { microphone } = this;
    const devices = await this.#ports.listDevices();
    const input = microphone && !isGone(microphone) ? (microphone.track.getSettings().deviceId ?? '') : '';
    this.#view = { ...devices, input, output: this.#output };
    if (this.#microphone !== undefined) this.#listener.onView(this.#view);
  }

  /** A device came or went. */
  async #look(microphone: Microphone): Promise<void> {
    const { outputs: before } = this.#view;
    await this.#replace(microphone);
    await this.#list();
    if (this.#output === '' || this.#view.outputs.some(({ id }) => id === this.#output)) return;
    const gone = before.find(({ id }) => id === this.#output)?.label;
    this.#output = '';
    await this.#listener.onOutput('');
    this.#listener.onNotice((words) => `${words.gone(gone ?? words.loudspeaker)} ${words.otherLoudspeaker}`);
  }

  /** Another microphone for one that is gone. */
  async #replace(microphone: Microphone): Promise<void> {
    const { label } = microphone.track;
    if (isGone(microphone)) await this.#fallBack(microphone, (words) => words.gone(label));
  }

  async #fallBack(microphone: Microphone, why: Saying): Promise<void> {
    try {
      await microphone.choose('');
      const { label } = microphone.track;
      this.#listener.onNotice((words) => `${why(words)} ${words.usedNow(label)}`);
      await this.#listener.onInput();
    } catch (thrown) {
      const isRefused = thrown instanceof DOMException && thrown.name === 'NotAllowedError';
      this.#listener.onNotice(
        (words) => `${why(words)} ${isRefused ? words.notHeardAllow : words.notHeardPlug}`,
      );
    }
  }
}

function isGone({ track }: Microphone): boolean {
  return track.readyState === 'ended';
}
