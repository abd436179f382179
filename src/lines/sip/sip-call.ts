import { messageOf } from '../../contracts/errors.ts';
import type { CallEnding, CarriedSound, VoiceCall, VoiceLine } from '../../contracts/voice.ts';
import { conversationOf, type SipDesk, type SipLineParts } from './parts.ts';

/** Temporarily unavailable. */
const UNAVAILABLE = 480;

/** A telephone call whose sound the vendor of the speech model carries: held by the desk, hung up, or sent to a person. */
export class SipCall implements VoiceLine {
  readonly format;
  readonly speech;
  readonly #parts: SipLineParts;
  readonly #desk: SipDesk;
  readonly #callId: string;
  readonly #id: string;
  readonly #onEnd: () => void;
  readonly #sound: CarriedSound;
  readonly #over = new AbortController();
  #call: VoiceCall | undefined;

  constructor(parts: SipLineParts, desk: SipDesk, callId: string, onEnd: () => void) {
    this.#parts = parts;
    this.#desk = desk;
    this.#callId = callId;
    this.#id = conversationOf(desk, callId);
    this.#onEnd = onEnd;
    this.#sound = parts.calls.carry(callId, {
      onMark: (name) => this.#call?.played(name),
      onKey: (digit) => this.#call?.press(digit),
      onOver: (reason) => this.#see(this.stop(reason)),
    });
    this.format = this.#sound.format;
    this.speech = this.#sound.speech;
  }

  /** Lets the desk speak to the caller. Never throws: a call that can't be held is sent to a person, or rejected. */
  async answer(): Promise<void> {
    const { answer, calls, onDefect } = this.#parts;
    try {
      this.#see(this.#follow());
      this.#call = await answer(this.#id, this);
      if (this.#over.signal.aborted) await this.#call.hangUp();
    } catch (thrown) {
      onDefect(thrown, 'answering a call');
      // Another node may have been faster: then the call rings no more, and is not ours to end.
      const rang = await calls.reject(this.#callId, UNAVAILABLE).then(
        () => true,
        () => false,
      );
      if (rang) await this.stop('The call could not be answered.');
      else this.#leave();
    }
  }

  play(audio: Uint8Array): void {
    this.#sound.play(audio);
  }

  mark(name: string): void {
    this.#sound.mark(name);
  }

  clear(playedMs: number): void {
    this.#sound.clear(playedMs);
  }

  /** Nothing is shown on a telephone. */
  show(): void {}

  end({ kind, reason }: CallEnding): void {
    if (this.#over.signal.aborted) return;
    if (kind === 'replaced') {
      this.#leave();
      this.#see(this.#parts.calls.hangUp(this.#callId));
      return;
    }
    this.#see(kind === 'floor' ? this.#sendToPerson(reason) : this.stop(reason));
  }

  /** The call is over: hung up, if somebody is still there; its conversation waits for a person or is closed. */
  async stop(reason: string): Promise<void> {
    if (this.#over.signal.aborted) return;
    this.#leave();
    const { calls, switchboard } = this.#parts;
    const id = this.#id;
    // Whoever has hung up can not be hung up on.
    await calls.hangUp(this.#callId).catch(() => undefined);
    await this.#call?.hangUp();
    const { state } = await switchboard.view(id);
    if (state.status === 'waiting') await this.#note(`The call has ended: ${reason}`);
    else if (state.status !== 'closed') await switchboard.close(id, `The call has ended: ${reason}`);
  }

  /** People the desk asks for are called once the agent has said so. */
  async #follow(): Promise<void> {
    const { switchboard } = this.#parts;
    const id = this.#id;
    let isAsked = false;
    for await (const { type } of switchboard.follow(id, 0, this.#over.signal)) {
      if (type === 'person-requested') isAsked = true;
      if (type === 'turn-finished' && isAsked) {
        isAsked = false;
        await this.#callPerson();
      }
    }
  }

  async #callPerson(): Promise<void> {
    const { switchboard } = this.#parts;
    const { people } = this.#desk;
    const { status, person } = (await switchboard.view(this.#id)).state;
    if (people.length > 0 && status === 'waiting' && !person?.callback) await this.#refer();
  }

  /** Without a speech model nobody here can talk to the caller any more. */
  async #sendToPerson(reason: string): Promise<void> {
    if (!(await this.#refer())) await this.stop(reason);
  }

  /** Sends the caller to the first person who can be reached; whether one could. */
  async #refer(): Promise<boolean> {
    const { calls, inboxOf, switchboard } = this.#parts;
    const { people } = this.#desk;
    const id = this.#id;
    for (const { name, number } of people) {
      try {
        await calls.refer(this.#callId, number.startsWith('+') ? `tel:${number}` : number);
      } catch (thrown) {
        const text = `The caller could not be sent to ${name}: ${messageOf(thrown)}`;
        await this.#note(text);
        continue;
      }
      this.#leave();
      await this.#call?.hangUp();
      await this.#note(`The caller was sent to ${name}.`);
      const { state } = await switchboard.view(id);
      if (state.status === 'waiting') await inboxOf({ id: `sip:${name}`, name }).claim(id);
      await switchboard.close(id, `The caller was sent to ${name}.`);
      return true;
    }
    return false;
  }

  /** A note for the agent and for the inbox. */
  async #note(text: string): Promise<void> {
    const { inboxOf } = this.#parts;
    await inboxOf({ id: 'sip', name: 'sip' }).whisper(this.#id, { text });
  }

  #leave(): void {
    this.#over.abort();
    this.#onEnd();
  }

  /** Nobody waits for it. */
  #see(work: Promise<unknown>): void {
    work.catch((thrown: unknown) => {
      this.#parts.onDefect(thrown, `the call ${this.#callId}`);
    });
  }
}
