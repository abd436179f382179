import type { PhoneLine } from '../twilio/handset.ts';
import { beep } from '../twilio/line-audio.ts';
import type { Telephone } from './telephone.ts';

/** What happens where a telephone rings. */
export type WhenCalled =
  /** Nobody is there: it rings until the caller gives up. */
  | { readonly answer: 'never' }
  /** Somebody refuses the call; the caller hears that the line is busy. */
  | { readonly answer: 'decline'; readonly afterMs?: number }
  /** Somebody takes it, says a greeting, and goes on as the script says. */
  | {
      readonly answer: 'person';
      readonly afterMs?: number;
      readonly greeting?: string;
      readonly script?: (telephone: Telephone) => Promise<void>;
    }
  /** A machine takes it, plays its greeting and a beep, and takes a message (`messages`). */
  | { readonly answer: 'voicemail'; readonly afterMs?: number; readonly greeting: string };

const RING_MS = 2000;

/** Waits for as long as it rings, then does what is to be done. */
export async function react(
  telephone: Telephone,
  line: PhoneLine,
  reaction: WhenCalled,
  takeMessage: () => void,
): Promise<void> {
  if (reaction.answer === 'never') return;
  await telephone.time.sleep(reaction.afterMs ?? RING_MS);
  if (telephone.state !== 'ringing') return;
  if (reaction.answer === 'decline') return line.decline();
  if (reaction.answer === 'voicemail') {
    telephone.answer('machine');
    await telephone.speak(reaction.greeting);
    await telephone.play(beep());
    takeMessage();
    return;
  }
  telephone.answer('human');
  if (reaction.greeting !== undefined) await telephone.speak(reaction.greeting);
  await reaction.script?.(telephone);
}
