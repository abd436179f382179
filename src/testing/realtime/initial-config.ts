import { refuseShape } from './refuse-shape.ts';
import { freshConfig, type SessionConfig, updated } from './session-config.ts';
import { sessionUpdate } from './session-schema.ts';
import type { Refusal } from './wire.ts';

/** The settings that a session begins with which is made over HTTP. */
export function initialConfig(session: unknown): SessionConfig | Refusal {
  const parsed = sessionUpdate.safeParse(session);
  if (!parsed.success) return refuseShape(parsed.error, session);
  const fresh = freshConfig(parsed.data.model ?? 'gpt-realtime');
  return updated(fresh, parsed.data, { spoken: false, responding: false });
}
