/**
 * Runs in a page before its own scripts, in front of the browser's (fake) devices: keeps the tracks it opens and the contexts
 * it plays with, and can take a device away as a hand does that pulls a plug. The browser's own devices stay for good.
 */
export const watchedDevices = `
  window.tracks = [];
  window.contexts = [];
  window.gone = new Set();
  const { mediaDevices } = navigator;
  const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
  const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    if (window.refusal) throw new DOMException('Refused.', window.refusal);
    const wanted = constraints.audio.deviceId?.exact;
    const isGone = ({ deviceId, label }) => deviceId === wanted && window.gone.has(label);
    if ((await enumerateDevices()).some(isGone)) throw new OverconstrainedError('deviceId');
    const stream = await getUserMedia(constraints);
    window.tracks.push(...stream.getTracks());
    return stream;
  };
  mediaDevices.enumerateDevices = async () =>
    (await enumerateDevices()).filter(({ label }) => !window.gone.has(label));
  window.unplug = (label) => {
    window.gone.add(label);
    for (const track of window.tracks)
      if (track.label === label && track.readyState === 'live') {
        track.stop();
        track.dispatchEvent(new Event('ended'));
      }
    mediaDevices.dispatchEvent(new Event('devicechange'));
  };
  window.AudioContext = class extends AudioContext {
    constructor(options) {
      super(options);
      window.contexts.push(this);
    }
  };
`;

/** In a page with watched devices: what is open, by the names of the devices. */
export const OPEN = `window.tracks.filter(({ readyState }) => readyState === 'live').map(({ label }) => label)`;
