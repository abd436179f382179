import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { callsFull, placeFor } from '../_shared/call-admission.ts';
import { isOwnPage } from '../_shared/own-page.ts';
import type { Passes } from '../_shared/passes.ts';
import { problem, problemOf } from '../_shared/problem.ts';
import { refuseSocket } from '../_shared/refuse-socket.ts';
import { socketServer } from '../_shared/socket-server.ts';
import { BrowserCall } from './browser-call.ts';
import type { SoundCall } from './page-sound.ts';
import type { BrowserLineParts } from './parts.ts';
import { SocketSound } from './socket-sound.ts';
import { vendorSound } from './vendor-sound.ts';

/** Where pages open their sockets. */
export const SOCKET_PATH = '/v1/voice';

const LONGEST_MESSAGE_BYTES = 64 * 1024;
const GOODBYE_MS = 2_000;

/** The sockets of calls from pages. */
export interface Sockets {
  /** Takes a connection that is to become a socket of a call; false when its path is not the browser line's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes them all; pages then come back, to whichever node is there. */
  close(): void;
}

/** Sockets for pages that show a pass; the newest one of a conversation has the call. */
export function createSockets(parts: BrowserLineParts, passes: Passes): Sockets {
  const server = socketServer({ maxPayload: LONGEST_MESSAGE_BYTES });
  const { admission } = parts;
  const calls = new Map<string, BrowserCall>();
  const begin = async (conversationId: string, call: BrowserCall) => {
    const before = calls.get(conversationId);
    calls.set(conversationId, call);
    await before?.leave('replaced');
    await call.answer(conversationId);
  };
  const admit = async (request: IncomingMessage, socket: Duplex, head: Buffer, token: string) => {
    const pass = await passes.take(token, 'socket');
    if (pass === undefined) {
      const why = 'The token is late, was used, or is none of ours.';
      return refuseSocket(socket, problem('credentials-invalid', why));
    }
    const { conversation: conversationId, callId } = pass;
    // Whoever comes back takes the place of their own call that is left over.
    const leave = placeFor(admission, 'browser', calls.has(conversationId));
    if (!leave) return refuseSocket(socket, problemOf(callsFull()));
    socket.once('close', () => leave());
    server.handleUpgrade(request, socket, head, (opened) => {
      const call = new BrowserCall(parts, opened, soundFor(parts, callId));
      opened.once('close', () => {
        if (calls.get(conversationId) === call) calls.delete(conversationId);
      });
      void begin(conversationId, call);
    });
  };
  return {
    upgrade(request, socket, head) {
      // Not `new URL`, which throws on what anybody may ask for, e.g. `//`.
      const address = URL.parse(request.url ?? '/', 'http://browser');
      if (address?.pathname !== SOCKET_PATH) return false;
      const isListed = parts.origins?.includes(request.headers.origin ?? '') ?? false;
      if (!isListed && !isOwnPage(request, parts.publicUrl)) {
        refuseSocket(socket, problem('origin-refused', 'Pages of other sites may not open this socket.'));
        return true;
      }
      // What breaks meanwhile has no call yet.
      void admit(request, socket, head, address.searchParams.get('token') ?? '').catch((thrown) => {
        parts.onDefect(thrown, 'socket');
        socket.destroy();
      });
      return true;
    },
    close() {
      for (const open of server.clients) {
        open.close(1001, 'The server stops.');
        // Who does not answer the goodbye does not hold up the end of the server.
        parts.timers.after(GOODBYE_MS, () => open.terminate());
      }
      server.close();
    },
  };
}

/** A call that the page has made at the vendor is heard there. */
function soundFor(parts: BrowserLineParts, callId: string | undefined) {
  const { webrtc } = parts;
  return (call: SoundCall) =>
    webrtc !== undefined && callId !== undefined
      ? vendorSound(webrtc, callId, call)
      : new SocketSound(parts, call);
}
