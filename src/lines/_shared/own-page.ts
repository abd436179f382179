import type { IncomingMessage } from 'node:http';

/** Whether a socket is asked for by a page of ours: a browser says which page it speaks for. Other programs say nothing. */
export function isOwnPage({ headers: { origin, host } }: IncomingMessage, publicUrl?: string): boolean {
  if (origin === undefined) return true;
  const from = URL.parse(origin)?.host;
  if (from === undefined) return false;
  return from === host || (publicUrl !== undefined && from === new URL(publicUrl).host);
}
