import type { Microphone } from '../../../browser-sound/microphone.ts';
import type { CallPorts } from './call-ports.ts';
import type { Peer } from './peer.ts';
import type { DirectStart } from './wire.ts';

/** Sound that goes straight to the speech model's vendor, as long as a way leads there. */
export class DirectSound {
  readonly #ports: Pick<CallPorts, 'openPeer'>;
  #peer: Peer | undefined;
  #microphone: Microphone | undefined;
  #isBarred = false;
  #isHeard = true;
  #outputId = '';

  constructor(ports: Pick<CallPorts, 'openPeer'>) {
    this.#ports = ports;
  }

  get isOn(): boolean {
    return this.#peer !== undefined;
  }

  /** Whether no way leads there: a call has failed. */
  get isBarred(): boolean {
    return this.#isBarred;
  }

  /** Calls the vendor; the vendor's id of the call, or undefined when no way leads there. */
  async open(start: DirectStart, microphone: Microphone, onLost: () => void): Promise<string | undefined> {
    this.close();
    try {
      this.#peer = await this.#ports.openPeer(start, { track: microphone.track, onLost });
    } catch {
      this.#isBarred = true;
      return undefined;
    }
    this.#microphone = microphone;
    this.hear(this.#isHeard);
    if (this.#outputId !== '') await this.#peer.choose(this.#outputId);
    return this.#peer.callId;
  }

  /** Whether the customer is heard; the browser sends silence when not. */
  hear(isHeard: boolean): void {
    this.#isHeard = isHeard;
    if (this.#microphone !== undefined) this.#microphone.track.enabled = isHeard;
  }

  /** The microphone is another one now. */
  async changed(): Promise<void> {
    this.hear(this.#isHeard);
    if (this.#microphone !== undefined) await this.#peer?.send(this.#microphone.track);
  }

  /** Plays on another device, now and when the way there is made anew. Throws what the browser throws. */
  async choose(deviceId: string): Promise<void> {
    await this.#peer?.choose(deviceId);
    this.#outputId = deviceId;
  }

  close(): void {
    this.#peer?.close();
    this.#peer = undefined;
    // Whoever is given the microphone next finds it open.
    if (this.#microphone !== undefined) this.#microphone.track.enabled = true;
    this.#microphone = undefined;
  }
}
