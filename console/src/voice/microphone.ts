import captureUrl from './capture-processor.ts?worker&url';

/** What comes from a microphone: 20 ms of PCM16 at 24 kHz, and how loud it is, from 0 to 1. */
export type OnFrame = (sound: ArrayBuffer, level: number) => void;

/** An open microphone. */
export interface Microphone {
  /** What it hears now; another one after `choose`. */
  readonly track: MediaStreamTrack;
  /** Takes another one; an empty id is the browser's choice. Throws what the browser throws. */
  choose(deviceId: string): Promise<void>;
  close(): void;
}

/** Opens the microphone, with the browser's echo cancellation. Throws what the browser throws, e.g. when it may not. */
export async function openMicrophone(onFrame: OnFrame): Promise<Microphone> {
  const context = new AudioContext();
  let open: { stream: MediaStream; source: MediaStreamAudioSourceNode } | undefined;
  const shut = () => {
    open?.source.disconnect();
    for (const track of open?.stream.getTracks() ?? []) track.stop();
  };
  const close = () => {
    shut();
    void context.close();
  };
  try {
    const first = await streamOf('');
    await context.audioWorklet.addModule(captureUrl);
    const node = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0, channelCount: 1 });
    node.port.onmessage = ({ data }: MessageEvent<{ sound: ArrayBuffer; level: number }>) =>
      onFrame(data.sound, data.level);
    const connect = (stream: MediaStream) => {
      shut();
      open = { stream, source: context.createMediaStreamSource(stream) };
      open.source.connect(node);
    };
    connect(first);
    await context.resume();
    return {
      get track() {
        return (open?.stream ?? first).getAudioTracks()[0] as MediaStreamTrack;
      },
      choose: async (deviceId) => connect(await streamOf(deviceId)),
      close,
    };
  } catch (thrown) {
    close();
    throw thrown;
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
