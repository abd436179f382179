import { customerTokens } from '../../src/identity/customer-tokens.ts';
import { givenKeyRing } from '../../src/identity/key-ring.ts';
import type { Random } from './random.ts';
import type { Served } from './server.ts';

/** A conversation that is talked to, and the token it was opened with, where there are tokens. */
export interface Opened {
  readonly id: string;
  readonly token?: string;
}

/** What a request says of its sender. */
export interface Credentials {
  /** Value of the `authorization` header; none without. */
  readonly header?: string;
  /** Whether the sender may read everybody's conversations. */
  readonly readsAll: boolean;
}

/** Whom requests come from. */
export interface Callers {
  readonly conversations: readonly Opened[];
  /** Nobody asks for it with its own token: what it holds is nobody's to read. */
  readonly canary: Opened & { readonly words: string };
  readonly operatorKey?: string;
  readonly firstDeskKey?: string;
  readonly expired?: string;
}

type Keys = Pick<Served, 'url' | 'secret' | 'operatorKey' | 'firstDeskKey'>;

const CONVERSATIONS = 80;
const HOUR_MS = 3_600_000;

/** Opens conversations at both desks, one of them, at the second, with words that nobody else may read. */
export async function callersOf({ url, secret, operatorKey, firstDeskKey }: Keys): Promise<Callers> {
  const words = `canary-${secret.slice(0, 12)}`;
  const canary = await open(url, { desk: 'salon', metadata: { ticket: words } });
  await post(
    url,
    `/v1/conversations/${canary.id}/messages`,
    { text: `I am ${words} and need help` },
    canary.token,
  );
  const conversations: Opened[] = [];
  for (let count = 0; count < CONVERSATIONS; count += 1)
    conversations.push(await open(url, count % 2 === 0 ? {} : { desk: 'salon' }));
  const first = conversations[0]!;
  const expired = first.token && (await expiredToken(secret, first.id));
  return {
    ...{ conversations, canary: { ...canary, words } },
    ...(operatorKey && { operatorKey }),
    ...(firstDeskKey && { firstDeskKey }),
    ...(expired && { expired }),
  };
}

/** What a request about a conversation says of its sender: mostly what is right, and of everything else some. */
export function credentialsFor(random: Random, callers: Callers, about: Opened): Credentials {
  const { operatorKey, firstDeskKey, expired } = callers;
  const { token } = about;
  // Without tokens there is nobody to tell apart yet.
  if (token === undefined) return { readsAll: true };
  const bearer = (value: string | undefined) => ({ header: `Bearer ${value}`, readsAll: false });
  return random.weighted<() => Credentials>([
    [55, () => bearer(token)],
    [15, () => (operatorKey ? { header: `Bearer ${operatorKey}`, readsAll: true } : { readsAll: false })],
    [8, () => bearer(firstDeskKey)],
    [8, () => ({ readsAll: false })],
    [8, () => bearer(random.pick(callers.conversations).token)],
    [4, () => bearer(expired)],
    [6, () => bearer(tampered(random, token))],
    [2, () => bearer(operatorKey && tampered(random, operatorKey))],
    [
      2,
      () => ({
        header: random.pick(['', 'Bearer', 'Basic YTpi', 'Bearer a b c', 'bearer null', '\u00ff']),
        readsAll: false,
      }),
    ],
  ])();
}

function tampered(random: Random, token: string): string {
  const parts = token.split('.');
  const at = random.int(0, token.length - 1);
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  return random.pick([
    `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`,
    `${none}.${parts[1]}.`,
    `${parts[0]}.${Buffer.from('{"sub":"cv_x","aud":"support"}').toString('base64url')}.${parts[2]}`,
    token.slice(0, at),
    token + token,
  ]);
}

/** One that was valid for an hour, a day ago, signed with the server's own key. */
async function expiredToken(secret: string, id: string): Promise<string> {
  const clock = { now: () => new Date(Date.now() - 24 * HOUR_MS) };
  const ring = givenKeyRing(secret);
  return (await customerTokens({ desk: 'support', ring, clock, lifeMs: HOUR_MS }).issue(id)).token;
}

async function open(url: string, body: object): Promise<Opened> {
  return (await post(url, '/v1/conversations', body)) as Opened;
}

async function post(url: string, path: string, body: object, token?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new TypeError(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
