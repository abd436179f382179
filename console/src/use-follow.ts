import { useEffect } from 'react';
import type { Session, SessionView } from './session.ts';

/** Events that bring news when no turn of the page's own runs. */
const NEWS = ['person-claimed', 'person-said', 'person-declined', 'conversation-closed', 'turn-finished'];

/** Follows a conversation that people take part in, as they speak unasked. */
export function useFollow(session: Session, { id, status, timeline }: SessionView): void {
  const staffed = status === 'waiting' || status === 'with-person';
  const { seq } = timeline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stream goes on by itself from where it began.
  useEffect(() => {
    if (id === null || !staffed) return;
    const path = `/v1/conversations/${encodeURIComponent(id)}/stream?audience=customer&after=${seq}`;
    const source = new EventSource(path);
    const onNews = () => void session.refresh();
    for (const type of NEWS) source.addEventListener(type, onNews);
    return () => source.close();
  }, [session, id, staffed]);
}
