import { useSyncExternalStore } from 'react';

/** Id of the conversation in the page's address, e.g. `/c/<id>`; null on the front page. */
export function conversationInAddress(): string | null {
  const match = /^\/c\/([^/]+)\/?$/.exec(window.location.pathname);
  return match?.[1] === undefined ? null : decodeURIComponent(match[1]);
}

/** Id of the desk that a new conversation is for, e.g. of `/d/<id>`; null where the address names none. */
export function deskInAddress(): string | null {
  const match = /^\/d\/([^/]+)\/?$/.exec(window.location.pathname);
  return match?.[1] === undefined ? null : decoded(match[1]);
}

/** Anybody may write anything there. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Has a new conversation be for another desk. */
export function goToDesk(id: string): void {
  if (id === deskInAddress()) return;
  window.history.replaceState(null, '', `/d/${encodeURIComponent(id)}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

/** The desk in the address, kept up to date. */
export function useDeskInAddress(): string | null {
  return useSyncExternalStore(onAddress, deskInAddress);
}

const SIGN_IN = '/sign-in';

/** Whether the page's address is the one of signing in. */
export function isSignInAddress(): boolean {
  return window.location.pathname === SIGN_IN;
}

/** Where to sign in, and come back to a conversation; null: to a new one. */
export function signInAddress(id: string | null): string {
  return id === null ? SIGN_IN : `${SIGN_IN}?c=${encodeURIComponent(id)}`;
}

/** Where one who signed in goes on: the page they came from. */
export function addressAfterSignIn(): string {
  return addressOf(new URLSearchParams(window.location.search).get('c') ?? conversationInAddress());
}

const LINK = /^#link=(.+)$/;

/** Whether the address brings a link to sign in with. */
export function hasLink(): boolean {
  return LINK.test(window.location.hash);
}

/** The link to sign in with that the address brings behind its `#`, which is then gone from it and from the history. */
export function takeLink(): string | null {
  const link = LINK.exec(window.location.hash)?.[1];
  if (link === undefined) return null;
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', pathname + search);
  return decodeURIComponent(link);
}

/** The address of a conversation; null: of a new one. */
export function addressOf(id: string | null): string {
  return id === null ? '/' : `/c/${encodeURIComponent(id)}`;
}

/** Shows another conversation, leaving an entry in the browser's history. */
export function goTo(id: string | null): void {
  if (id === conversationInAddress() && deskInAddress() === null) return;
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
