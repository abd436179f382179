import { z } from 'zod';

const count = z.int().positive();

/** What strangers may ask of one process, and how fast; see docs/http-api.md. */
export const httpLimits = z.strictObject({
  /** Connections at once. */
  connections: count.default(4_096),
  /** Connections at once of one address; those of this machine and of trusted proxies are not counted. */
  connectionsPerAddress: count.default(256),
  /** Requests of one connection that wait for the one before them. */
  pipelined: count.default(16),
  /** Bytes of a request's line and headers together. */
  headerBytes: count.default(16_384),
  /** Headers of a request. */
  headers: count.default(100),
  /** How long a request's headers may take to come, in ms. */
  headersMs: count.default(10_000),
  /** How long a whole request may take to come, in ms. */
  requestMs: count.default(30_000),
  /** How long a connection is kept for its next request, in ms. */
  keepAliveMs: count.default(5_000),
  /** Streams of conversations at once. */
  streams: count.default(2_048),
  /** Streams at once of one conversation. */
  streamsPerConversation: count.default(32),
  /** How long an answer may lie unread, in ms; then its connection is broken. */
  unreadMs: count.default(30_000),
});

/** See `httpLimits`. */
export type HttpLimits = z.output<typeof httpLimits>;
