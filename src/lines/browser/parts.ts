import type { Clock, Timers } from '../../contracts/clock.ts';
import type { Exchange } from '../../contracts/line.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { RingKeys } from '../../contracts/signing.ts';
import type { AnswerCall, WebRtcCalls } from '../../contracts/voice.ts';
import type { CallAdmission } from '../_shared/call-admission.ts';

/** What the browser line is handed. */
export interface BrowserLineParts {
  readonly exchange: Pick<Exchange, 'as'>;
  /** Counts one more socket of somebody's; throws `too-many-requests`. */
  countSocket?(principal: Principal, conversation: string): Promise<void>;
  /** Without it nobody can call: there is no speech model. */
  readonly answer: AnswerCall | undefined;
  /** How many calls this process takes; without it any number. */
  readonly admission?: CallAdmission | undefined;
  /** Whether words are exchanged in place of sound, as the speech model knows no sound. */
  readonly simulated: boolean;
  /** Where pages are to talk straight to the vendor of the speech model, unless they ask for the socket. */
  readonly webrtc?: WebRtcCalls | undefined;
  /** Whether a conversation's calls are recorded: their sound then comes over the socket. */
  readonly isRecorded?: ((conversation: string) => boolean) | undefined;
  /** Signs passes; the same one on all nodes behind one address. */
  readonly keys: () => Promise<RingKeys>;
  /** The address the world reaches the server at, where a proxy stands before it. */
  readonly publicUrl?: string | undefined;
  /** Origins of other sites whose pages customers may call from. */
  readonly origins?: readonly string[] | undefined;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onDefect: (thrown: unknown, where: string) => void;
}
