import type { Call, Callback } from './call.ts';
import { rfc2822 } from './call-params.ts';
import type { Exchange } from './exchange.ts';
import { HOLD_MUSIC, looped, mixed, SILENT_FRAME } from './line-audio.ts';
import type { Recording } from './recordings.ts';

/** How somebody joins. */
export interface JoinOptions {
  readonly label: string;
  readonly startConferenceOnEnter: boolean;
  /** Whether they hear music until it begins. */
  readonly waitMusic: boolean;
  endConferenceOnExit: boolean;
  muted: boolean;
  hold: boolean;
  coaching: boolean;
  /** Who alone hears a coach. */
  callSidToCoach: string;
}

/** Somebody in a conference. */
export interface Participant extends JoinOptions {
  readonly call: Call;
  readonly joinedAt: Date;
  /** Aborts when the wait for others is over. */
  readonly waiting: AbortSignal;
  /** Resolves when they are out of the conference, with the vendor's reason. */
  readonly left: Promise<string>;
}

interface Seat extends Participant {
  readonly music: () => Uint8Array;
  readonly leave: (reason: string) => void;
  readonly stopWaiting: () => void;
}

/** Who is told of a conference. */
export interface ConferenceReports {
  readonly callback: Callback;
  /** `start end join leave mute hold modify announcement`. */
  readonly events: readonly string[];
}

/** A room in which everybody hears everybody else. */
export class Conference {
  readonly sid: string;
  readonly name: string;
  readonly createdAt: Date;
  status: 'init' | 'in-progress' | 'completed' = 'init';
  /** Set by whoever comes first. */
  reports: ConferenceReports | undefined;
  recording: Recording | undefined;
  reasonEnded = '';
  readonly #exchange: Exchange;
  readonly #seats = new Map<string, Seat>();
  #sequence = 0;
  #stopRecording: () => void = () => undefined;

  constructor(exchange: Exchange, name: string) {
    this.#exchange = exchange;
    this.name = name;
    this.sid = exchange.sid('CF');
    this.createdAt = exchange.time.now();
    exchange.conferences.set(this.sid, this);
  }

  get participants(): readonly Participant[] {
    return [...this.#seats.values()];
  }

  /** By the id of the call, or by the label. */
  participant(key: string): Participant | undefined {
    return this.#seats.get(key) ?? this.participants.find(({ label }) => label !== '' && label === key);
  }

  join(call: Call, options: JoinOptions): Participant {
    const left = Promise.withResolvers<string>();
    const wait = new AbortController();
    const seat: Seat = {
      ...options,
      call,
      music: looped(HOLD_MUSIC),
      joinedAt: this.#exchange.time.now(),
      waiting: wait.signal,
      left: left.promise,
      leave: left.resolve,
      stopWaiting: () => wait.abort(),
    };
    this.#seats.set(call.sid, seat);
    call.source = () => this.#heardBy(seat);
    this.#report('participant-join', seat);
    this.#maybeStart();
    return seat;
  }

  /** Somebody goes, or is sent away (`kicked`); the conference may end with it. */
  leave(participant: Participant, reason: string, how: 'left' | 'kicked' = 'left'): void {
    const seat = this.#seats.get(participant.call.sid);
    if (seat === undefined) return;
    this.#seats.delete(seat.call.sid);
    seat.call.source = undefined;
    seat.stopWaiting();
    this.#report('participant-leave', seat, {
      ReasonParticipantLeft: reason,
      ParticipantCallStatus: seat.call.status,
    });
    seat.leave(reason);
    if (this.status === 'completed') return;
    if (seat.endConferenceOnExit) this.end(`participant-with-end-conference-on-exit-${how}`, seat);
    else if (this.#seats.size === 0) this.end(`last-participant-${how}`, seat);
  }

  /** Everybody goes. */
  end(reason: string, by?: Participant): void {
    if (this.status === 'completed') return;
    this.status = 'completed';
    this.reasonEnded = reason;
    const why = by === undefined ? 'conference_ended_via_api' : 'moderator_ended_conference';
    for (const seat of [...this.#seats.values()]) this.leave(seat, why);
    this.#stopRecording();
    this.recording?.finish();
    this.#report('conference-end', undefined, {
      ReasonConferenceEnded: reason,
      ...(by === undefined ? {} : { CallSidEndingConference: by.call.sid }),
    });
  }

  /** Changes what a participant may, and says so. */
  update(
    participant: Participant,
    change: Partial<
      Pick<Participant, 'muted' | 'hold' | 'coaching' | 'callSidToCoach' | 'endConferenceOnExit'>
    >,
  ): void {
    const before = { ...participant };
    Object.assign(participant, change);
    if (participant.muted !== before.muted) {
      this.#report(participant.muted ? 'participant-mute' : 'participant-unmute', participant);
    }
    if (participant.hold !== before.hold) {
      this.#report(participant.hold ? 'participant-hold' : 'participant-unhold', participant);
    }
    const { coaching, callSidToCoach, endConferenceOnExit } = participant;
    const same = { coaching, callSidToCoach, endConferenceOnExit };
    if (Object.entries(same).some(([name, value]) => before[name as keyof typeof same] !== value)) {
      this.#report('participant-modify', participant);
    }
  }

  /** Something is played to all, or to one, over what they hear. */
  announce(audio: Uint8Array, to?: Participant): void {
    const listeners = to === undefined ? this.participants : [to];
    for (const { call } of listeners) call.player.enqueue(audio);
    listeners[0]?.call.player.mark(() => this.#report('announcement-end', to));
  }

  /** Keeps what is said by everybody, from the beginning of the conference. */
  record(recording: Recording): void {
    this.recording = recording;
    this.#stopRecording = this.#exchange.time.onFrame(() => {
      if (this.status === 'in-progress') recording.add(mixed(this.participants.map(voiceOf)));
    });
  }

  /** It begins when two are there, one of whom may begin it. */
  #maybeStart(): void {
    if (this.status !== 'init' || this.#seats.size < 2) return;
    if (!this.participants.some(({ startConferenceOnEnter }) => startConferenceOnEnter)) return;
    this.status = 'in-progress';
    for (const seat of this.#seats.values()) seat.stopWaiting();
    this.#report('conference-start');
  }

  #heardBy(listener: Seat): Uint8Array {
    if (listener.hold || (this.status === 'init' && listener.waitMusic)) return listener.music();
    if (this.status === 'init') return SILENT_FRAME;
    const others = this.participants.filter((other) => other !== listener && audibleTo(other, listener));
    return mixed(others.map(({ call }) => call.frame));
  }

  #report(event: string, participant?: Participant, more: Record<string, string> = {}): void {
    const SequenceNumber = String(++this.#sequence);
    const [subject, what = ''] = event.split('-');
    const kind = subject === 'announcement' ? subject : what.replace(/^un/, '');
    if (this.reports?.events.includes(kind) !== true) return;
    this.#exchange.notify(this.reports.callback, 'conference', {
      ConferenceSid: this.sid,
      FriendlyName: this.name,
      AccountSid: this.#exchange.accountSid,
      SequenceNumber,
      Timestamp: rfc2822(this.#exchange.time.now()),
      StatusCallbackEvent: event,
      ...(participant === undefined ? {} : participantParams(participant)),
      ...more,
    });
  }
}

function audibleTo(speaker: Participant, listener: Participant): boolean {
  if (speaker.muted || speaker.hold) return false;
  return !speaker.coaching || speaker.callSidToCoach === listener.call.sid;
}

function voiceOf({ call, muted, hold, coaching }: Participant): Uint8Array | undefined {
  return muted || hold || coaching ? undefined : call.frame;
}

function participantParams(participant: Participant): Record<string, string> {
  const { call, label, muted, hold, coaching, endConferenceOnExit, startConferenceOnEnter } = participant;
  return {
    CallSid: call.sid,
    ...(label === '' ? {} : { ParticipantLabel: label }),
    Muted: String(muted),
    Hold: String(hold),
    Coaching: String(coaching),
    EndConferenceOnExit: String(endConferenceOnExit),
    StartConferenceOnEnter: String(startConferenceOnEnter),
  };
}
