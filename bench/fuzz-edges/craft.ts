import twilio from 'twilio';
import { type Callers, type Credentials, credentialsFor, type Opened } from './callers.ts';
import { fitting, unfitting } from './fitting.ts';
import type { Description, Operation } from './operations.ts';
import type { Random } from './random.ts';
import { deepJson, INHERITED, text } from './values.ts';

/** A request as it goes over the wire. */
export interface Crafted {
  readonly bytes: Buffer;
  readonly method: string;
  /** Whether all is there that it announces: then it must be answered at once. */
  readonly complete: boolean;
  /** Whether the server can tell where the next request begins. */
  readonly framed: boolean;
  readonly credentials: Credentials;
}

/** What requests are made of. */
export interface Matter {
  readonly description: Description;
  readonly operations: readonly Operation[];
  readonly callers: Callers;
  readonly host: string;
  /** What the telephone network signs its webhooks with. */
  readonly twilioToken: string;
}

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
  'M-SEARCH',
  'nope',
];
const TYPES = [
  'application/json',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  '*/*',
  'application/json; charset=utf-16',
  '',
  ';;;',
  'text/xml',
];
const HOSTS = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.nip.io',
  '',
  'a b',
  '[::1',
  '[::]',
  '0.0.0.0',
  'localhost:0',
  'localhost:99999',
  '%6c',
  'LOCALHOST',
  '127.1',
  '@localhost',
  'localhost/x',
  '\u00ff',
];
const ORIGINS = ['https://evil.example', 'null', 'http://localhost', '', 'http://[', 'javascript:0'];
const PATHS = [
  '//',
  '/%',
  '/%00',
  '/%zz',
  '/%E0%A4%A',
  '/..',
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/%00.js',
  '*',
  'v1',
  '?',
  '/?',
  '/#',
  '/v1//conversations',
  '/v1/conversations/',
  '/V1/desk',
  '/v1/conversations/%2e%2e/desk',
  `/${'a'.repeat(9_000)}`,
  '/\u00ff\u00fe',
  '/v1\\desk',
  'http://evil.example/',
  'http://localhost/v1/desk',
  'http://',
  '/v1/conversations?limit=1&limit=2',
  '/v1/conversations?%',
  '/v1/conversations?__proto__[a]=1',
];
const BROKEN = [
  '\r\n',
  '\0',
  'GET',
  'GET \r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'GET / HTTP/9.9\r\nhost: a\r\n\r\n',
  'GET / HTTP/1.1\nhost: localhost\n\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'GET / HTTP/1.1\r\nhost: localhost\r\n a: b\r\n\r\n',
  'GET / HTTP/1.1\r\nhost : localhost\r\n\r\n',
  'GET / HTTP/1.1\r\nhost: localhost\r\nhost: evil.example\r\n\r\n',
  'POST /v1/conversations HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n',
  'POST /v1/conversations HTTP/1.1\r\nhost: localhost\r\ncontent-length: -1\r\n\r\n',
  'POST /v1/conversations HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1e3\r\n\r\n',
  'POST /v1/conversations HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF1\r\n',
  'POST /v1/conversations HTTP/1.1\r\nhost: localhost\r\ntransfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n',
];

/** Makes one request: as the API describes it, or with something wrong. */
export function craft(random: Random, matter: Matter, last: boolean): Crafted {
  if (random.chance(0.04)) return broken(random);
  const operation = random.pick(matter.operations);
  const about = conversationFor(random, matter.callers);
  const credentials = credentialsFor(random, matter.callers, about);
  const wrong = random.chance(0.5);
  const spoilt = (share: number) => wrong && random.chance(share);
  const method = spoilt(0.12) ? random.pick(METHODS) : operation.method;
  const path = spoilt(0.15) ? random.pick(PATHS) : pathOf(random, matter, operation, about, spoilt(0.3));
  const body = bodyOf(random, matter, operation, spoilt(0.6));
  const type = spoilt(0.15) ? random.pick(TYPES) : (operation.body?.type ?? 'application/json');
  const headers: [string, string][] = [
    ['host', spoilt(0.08) ? random.pick(HOSTS) : matter.host],
    ['connection', last ? 'close' : 'keep-alive'],
    ...headersFor(random, operation, spoilt),
  ];
  if (body !== undefined && path.startsWith('/v1/phone'))
    headers.push(['x-twilio-signature', signature(matter, path, body)]);
  if (credentials.header !== undefined) headers.push(['authorization', credentials.header]);
  if (body !== undefined) headers.push(['content-type', type]);
  return { method, credentials, ...framed(random, `${method} ${path} HTTP/1.1`, headers, body, spoilt) };
}

/** Mostly one that is talked to a lot; now and then one of somebody else's. */
function conversationFor(random: Random, callers: Callers): Opened {
  const { canary, conversations } = callers;
  // Asked for with what another conversation was given: its own token is never shown.
  if (random.chance(0.05)) return { id: canary.id, token: canary.token && random.pick(conversations).token! };
  return random.pick(conversations);
}

function pathOf(
  random: Random,
  matter: Matter,
  operation: Operation,
  about: Opened,
  spoilt: boolean,
): string {
  const { description } = matter;
  const nasty = () =>
    encodeURIComponent(
      wellFormed(spoilt && random.chance(0.5) ? random.pick(INHERITED) : text(random)),
    ).slice(0, 3_000);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) =>
    spoilt ? nasty() : name === 'id' ? about.id : `call_${random.int(1, 9)}_${random.int(1, 3)}`,
  );
  const asked = operation.parameters.filter(
    (one) => one.in === 'query' && (one.required || random.chance(0.4)),
  );
  const query = asked.map(({ name, schema }) => {
    const value = random.chance(spoilt ? 0.6 : 0)
      ? nasty()
      : encodeURIComponent(wellFormed(String(fitting(random, description, schema ?? {}))));
    return `${name}=${value}`;
  });
  if (spoilt && random.chance(0.3)) query.push(`${nasty()}=${nasty()}`);
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

function bodyOf(
  random: Random,
  { description }: Matter,
  { method, body }: Operation,
  spoilt: boolean,
): Buffer | undefined {
  if (body === undefined)
    return method === 'GET' && !(spoilt && random.chance(0.2)) ? undefined : Buffer.from('{}');
  const fits = fitting(random, description, body.schema);
  if (!spoilt) return Buffer.from(encoded(body.type, fits));
  return random.weighted<() => Buffer>([
    [6, () => Buffer.from(encoded(body.type, unfitting(random, fits)))],
    [1, () => Buffer.from(deepJson(random))],
    [1, () => Buffer.from(encoded(body.type, fits).slice(0, -random.int(1, 5)))],
    [1, () => random.bytes(random.int(0, 300))],
    [0.5, () => Buffer.from(`{"text":"${'x'.repeat(random.pick([262_000, 262_145, 600_000]))}"}`)],
    [0.5, () => Buffer.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0])],
    [0.5, () => Buffer.from('{"text":"a","text":"b","__proto__":{"text":"c"}}')],
    [0.5, () => Buffer.alloc(0)],
  ])();
}

function encoded(type: string, value: unknown): string {
  if (type !== 'application/x-www-form-urlencoded') return JSON.stringify(value) ?? '';
  if (typeof value !== 'object' || value === null) return String(value);
  return new URLSearchParams(
    Object.entries(value).map(([name, one]): [string, string] => [
      wellFormed(name),
      wellFormed(typeof one === 'string' ? one : (JSON.stringify(one) ?? '')),
    ]),
  ).toString();
}

function headersFor(
  random: Random,
  operation: Operation,
  spoilt: (share: number) => boolean,
): [string, string][] {
  const headers: [string, string][] = [];
  if (random.chance(0.1))
    headers.push(['accept', random.pick(['text/event-stream', 'application/json', '*/*', 'image/png'])]);
  if (spoilt(0.1)) headers.push(['origin', random.pick(ORIGINS)]);
  if (spoilt(0.1)) headers.push(['sec-fetch-site', random.pick(['cross-site', 'same-origin', 'none', 'x'])]);
  if (spoilt(0.1))
    headers.push(['x-forwarded-for', text(random).slice(0, 200)], ['x-forwarded-host', 'evil.example']);
  if (spoilt(0.05))
    headers.push(['cookie', `${random.pick(INHERITED)}=${text(random).slice(0, 100)}; a; =b; session=x`]);
  if (spoilt(0.05)) headers.push(['range', random.pick(['bytes=0-1', 'bytes=99999999-', 'bytes=-0', 'x'])]);
  if (spoilt(0.05)) headers.push(['accept-encoding', random.pick(['gzip', 'br;q=2', '*;q=0'])]);
  if (spoilt(0.05))
    headers.push(
      ['idempotency-key', text(random).slice(0, 400)],
      ['last-event-id', text(random).slice(0, 40)],
    );
  if (spoilt(0.05))
    headers.push(['upgrade', random.pick(['websocket', 'h2c', 'x'])], ['connection', 'upgrade']);
  if (spoilt(0.03)) headers.push(['x-long', 'x'.repeat(random.pick([8_000, 20_000]))]);
  if (spoilt(0.03)) headers.push(...Array.from({ length: 150 }, (): [string, string] => ['x-many', '1']));
  if (spoilt(0.05)) headers.push([random.pick(INHERITED), text(random).slice(0, 100)]);
  if (spoilt(0.03)) headers.push(['expect', random.pick(['100-continue', 'a miracle'])]);
  if (operation.path.startsWith('/v1/phone') && spoilt(0.3))
    headers.push(['x-twilio-signature', text(random).slice(0, 60)]);
  return headers;
}

/** Puts it together, with a length or in chunks; seldom with a length that is not so. */
function framed(
  random: Random,
  line: string,
  headers: [string, string][],
  body: Buffer | undefined,
  spoilt: (share: number) => boolean,
) {
  const chunked = body !== undefined && random.chance(0.15);
  const short = body !== undefined && !chunked && spoilt(0.02);
  if (chunked) headers.push(['transfer-encoding', 'chunked']);
  else if (body !== undefined) headers.push(['content-length', String(body.length + (short ? 10 : 0))]);
  const head = `${line}\r\n${headers.map(([name, value]) => `${name}: ${value.replace(/[\r\n\0]/g, ' ')}`).join('\r\n')}\r\n\r\n`;
  const parts = [
    Buffer.from(head, random.chance(0.5) ? 'utf8' : 'latin1'),
    ...(body ? (chunked ? inChunks(random, body) : [body]) : []),
  ];
  return { bytes: Buffer.concat(parts), complete: !short, framed: !short };
}

function inChunks(random: Random, body: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const size = Math.min(body.length - at, random.int(1, Math.max(16, body.length >> 2)));
    chunks.push(Buffer.from(`${size.toString(16)}\r\n`), body.subarray(at, at + size), Buffer.from('\r\n'));
    at += size;
  }
  return [...chunks, Buffer.from('0\r\n\r\n')];
}

/** What is no HTTP, or nearly. */
function broken(random: Random): Crafted {
  const bytes = random.chance(0.8)
    ? Buffer.from(random.pick(BROKEN), 'latin1')
    : random.bytes(random.int(1, 400));
  const credentials = { readsAll: false };
  return { bytes, method: 'GET', complete: false, framed: false, credentials };
}

/** Without halves of characters, which no address can hold. */
function wellFormed(words: string): string {
  return words.toWellFormed();
}

/** Of a webhook, as the network makes it. */
function signature({ host, twilioToken }: Matter, path: string, body: Buffer): string {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(body.toString())) {
    const before = Object.hasOwn(fields, name) ? fields[name]! : [];
    Object.defineProperty(fields, name, { value: [...before, value], enumerable: true, configurable: true });
  }
  return twilio.getExpectedTwilioSignature(twilioToken, `http://${host}${path}`, fields);
}
