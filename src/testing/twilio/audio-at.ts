import type { Call } from './call.ts';
import type { Exchange } from './exchange.ts';
import { audioIn } from './wav.ts';

/** Where audio is asked for. */
export interface AudioPlace {
  readonly exchange: Exchange;
  readonly call: Call;
  /** Where a relative address starts. */
  readonly documentUrl: string | undefined;
}

/** Audio that the application serves, as mu-law; undefined, with an alert, when it cannot be had. */
export async function audioAt(
  { exchange, call, documentUrl }: AudioPlace,
  address: string,
): Promise<Uint8Array | undefined> {
  const url = exchange.resolve(address, documentUrl, call);
  if (url === undefined) return undefined;
  const answered = await exchange.webhooks.request({ kind: 'audio', url, method: 'GET', params: {} });
  if (!answered.ok) {
    exchange.alert(answered.code, answered.message, call);
    return undefined;
  }
  const audio = audioIn(answered.body);
  if (audio === undefined) exchange.alert(12300, `${url} is no WAV of mu-law or PCM16 at 8 kHz, mono.`, call);
  return audio;
}
