import { SwitchroomError } from '../contracts/errors.ts';

/** What tells which page a request comes from. */
export interface RequestSource {
  readonly method: string;
  /** Whether it asks for a WebSocket, which a browser opens from any page by a GET. */
  readonly upgrade?: boolean;
  /** The header `sec-fetch-site`, which scripts cannot set. */
  readonly fetchSite: string | undefined;
  /** The header `origin`. */
  readonly origin: string | undefined;
}

/**
 * To be called before a cookie is believed: a browser sends cookies by itself, also for a page of somebody else's. What
 * changes something must come from a page of `own` (an origin, e.g. `https://desk.example.com`). Throws `origin-refused`.
 */
export function requireSameOrigin({ method, upgrade, fetchSite, origin }: RequestSource, own: string): void {
  if (!upgrade && (method === 'GET' || method === 'HEAD')) return;
  // Browsers send one or both; who sends neither can send a token in place of a cookie.
  const isSame = fetchSite === undefined ? origin === own : fetchSite === 'same-origin';
  if (isSame && (origin === undefined || origin === own)) return;
  throw new SwitchroomError(
    'origin-refused',
    'Who is signed in by a cookie acts on the pages of this server only.',
  );
}
