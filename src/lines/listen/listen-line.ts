import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answers, json } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { type PageSockets, pageSockets } from '../_shared/page-sockets.ts';
import { Passes } from '../_shared/passes.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { ListenSocket } from './listen-socket.ts';
import { listenPageMessage, listenServerMessage } from './messages.ts';
import type { ListenLineParts } from './parts.ts';

/** Where who listens opens their socket. */
const SOCKET_PATH = '/v1/listen';
/** A page sends 20 ms of sound at once, 960 bytes. */
const LONGEST_MESSAGE_BYTES = 16 * 1024;

const listen = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/listen',
  summary: 'Listen to a call that goes on, and speak in it while the conversation is with oneself',
  request: { params: conversationPath },
  responses: {
    201: json(
      z
        .object({
          url: z.string().openapi({
            description:
              'The path of a socket, with a pass for one use within a minute. PCM16 at 24 kHz in binary messages, both ways.',
          }),
        })
        .openapi('ListenSocket'),
      'Where one listens.',
    ),
    ...answers.invalid,
    ...answers.unknown,
    ...answers.refused,
    ...answers.missing,
    ...answers.unavailable,
  },
});

/** Staff who listen to calls, and speak in them. */
export interface ListenLine extends PageSockets {
  readonly app: OpenAPIHono<LineEnv>;
}

/** Lets staff listen to calls that this process holds: mixed, over a socket that they get a pass for. */
export function listenLine(parts: ListenLineParts): ListenLine {
  const passes = new Passes(parts.keys, parts.clock);
  const { publicUrl, timers, onDefect } = parts;
  const sockets = pageSockets({
    path: SOCKET_PATH,
    maxPayload: LONGEST_MESSAGE_BYTES,
    passes,
    opens: 'listen',
    publicUrl,
    timers,
    onDefect,
    admit: (pass, _socket, open) => open((opened) => new ListenSocket(parts, opened, pass).join()),
  });
  const app = jsonLine();
  app.openAPIRegistry.register('ListenPageMessage', listenPageMessage);
  app.openAPIRegistry.register('ListenServerMessage', listenServerMessage);
  app.openapi(listen, async (context) => {
    const { id } = context.req.valid('param');
    const { kind, id: by, name, scopes } = demandScope(context, 'calls:hear');
    parts.deskFor(context, parts.deskOf(id));
    await parts.switchboard.view(id);
    const maySpeak = kind === 'staff' && scopes.includes('inbox:work');
    const pass = await passes.issue(id, { opens: 'listen', kind, by, name, maySpeak });
    context.header('cache-control', 'no-store');
    return context.json({ url: `${SOCKET_PATH}?token=${encodeURIComponent(pass)}` }, 201);
  });
  return { app, ...sockets };
}
