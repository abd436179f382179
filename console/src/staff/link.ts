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
