import type { AgentInputItem } from '../../contracts/model.ts';
import type { SpeechEvent, SpeechPersona } from '../../contracts/speech-model.ts';
import type { CallInput } from './reducer/call-input.ts';
import type { SpokenEvent } from './response.ts';

/** What happens at a speech model while nobody waits for it. */
export type LinkEvent =
  /** What the customer does. */
  | Extract<
      SpeechEvent,
      { type: 'speech-started' | 'speech-committed' | 'customer-said' | 'transcription-failed' }
    >
  | Extract<CallInput, { type: 'session-opened' | 'session-lost' | 'response-asked' | 'trouble' }>;

/** Who hears a link. */
export interface LinkListener {
  tell(event: LinkEvent): void;
  /** Sound and words of responses, as they come. */
  pass(event: SpokenEvent): void;
}

/** What a session begins with. */
export interface LinkStart {
  readonly conversationId: string;
  readonly persona: SpeechPersona;
  readonly history: readonly AgentInputItem[];
  /** Gives the opening up: the session there is stays. The end of the call does so as well. */
  readonly signal?: AbortSignal;
}
