import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from '../../src/testing/modem/modem.ts';

const RATE = 24_000;
const HEADER_BYTES = 44;

/**
 * Arguments with which a Chromium has a microphone that every page may use, and hears these words from it, in the modem's
 * code, after every `pauseMs` of silence.
 */
export function fakeMicrophone(words: string, pauseMs: number): string[] {
  const path = join(mkdtempSync(join(tmpdir(), 'switchroom-microphone-')), 'speech.wav');
  writeFileSync(path, wav([silence(pauseMs), encode(words, RATE)]));
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${path}`,
  ];
}

function silence(ms: number): Int16Array {
  return new Int16Array((ms * RATE) / 1000);
}

function wav(pieces: readonly Int16Array[]): Buffer {
  const sound = Buffer.concat(
    pieces.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('RIFF', 0);
  header.writeUInt32LE(HEADER_BYTES - 8 + sound.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(sound.length, 40);
  return Buffer.concat([header, sound]);
}
