import { useSyncExternalStore } from 'react';

/** Id of the conversation in the page's address, e.g. `/c/<id>`; null on the front page. */
export function conversationInAddress(): string | null {
  const match = /^\/c\/([^/]+)\/?$/.exec(window.location.pathname);
  return match?.[1] === undefined ? null : decodeURIComponent(match[1]);
}

/** The address of a conversation; null: of a new one. */
export function addressOf(id: string | null): string {
  return id === null ? '/' : `/c/${encodeURIComponent(id)}`;
}

/** Shows another conversation, leaving an entry in the browser's history. */
export function goTo(id: string | null): void {
  if (id === conversationInAddress()) return;
  window.history.pushState(null, '', addressOf(id));
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** The conversation in the address, kept up to date. */
export function useConversationId(): string | null {
  return useSyncExternalStore(onAddress, conversationInAddress);
}

function onAddress(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}
