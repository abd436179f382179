const MULAW = 7;
const CHANNELS = 2;

/** Bytes before the sound of a file. */
export const WAV_HEADER_BYTES = 58;

/** What a WAV file of so many bytes of µ-law in two channels begins with. */
export function mulawWavHeader(bytes: number, rate: number): Uint8Array {
  const header = new Uint8Array(WAV_HEADER_BYTES);
  const view = new DataView(header.buffer);
  const write = (at: number, tag: string) => header.set(new TextEncoder().encode(tag), at);
  write(0, 'RIFF');
  view.setUint32(4, WAV_HEADER_BYTES - 8 + bytes, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 18, true);
  view.setUint16(20, MULAW, true);
  view.setUint16(22, CHANNELS, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * CHANNELS, true);
  view.setUint16(32, CHANNELS, true);
  view.setUint16(34, 8, true);
  // Whatever is not PCM says how many samples there are.
  write(38, 'fact');
  view.setUint32(42, 4, true);
  view.setUint32(46, bytes / CHANNELS, true);
  write(50, 'data');
  view.setUint32(54, bytes, true);
  return header;
}
