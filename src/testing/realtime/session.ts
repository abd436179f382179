import { setImmediate as nextRound } from 'node:timers/promises';
import { millisecondsOf } from '../../audio/sample-rate.ts';
import type { Model, ModelRequest } from '../../contracts/model.ts';
import { type AudioFormat, formatOf, toBase64 } from './audio-format.ts';
import type { ClientEvent } from './client-events.ts';
import { Conversation, type Entry } from './conversation.ts';
import type { EventFault, FaultPlan } from './faults.ts';
import { handleEvent } from './handle-event.ts';
import { hearTurn } from './hear-turn.ts';
import { IdleTimeout } from './idle-timeout.ts';
import { InputBuffer, type InputListener } from './input-buffer.ts';
import type { MediaLeg } from './media-leg.ts';
import type { Settings } from './options.ts';
import { readEvent } from './read-event.ts';
import { Responder } from './responder.ts';
import type { Response, ResponseHost, SoundPlace } from './response.ts';
import { freshConfig, type SessionConfig, wireSession } from './session-config.ts';
import { type Emit, invalid, type Refusal, type ServerEvent, type Unsent } from './wire.ts';

/** One end of a socket that is attached to a session. */
export interface Wire {
  send(data: string | Buffer): void;
  /** Cuts the connection without a word. */
  drop(): void;
  close(code: number, reason: string): void;
}

/** A Realtime session: its settings, its conversation, and the sockets that hear of them. */
export class Session implements ResponseHost, InputListener {
  readonly id: string;
  /** Names the session in a sideband's URL. */
  readonly rtcId: string;
  readonly conversationId: string;
  readonly conversation = new Conversation();
  readonly input = new InputBuffer(this);
  readonly responder: Responder;
  readonly settings: Settings;
  readonly faults: FaultPlan;
  readonly startedAt: Date;
  /** Where its sound goes when it does not go over the sockets (WebRTC, SIP). */
  leg: MediaLeg | undefined;
  config: SessionConfig;
  readonly #wires = new Set<Wire>();
  #owner: Wire | MediaLeg | undefined;
  readonly #idle: IdleTimeout;
  readonly #life = new AbortController();
  #pacing = { response: '', startMs: 0, sentMs: 0 };

  constructor(
    settings: Settings,
    faults: FaultPlan,
    config: SessionConfig = freshConfig('gpt-realtime'),
    callId?: string,
  ) {
    this.settings = settings;
    this.faults = faults;
    this.config = config;
    this.id = this.nextId('sess');
    this.rtcId = callId ?? this.nextId('rtc');
    this.conversationId = this.nextId('conv');
    this.startedAt = settings.clock.now();
    this.responder = new Responder(this, faults);
    this.#idle = new IdleTimeout(this);
    void this.#expire();
  }

  get model(): Model {
    return this.settings.model;
  }

  get pieceMs(): number {
    return this.settings.pieceMs;
  }

  get isOver(): boolean {
    return this.#life.signal.aborted;
  }

  /** Ends with the session. */
  get signal(): AbortSignal {
    return this.#life.signal;
  }

  /** Attaches a socket, which is told how the session is. */
  attach(wire: Wire): void {
    this.#owner ??= this.leg ?? wire;
    this.#wires.add(wire);
    this.#send({ type: 'session.created', session: this.view }, [wire]);
  }

  /** Turns a socket away with an error; a session that has no other is over. */
  expel(wire: Wire): void {
    const message = 'The server had an error while opening your session.';
    const error = { type: 'server_error', code: null, param: null, message, event_id: null };
    this.#send({ type: 'error', error }, [wire]);
    wire.close(1011, message);
    if (this.#owner === undefined) this.#over();
  }

  /** Detaches a socket; the session lives as long as the first one, or its leg. */
  detach(wire: Wire): void {
    this.#wires.delete(wire);
    if (this.#owner === wire) this.end(1000, '');
  }

  /** The session as its events show it. */
  get view() {
    const expiresAt = Math.floor((this.startedAt.getTime() + this.settings.sessionMs) / 1000);
    return wireSession(this.config, this.id, expiresAt);
  }

  /** Puts an event on every socket. */
  readonly emit: Emit = (event) => this.#send(event, this.#wires);

  /** Takes what a socket sent. */
  receive(data: string): void {
    const read = readEvent(data);
    if ('refusal' in read) {
      this.refuse(read.refusal, read.eventId);
      return;
    }
    this.#observe({ from: 'client', event: read.event });
    const fault = this.faults.take(read.event.type);
    if (fault === undefined) this.#handle(read.event);
    else this.#beset(fault, read.event);
  }

  refuse(refusal: Refusal, eventId: string | undefined): void {
    const error = { param: null, ...refusal, event_id: eventId ?? null };
    this.emit({ type: 'error', error });
  }

  raw(data: string | Buffer): void {
    for (const wire of this.#wires) wire.send(data);
  }

  /** Cuts every connection, and forgets the session. */
  drop(): void {
    this.#over();
    for (const wire of this.#wires) wire.drop();
  }

  /** Cuts every connection after so many ms. */
  async dropAfter(ms = 0): Promise<void> {
    if (ms === 0 || (await this.waited(ms))) this.drop();
  }

  /** Closes every connection. */
  end(code: number, reason: string): void {
    this.#over();
    for (const wire of this.#wires) wire.close(code, reason);
  }

  nextId(prefix: string): string {
    return this.settings.ids.next(prefix);
  }

  callId(given: string): string {
    return this.conversation.hasCall(given) ? this.nextId('call') : given;
  }

  nextItemId(): string {
    return this.nextId('item');
  }

  insert(entry: Entry): string | null {
    const previous = this.conversation.last;
    this.conversation.insert(entry);
    return previous;
  }

  enrich(request: ModelRequest, metadata: Readonly<Record<string, string>>): ModelRequest {
    const { id: sessionId, rtcId: callId, config } = this;
    return this.settings.enrich?.(request, { sessionId, callId, config, metadata }) ?? request;
  }

  async sound(piece: Int16Array, { format, ...place }: SoundPlace, signal: AbortSignal): Promise<void> {
    if (this.leg !== undefined) this.leg.play(piece, format, place);
    else this.emit({ type: 'response.output_audio.delta', ...place, delta: toBase64(format, piece) });
    await this.#pace(piece, format, place.response_id, signal);
  }

  ended(response: Response): void {
    this.responder.ended(response);
    if (response.inBand) this.#idle.begin();
  }

  /** Takes the customer's sound, in the session's input format. */
  hear(samples: Int16Array): void {
    const { format, turn_detection } = this.config.audio.input;
    this.input.append(samples, formatOf(format), turn_detection);
  }

  speechStarted(item_id: string, audio_start_ms: number): void {
    this.#idle.stop();
    this.emit({ type: 'input_audio_buffer.speech_started', item_id, audio_start_ms });
    if (this.config.audio.input.turn_detection?.interrupt_response === false) return;
    if (this.responder.active !== undefined) this.responder.cancel(undefined, 'turn_detected');
    this.leg?.interrupt();
  }

  speechStopped(item_id: string, audio_end_ms: number): void {
    this.emit({ type: 'input_audio_buffer.speech_stopped', item_id, audio_end_ms });
  }

  committed(itemId: string, sound: Int16Array, detected: boolean): void {
    hearTurn(this, itemId, sound);
    if (detected && this.config.audio.input.turn_detection?.create_response !== false) this.respond();
  }

  /** Answers what is in the conversation, unless an answer is under way. */
  respond(): void {
    this.responder.create(this.config, {}, this.conversation.entries.slice());
  }

  #handle(event: ClientEvent): void {
    if (this.isOver) return;
    const refusal = handleEvent(this, event);
    if (refusal !== undefined) this.refuse(refusal, event.event_id);
  }

  #beset(
    { fault, ms = 0, code, message = 'The request was refused.' }: EventFault,
    event: ClientEvent,
  ): void {
    if (fault === 'drop') this.drop();
    if (fault === 'refuse') this.refuse(invalid(code ?? null, message), event.event_id);
    if (fault === 'delay') void this.#later(ms, event);
  }

  async #later(ms: number, event: ClientEvent): Promise<void> {
    if (await this.waited(ms)) this.#handle(event);
  }

  /** Whether so many ms have passed and the session still lives. */
  async waited(ms: number, signal: AbortSignal = this.signal): Promise<boolean> {
    try {
      await this.settings.clock.sleep(ms, signal);
      return !this.isOver;
    } catch {
      return false;
    }
  }

  async #expire(): Promise<void> {
    if (!(await this.waited(this.settings.sessionMs))) return;
    const message = `Your session hit the maximum duration of ${this.settings.sessionMs / 60_000} minutes.`;
    this.refuse(invalid('session_expired', message), undefined);
    this.end(1001, message);
  }

  /** Waits until the next piece is due at the pace; the wait is counted from the response's first piece. */
  async #pace(piece: Int16Array, format: AudioFormat, response: string, signal: AbortSignal): Promise<void> {
    const { clock, pace } = this.settings;
    if (!Number.isFinite(pace)) {
      await nextRound();
      return;
    }
    const nowMs = clock.now().getTime();
    if (this.#pacing.response !== response) this.#pacing = { response, startMs: nowMs, sentMs: 0 };
    this.#pacing.sentMs += millisecondsOf(piece.length, format.rate);
    const dueMs = this.#pacing.startMs + this.#pacing.sentMs / pace;
    if (dueMs > nowMs) await clock.sleep(dueMs - nowMs, signal);
  }

  #over(): void {
    if (this.isOver) return;
    this.#life.abort(new Error('The session is over.'));
    this.responder.abandon();
    this.leg?.hangUp();
  }

  #send(event: Unsent, wires: Iterable<Wire>): void {
    const sent = { event_id: this.nextId('event'), ...event } as ServerEvent;
    this.#observe({ from: 'server', event: sent });
    const data = JSON.stringify(sent);
    for (const wire of wires) wire.send(data);
  }

  #observe(seen: { from: 'client'; event: ClientEvent } | { from: 'server'; event: ServerEvent }): void {
    this.settings.observe?.({ sessionId: this.id, at: this.settings.clock.now(), ...seen });
  }
}
