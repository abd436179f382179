import { useEffect } from 'react';
import type { Session, SessionView } from './session.ts';

/** Follows a conversation that people take part in, as they speak unasked. */
export function useFollow(session: Session, { id, status }: SessionView): void {
  const staffed = status === 'waiting' || status === 'with-person';
  useEffect(() => (id !== null && staffed ? session.follow() : undefined), [session, id, staffed]);
}
