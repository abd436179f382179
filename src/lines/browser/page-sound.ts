import type { VoiceCall, VoiceLine } from '../../contracts/voice.ts';
import type { ServerMessage, SocketMessage } from './socket-message.ts';

/** What a page says about sound. */
export type SoundMessage = Extract<SocketMessage, { type: 'mark' | 'played' | 'say' }>;

/** How a page is heard in its call, and hears. */
export interface PageSound extends Pick<VoiceLine, 'format' | 'speech' | 'play' | 'mark' | 'clear'> {
  /** Sound that came over the page's socket. */
  hear(sound: Uint8Array): void;
  obey(message: SoundMessage): void;
  /** The call is over; never throws. */
  close(): Promise<void>;
}

/** The call that sound belongs to. */
export interface SoundCall {
  /** Tells the desk, with so many bytes of sound; kept, in order, until the call is answered. */
  tell(deed: (call: VoiceCall) => void, bytes?: number): void;
  /** Sends sound or a message to the page. */
  send(message: Uint8Array | ServerMessage): void;
  /** The page does what no page may do. */
  refuse(reason: string): void;
  /** Nobody is heard any more; the page may come back. */
  lost(): void;
}
