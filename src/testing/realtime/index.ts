/**
 * A double of OpenAI's Realtime API that speaks its wire: sockets, server VAD, responses in real audio, faults on demand.
 * @module
 */
export type { SipCall, SipInvite } from './calls.ts';
export { SteppedClock, type WaitingClock } from './clock.ts';
export type { Fault } from './faults.ts';
export type { LegListener, MediaLeg } from './media-leg.ts';
export { obedient } from './obedient.ts';
export type { AnswerOffer, ObservedEvent, RealtimeServerOptions, RequestContext } from './options.ts';
export { type RealtimeServer, startRealtimeServer } from './server.ts';
export type { Session } from './session.ts';
