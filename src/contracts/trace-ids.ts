import { hash } from 'node:crypto';
import type { SpanPlace } from './trace.ts';

/** What there are spans of; with a key, each is one span of a conversation. */
export type SpanSubject =
  | 'conversation'
  | 'turn'
  | 'agent'
  | 'model'
  | 'tool'
  | 'handoff'
  | 'acceptance'
  | 'guard'
  | 'person';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** The id of a conversation's trace: the same whenever and wherever it is made. */
export function traceIdOf(conversation: string): string {
  return hash('sha256', `switchroom trace\n${conversation}`).slice(0, 32);
}

/** The id of a span of a conversation: the same whenever and wherever it is made. */
export function spanIdOf(conversation: string, subject: SpanSubject, key: string | number): string {
  return hash('sha256', `switchroom span\n${conversation}\n${subject}\n${key}`).slice(0, 16);
}

/** The header `traceparent` for what is done within a span (W3C Trace Context, level 1). */
export function traceparentOf({ traceId, spanId }: SpanPlace): string {
  return `00-${traceId}-${spanId}-01`;
}

/** The span a `traceparent` names; undefined for text that is none. */
export function readTraceparent(text: string | undefined): SpanPlace | undefined {
  const [, traceId, spanId] = TRACEPARENT.exec(text ?? '') ?? [];
  return traceId !== undefined && spanId !== undefined ? { traceId, spanId } : undefined;
}

/** A caller's `traceparent`, to be recorded with what they did; nothing for text that is none. */
export function callerSpan(text: string | undefined): { readonly traceparent?: string } {
  return text !== undefined && readTraceparent(text) ? { traceparent: text } : {};
}
