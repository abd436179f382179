import { dtmfTone } from '../../audio/dtmf.ts';
import { joinFrames } from '../../audio/frames.ts';
import { encodeMulaw } from '../../audio/mulaw.ts';
import { LINE_RATE, silence } from './line-audio.ts';

/** What `w` and `W` between keys stand for, in ms. */
const PAUSES: Readonly<Record<string, number>> = { w: 500, W: 1000 };
const KEY_MS = 120;
const GAP_MS = 80;

/** Keys as they sound, as mu-law, each with the silence behind it; `w` and `W` are pauses. */
export function spokenKeys(digits: string): Uint8Array {
  const tones = [...digits].flatMap((key) => {
    const wait = PAUSES[key];
    if (wait !== undefined) return [silence(wait)];
    return [encodeMulaw(dtmfTone(key, { rate: LINE_RATE, milliseconds: KEY_MS })), silence(GAP_MS)];
  });
  return tones.length === 0 ? new Uint8Array() : joinFrames(tones);
}
