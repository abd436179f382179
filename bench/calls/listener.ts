import type { VoiceCall, VoiceLine } from '../../src/contracts/voice.ts';

/** A customer who hears everything the moment it is said. */
export class Listener implements VoiceLine {
  readonly format = 'mulaw-8k';
  call: VoiceCall | undefined;
  /** Why the call was ended from our side, if it was. */
  ended: string | undefined;

  play(): void {}

  mark(name: string): void {
    setImmediate(() => this.call?.played(name));
  }

  clear(): void {}

  show(): void {}

  end({ reason }: { readonly reason: string }): void {
    this.ended = reason;
  }
}
