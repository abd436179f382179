import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { SwitchroomError } from '../../../contracts/errors.ts';
import type { ConversationView, Switchboard } from '../../../contracts/line.ts';
import { nodePrincipal } from '../../../contracts/principal.ts';
import type { VoiceCall, VoiceLine } from '../../../contracts/voice.ts';
import { SteppedClock } from '../../../testing/realtime/clock.ts';
import type { LineEnv } from '../../_shared/principal.ts';
import { problemOf, problemResponse } from '../../_shared/problem.ts';
import { browserLine } from '../browser-line.ts';
import type { BrowserLineParts } from '../parts.ts';

/** A held call that keeps what it is told. */
export class HeldCall implements VoiceCall {
  readonly conversationId: string;
  readonly line: VoiceLine;
  readonly told: string[] = [];
  heard: Uint8Array = new Uint8Array();

  constructor(conversationId: string, line: VoiceLine) {
    this.conversationId = conversationId;
    this.line = line;
  }

  hear(audio: Uint8Array): void {
    this.heard = Buffer.concat([this.heard, audio]);
  }

  hearWords(text: string): void {
    this.told.push(`heard: ${text}`);
  }

  played(mark: string): void {
    this.told.push(`played ${mark}`);
  }

  playedTo(ms: number): void {
    this.told.push(`played to ${ms}`);
  }

  press(digit: string): void {
    this.told.push(`pressed ${digit}`);
  }

  async hangUp(): Promise<void> {
    this.told.push('hung up');
  }
}

/** A page's end of a socket. */
export class Page {
  readonly socket: WebSocket;
  readonly messages: Record<string, unknown>[] = [];
  sound: Buffer = Buffer.alloc(0);
  closed: number | undefined;

  constructor(url: string, origin?: string) {
    this.socket = new WebSocket(url, { ...(origin !== undefined && { origin }) });
    this.socket.on('message', (data, isBinary) => {
      if (isBinary) this.sound = Buffer.concat([this.sound, data as Buffer]);
      else this.messages.push(JSON.parse(String(data)));
    });
    this.socket.on('close', (code) => {
      this.closed = code;
    });
    this.socket.on('error', () => undefined);
  }

  /** Once the socket is open. */
  tell(message: object | string): void {
    const data = typeof message === 'string' ? message : JSON.stringify(message);
    if (this.socket.readyState === WebSocket.CONNECTING)
      this.socket.once('open', () => this.socket.send(data));
    else this.socket.send(data);
  }
}

/** The one key of the rig's ring. */
export const RIG_KEY = { id: 'k', secret: Buffer.from('a key') };

/** The browser line on a local port, with calls that a test holds and a clock that it steps. */
export async function voiceRig(parts: Partial<BrowserLineParts> = {}) {
  const clock = new SteppedClock();
  const calls: HeldCall[] = [];
  const defects: unknown[] = [];
  const line = browserLine({
    clock,
    timers: clock,
    simulated: false,
    keys: async () => ({ signing: RIG_KEY, verifying: [RIG_KEY] }),
    exchange: { as: () => ({ view }) as unknown as Switchboard },
    answer: async (id, line) => {
      const call = new HeldCall(id, line);
      calls.push(call);
      return call;
    },
    onDefect: (thrown) => defects.push(thrown),
    ...parts,
  });
  const app = new OpenAPIHono<LineEnv>();
  app.onError((thrown) => problemResponse(problemOf(thrown)));
  app.use(async (context, next) => {
    context.set('principal', nodePrincipal('desk'));
    await next();
  });
  app.route('/', line.app);
  const server = createServer(getRequestListener(app.fetch));
  server.on('upgrade', (request, socket, head) => {
    if (!line.upgrade(request, socket, head)) socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    line.close();
    server.closeAllConnections();
    server.close();
  });
  const post = (id = 'cv_1', body = '{}') =>
    fetch(`http://${host}/v1/conversations/${id}/voice`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
  const pathOf = async (id?: string) => ((await (await post(id)).json()) as { url: string }).url;
  const connect = (path: string, origin?: string) => new Page(`ws://${host}${path}`, origin);
  return { line, clock, calls, defects, host, post, pathOf, connect };
}

async function view(id: string): Promise<ConversationView> {
  if (id === 'cv_unknown') throw new SwitchroomError('conversation-not-found', `Id: ${id}`);
  const state = { id, status: id === 'cv_closed' ? 'closed' : 'open' };
  return { state, handoffs: [], toolCalls: [] } as unknown as ConversationView;
}
