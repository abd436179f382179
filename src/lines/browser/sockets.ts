import { callsFull, placeFor } from '../_shared/call-admission.ts';
import { type PageSockets, pageSockets } from '../_shared/page-sockets.ts';
import type { Passes } from '../_shared/passes.ts';
import { problemOf } from '../_shared/problem.ts';
import { refuseSocket } from '../_shared/refuse-socket.ts';
import { BrowserCall } from './browser-call.ts';
import type { SoundCall } from './page-sound.ts';
import type { BrowserLineParts } from './parts.ts';
import { SocketSound } from './socket-sound.ts';
import { vendorSound } from './vendor-sound.ts';

/** Where pages open their sockets. */
export const SOCKET_PATH = '/v1/voice';

const LONGEST_MESSAGE_BYTES = 64 * 1024;

/** Sockets for pages that show a pass; the newest one of a conversation has the call. */
export function createSockets(parts: BrowserLineParts, passes: Passes): PageSockets {
  const { admission, origins, publicUrl, timers, onDefect } = parts;
  const calls = new Map<string, BrowserCall>();
  const begin = async (conversationId: string, call: BrowserCall) => {
    const before = calls.get(conversationId);
    calls.set(conversationId, call);
    await before?.leave('replaced');
    await call.answer(conversationId);
  };
  return pageSockets({
    path: SOCKET_PATH,
    maxPayload: LONGEST_MESSAGE_BYTES,
    passes,
    opens: 'socket',
    origins,
    publicUrl,
    timers,
    onDefect,
    admit({ conversation: conversationId, callId }, socket, open) {
      // Whoever comes back takes the place of their own call that is left over.
      const leave = placeFor(admission, 'browser', calls.has(conversationId));
      if (!leave) return refuseSocket(socket, problemOf(callsFull()));
      socket.once('close', () => leave());
      open((opened) => {
        const call = new BrowserCall(parts, opened, soundFor(parts, callId));
        opened.once('close', () => {
          if (calls.get(conversationId) === call) calls.delete(conversationId);
        });
        void begin(conversationId, call);
      });
    },
  });
}

/** A call that the page has made at the vendor is heard there. */
function soundFor(parts: BrowserLineParts, callId: string | undefined) {
  const { webrtc } = parts;
  return (call: SoundCall) =>
    webrtc !== undefined && callId !== undefined
      ? vendorSound(webrtc, callId, call)
      : new SocketSound(parts, call);
}
