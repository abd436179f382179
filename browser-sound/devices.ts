/** A microphone or a loudspeaker. */
export interface Device {
  readonly id: string;
  readonly label: string;
}

/** What the customer can choose from. */
export interface Devices {
  readonly inputs: readonly Device[];
  readonly outputs: readonly Device[];
}

/** The devices of this machine; nameless ones are left out. */
export async function listDevices(): Promise<Devices> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const of = (kind: MediaDeviceKind): Device[] =>
    all
      .filter((device) => device.kind === kind && device.label !== '')
      .map(({ deviceId: id, label }) => ({ id, label }));
  return { inputs: of('audioinput'), outputs: of('audiooutput') };
}

/** Calls `onChange` when a device comes or goes, or may be used or not, until the returned function is called. */
export function watchDevices(onChange: () => void): () => void {
  const watch = new AbortController();
  const { signal } = watch;
  navigator.mediaDevices.addEventListener('devicechange', onChange, { signal });
  navigator.permissions.query({ name: 'microphone' }).then(
    (allowed) => allowed.addEventListener('change', onChange, { signal }),
    // Not every browser tells.
    () => undefined,
  );
  return () => watch.abort();
}
