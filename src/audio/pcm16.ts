/** Samples as little-endian bytes, two a sample; a view on the same memory. */
export function pcm16ToBytes(samples: Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** Little-endian bytes as samples; a half sample at the end is left out. Copies where the bytes are not aligned. */
export function pcm16FromBytes(bytes: Uint8Array): Int16Array {
  // Not `slice`: that of a Buffer is a view.
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : new Uint8Array(bytes);
  return new Int16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 1);
}
