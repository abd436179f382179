import type { AnsweredBy, Handset } from './handset.ts';
import { SILENT_FRAME } from './line-audio.ts';
import { Player } from './player.ts';
import type { TwimlSource } from './twiml-source.ts';

/** The vendor's statuses of a call. */
export type CallStatus =
  | 'queued'
  | 'initiated'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'failed'
  | 'no-answer'
  | 'canceled';

/** A status a call ends in. */
export type EndStatus = 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

/** Who called whom. */
export interface CallParties {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  /** The call whose `<Dial>` made this one. */
  readonly parent?: Call;
}

/** Where a webhook goes. */
export interface Callback {
  readonly url: string;
  readonly method: string;
}

/** One leg: the connection between the vendor's network and one telephone. */
export class Call {
  readonly parties: CallParties;
  readonly handset: Handset;
  readonly createdAt: Date;
  status: CallStatus = 'queued';
  answeredAt: Date | undefined;
  endedAt: Date | undefined;
  /** What machine detection found, where it was asked for, and how long it took, in ms. */
  detected: { readonly answeredBy: string; readonly ms: number } | undefined;
  /** Who took up the receiver. */
  pickedUpBy: AnsweredBy = 'unknown';
  /** Where documents that cannot be had or read are asked for instead. */
  fallback: Callback | undefined;

  /** What waits to be played to the telephone. */
  readonly player = new Player();
  /** What else the telephone hears: the other side of a bridge, a conference, music. */
  source: (() => Uint8Array | undefined) | undefined;
  /** What the telephone says in this frame. */
  frame: Uint8Array = SILENT_FRAME;
  /** Told every frame that comes from the telephone, and every frame that goes to it. */
  readonly onHeard = new Set<(frame: Uint8Array) => void>();
  readonly onPlayed = new Set<(frame: Uint8Array) => void>();
  /** Told every key that is pressed. */
  readonly onKey = new Set<(key: string) => void>();
  /** Told when a machine's greeting and beep are over. */
  readonly onBeep = new Set<() => void>();
  /** Told every change of the status. */
  readonly onStatus = new Set<(status: CallStatus) => void>();

  #document = new AbortController();
  #redirect: TwimlSource | undefined;
  readonly #now: () => Date;

  constructor(parties: CallParties, handset: Handset, now: () => Date) {
    this.parties = parties;
    this.handset = handset;
    this.createdAt = now();
    this.#now = now;
  }

  get sid(): string {
    return this.parties.sid;
  }

  /** Not ended. */
  get live(): boolean {
    return this.endedAt === undefined;
  }

  /** Answered and not ended. */
  get connected(): boolean {
    return this.live && this.answeredAt !== undefined;
  }

  /** Whole seconds of talk, as billed. */
  get seconds(): number {
    if (this.answeredAt === undefined || this.endedAt === undefined) return 0;
    return Math.ceil((this.endedAt.getTime() - this.answeredAt.getTime()) / 1000);
  }

  /** Any change but an end. */
  progress(status: 'initiated' | 'ringing' | 'in-progress'): void {
    if (!this.live || this.status === status) return;
    if (status === 'in-progress') this.answeredAt = this.#now();
    this.#enter(status);
  }

  /** Over, once. */
  end(status: EndStatus): void {
    if (!this.live) return;
    this.endedAt = this.#now();
    this.#document.abort(new CallInterrupted('The call ended.'));
    this.player.clear();
    this.#enter(status);
    this.handset.ended(this.sid, status);
  }

  /** Leaves the document that is being carried out for another. */
  redirect(source: TwimlSource): void {
    this.#redirect = source;
    this.#document.abort(new CallInterrupted('The call was redirected.'));
  }

  /** Aborts when the call ends or is redirected; a new one for every document. */
  beginDocument(): AbortSignal {
    if (this.live) this.#document = new AbortController();
    return this.#document.signal;
  }

  /** Where the call was redirected to, once. */
  takeRedirect(): TwimlSource | undefined {
    const source = this.#redirect;
    this.#redirect = undefined;
    return source;
  }

  #enter(status: CallStatus): void {
    this.status = status;
    for (const listener of [...this.onStatus]) listener(status);
  }
}

/** Why a verb stopped in the middle. */
export class CallInterrupted extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'CallInterrupted';
  }
}
