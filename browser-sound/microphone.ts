import captureUrl from './capture-processor.ts?worker&url';

/** What a microphone tells. */
export interface MicrophoneListener {
  /** 20 ms of PCM16 at 24 kHz, and how loud they are, from 0 to 1; silence when no microphone is left. */
  onFrame(sound: ArrayBuffer, level: number): void;
  /** It was unplugged, or the page may use it no more. */
  onGone(): void;
}

/** An open microphone. */
export interface Microphone {
  /** What it hears now; another one after `choose`. */
  readonly track: MediaStreamTrack;
  /**
   * Takes another one; an empty id is the browser's choice. Throws what the browser throws, and then hears what it heard
   * before, unless that is gone.
   */
  choose(deviceId: string): Promise<void>;
  close(): void;
}

/**
 * Opens a microphone, with the browser's echo cancellation: the one of this id if it is there, else the browser's choice.
 * Throws what the browser throws, e.g. when it may not.
 */
export async function openMicrophone(listener: MicrophoneListener, deviceId: string): Promise<Microphone> {
  const context = new AudioContext();
  try {
    const first = await streamOf(deviceId).catch((thrown: unknown) => {
      if (nameOf(thrown) === 'OverconstrainedError') return streamOf('');
      throw thrown;
    });
    try {
      await context.audioWorklet.addModule(captureUrl);
      await context.resume();
      return new OpenMicrophone(context, listener, first);
    } catch (thrown) {
      stop(first);
      throw thrown;
    }
  } catch (thrown) {
    void context.close();
    throw thrown;
  }
}

class OpenMicrophone implements Microphone {
  readonly #context: AudioContext;
  readonly #listener: MicrophoneListener;
  readonly #node: AudioWorkletNode;
  #stream: MediaStream;
  #source: MediaStreamAudioSourceNode;
  /** How often another one was asked for: only the latest is taken. */
  #asked = 0;

  constructor(context: AudioContext, listener: MicrophoneListener, stream: MediaStream) {
    this.#context = context;
    this.#listener = listener;
    this.#node = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0, channelCount: 1 });
    this.#node.port.onmessage = ({ data }: MessageEvent<{ sound: ArrayBuffer; level: number }>) =>
      listener.onFrame(data.sound, data.level);
    this.#stream = stream;
    this.#source = this.#connect();
  }

  get track(): MediaStreamTrack {
    return this.#stream.getAudioTracks()[0] as MediaStreamTrack;
  }

  async choose(deviceId: string): Promise<void> {
    const asked = ++this.#asked;
    const stream = await streamOf(deviceId).catch((thrown: unknown) => {
      if (nameOf(thrown) !== 'NotReadableError') throw thrown;
      // Some phones open one microphone at a time.
      stop(this.#stream);
      return streamOf(deviceId);
    });
    if (asked !== this.#asked) return stop(stream);
    this.#disconnect();
    this.#stream = stream;
    this.#source = this.#connect();
  }

  close(): void {
    this.#asked += 1;
    // Frames that are under way are no longer heard.
    this.#node.port.onmessage = null;
    this.#disconnect();
    void this.#context.close();
  }

  #connect(): MediaStreamAudioSourceNode {
    this.track.onended = () => this.#listener.onGone();
    const source = this.#context.createMediaStreamSource(this.#stream);
    source.connect(this.#node);
    return source;
  }

  #disconnect(): void {
    this.track.onended = null;
    this.#source.disconnect();
    stop(this.#stream);
  }
}

function streamOf(deviceId: string): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({
    audio: {
      ...(deviceId !== '' && { deviceId: { exact: deviceId } }),
      ...{ echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
    },
  });
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
}
