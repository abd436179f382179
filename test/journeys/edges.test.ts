import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allFrom, answersIn, rawAnswers, rawConnection } from '../support/raw-http.ts';
import { supportDesk } from '../support/support-desk.ts';

let desk: Awaited<ReturnType<typeof supportDesk>>;

beforeAll(async () => {
  desk = await supportDesk([], {
    ...{ pipelined: 4, requestMs: 900, headersMs: 900 },
    ...{ streamsPerConversation: 2, streams: 3 },
  });
});

afterAll(() => desk.close());

const LAST = 'host: localhost\r\nconnection: close\r\n';
const ask = (line: string, headers = LAST, body = '') => `${line} HTTP/1.1\r\n${headers}\r\n${body}`;

describe('what is no request of ours is a problem with a code', () => {
  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400, 'request-invalid'],
    ['bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'request-invalid'],
    ['a header that is none', ask('GET /healthz', `${LAST}a b\r\n`), 400, 'request-invalid'],
    [
      'two lengths',
      ask('POST /v1/conversations', `${LAST}content-length: 2\r\ncontent-length: 3\r\n`, '{}'),
      400,
      'request-invalid',
    ],
    [
      'a length and chunks',
      ask('POST /v1/conversations', `${LAST}content-length: 2\r\ntransfer-encoding: chunked\r\n`, '{}'),
      400,
      'request-invalid',
    ],
    [
      'a chunk that is none',
      ask(
        'POST /v1/conversations',
        `${LAST}content-type: application/json\r\ntransfer-encoding: chunked\r\n`,
        'zz\r\n',
      ),
      400,
      'request-invalid',
    ],
    ['a method that is none', ask('NOPE /healthz'), 400, 'request-invalid'],
    [
      'headers of too many bytes',
      ask('GET /healthz', `${LAST}a: ${'x'.repeat(20_000)}\r\n`),
      431,
      'headers-too-large',
    ],
    ['too many headers', ask('GET /healthz', LAST + 'a: b\r\n'.repeat(101)), 431, 'headers-too-large'],
    ['no host', ask('GET /healthz', 'connection: close\r\n'), 400, 'request-invalid'],
    ['an empty host', ask('GET /healthz', 'host:\r\nconnection: close\r\n'), 400, 'request-invalid'],
    [
      'a host that is none',
      ask('GET /healthz', 'host: a b\r\nconnection: close\r\n'),
      400,
      'request-invalid',
    ],
    [
      'a host that is another',
      ask('GET /healthz', 'host: evil.example\r\nconnection: close\r\n'),
      421,
      'host-refused',
    ],
    ['another host in the line', ask('GET http://evil.example/healthz'), 421, 'host-refused'],
    ['a way through a proxy', ask('CONNECT example.com:443'), 405, 'method-not-allowed'],
    ['something expected', ask('GET /healthz', `${LAST}expect: a miracle\r\n`), 400, 'request-invalid'],
    ['a method a path does not take', ask('PUT /v1/conversations'), 405, 'method-not-allowed'],
    ['the same outside of the API', ask('DELETE /healthz'), 405, 'method-not-allowed'],
    ['options', ask('OPTIONS /v1/desk'), 405, 'method-not-allowed'],
    ['options of all', ask('OPTIONS *'), 400, 'request-invalid'],
    ['trace', ask('TRACE /v1/desk'), 405, 'method-not-allowed'],
    ['a post to the page', ask('POST /nowhere'), 404, 'route-not-found'],
    ['a path of the API', ask('GET /v1/nothing'), 404, 'route-not-found'],
    ['percents that are none', ask('GET /v1/conversations/%E0%A4%A'), 401, 'credentials-missing'],
    ['a zero in a path', ask('GET /v1/conversations/%00'), 401, 'credentials-missing'],
    ['a backslash', ask('GET /v1\\conversations'), 400, 'request-invalid'],
    ['a path to a socket', ask('GET /v1/voice'), 426, 'upgrade-required'],
    [
      'a socket where there is none',
      ask('GET /v1/nowhere', 'host: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n'),
      404,
      'route-not-found',
    ],
  ] as const)('%s', async (_, bytes, status, code) => {
    const answers = await rawAnswers(desk.url, Buffer.from(bytes, 'latin1'));
    expect(answers).toMatchObject([{ status, type: 'application/problem+json' }]);
    expect(JSON.parse(answers[0]!.body)).toMatchObject({ status, code });
  });

  test('what does not come in time', async () => {
    for (const begun of [
      '',
      'GET /healthz HT',
      ask('POST /v1/conversations', `${LAST}content-type: application/json\r\ncontent-length: 9\r\n`, '{"'),
    ]) {
      const [answer] = await rawAnswers(desk.url, begun);
      expect(answer).toMatchObject({ status: 408, type: 'application/problem+json' });
    }
  });

  test('an offer of another protocol is an ordinary request', async () => {
    const h2c =
      'host: localhost\r\nconnection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk\r\n';
    expect(await rawAnswers(desk.url, ask('GET /healthz', h2c))).toMatchObject([{ status: 200 }]);
  });
});

describe('one connection', () => {
  const pipelined = (count: number) => ask('GET /v1/desk', 'host: localhost\r\n').repeat(count);

  test('is answered in order, one request at a time', async () => {
    const socket = rawConnection(desk.url, pipelined(4) + ask('GET /v1/nothing'));
    expect(answersIn(await allFrom(socket)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 404]);
  });

  test('is refused when more requests wait than may', async () => {
    const [answer, ...more] = await rawAnswers(desk.url, pipelined(100));
    expect(JSON.parse(answer!.body)).toMatchObject({ status: 429, code: 'too-many-requests', retryAfter: 1 });
    expect(more).toEqual([]);
  });
});

describe('streams', () => {
  const open = async (id: string) => {
    const left = new AbortController();
    const response = await desk.api.request(`/v1/conversations/${id}/stream`, { signal: left.signal });
    return { status: response.status, leave: () => left.abort() };
  };

  test('of one conversation, and of all, are so many at most; who leaves makes room', async () => {
    const [one, other] = [await desk.api.open(), await desk.api.open()];
    const first = await open(one);
    const second = await open(one);
    expect([first.status, second.status, (await open(one)).status]).toEqual([200, 200, 429]);
    const third = await open(other);
    expect([third.status, (await open(other)).status]).toEqual([200, 503]);
    for (const { leave } of [first, second, third]) leave();
    const again = async () => {
      const { status, leave } = await open(one);
      leave();
      return status;
    };
    await expect.poll(again).toBe(200);
  });
});
