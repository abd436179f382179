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
