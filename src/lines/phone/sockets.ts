import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';
import { placeFor } from '../_shared/call-admission.ts';
import { isOwnPage } from '../_shared/own-page.ts';
import { problem } from '../_shared/problem.ts';
import { refuseSocket } from '../_shared/refuse-socket.ts';
import { socketServer } from '../_shared/socket-server.ts';
import { MediaCall } from './media/media-call.ts';
import { readStart } from './media/media-message.ts';
import type { OnSocket } from './parts.ts';
import { PATHS } from './paths.ts';
import type { Phones } from './phones.ts';
import { RelayCall } from './relay/relay-call.ts';
import { readSetup } from './relay/relay-message.ts';
import { Strangers } from './strangers.ts';
import { isPass, type PassParameters } from './token.ts';

/** Sound comes in frames of 160 bytes, and a start has one parameter of ours: a few hundred bytes each. */
const LONGEST_MEDIA_BYTES = 8 * 1024;
/** What the caller said, or was told until they interrupted, in one go: minutes of it. */
const LONGEST_RELAY_BYTES = 64 * 1024;
/** How much later than the webhook that tells the end of a call the socket of it may end, in ms. */
const ON_THE_WAY_MS = 1_000;
/** How long the other side may take to close, in ms. */
const CLOSE_MS = 2_000;

/** The code with which WebSockets are closed by who is overloaded. */
const TRY_AGAIN_LATER = 1013;

/** The sockets of calls. */
export interface Sockets {
  /** Takes a connection that is to become a socket of a call; false when its path is none of the phone line's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes them all, and resolves when they are: the network then asks how the calls go on, of whichever node is there. */
  close(): Promise<void>;
}

/** Sockets for the sound and for the words of calls, once they have shown their pass; the newest one of a call has it. */
export function createSockets(phones: Phones): Sockets {
  const phone = phones.first;
  const media = newServer(LONGEST_MEDIA_BYTES);
  const relay = newServer(LONGEST_RELAY_BYTES);
  const strangers = new Strangers(phone.timers, phone.onDefect);
  const begin = async (callSid: string, opened: WebSocket, newCall: () => MediaCall | RelayCall) => {
    const { calls, admission } = phone;
    const before = calls.get(callSid);
    const leave = placeFor(admission, 'phone', before !== undefined);
    // The network then asks how the call goes on, of whichever node is there.
    if (!leave) return opened.close(TRY_AGAIN_LATER, 'Too many calls.');
    const call = newCall();
    // Not `once` of node:events, which rejects at an error of the socket.
    const closed = new Promise<void>((resolve) => opened.once('close', resolve)).then(() => call.leave());
    const onSocket: OnSocket = {
      leave: () => call.leave(),
      async finish() {
        const cancel = phone.timers.after(ON_THE_WAY_MS, () => void call.leave());
        await closed;
        cancel();
      },
    };
    calls.set(callSid, onSocket);
    void closed.then(() => {
      leave();
      if (calls.get(callSid) === onSocket) calls.delete(callSid);
    });
    await before?.leave();
    await call.answer();
  };
  const hasPass = (callSid: string, { pass, desk }: PassParameters) =>
    phones.with(desk) !== undefined &&
    isPass(pass, callSid, phone.account.authToken, phone.clock.now(), desk);
  const phoneFor = ({ desk }: PassParameters) => phones.with(desk) ?? phone;
  const meetMedia = (opened: WebSocket) =>
    strangers.meet(opened, {
      read: readStart,
      isValid: ({ start: { callSid, customParameters } }) => hasPass(callSid, customParameters),
      known: (start) => {
        const { callSid, customParameters } = start.start;
        const call = () => new MediaCall(phoneFor(customParameters), opened, start);
        void begin(callSid, opened, call);
      },
    });
  const meetRelay = (opened: WebSocket) =>
    strangers.meet(opened, {
      read: readSetup,
      isValid: ({ callSid, customParameters }) => hasPass(callSid, customParameters),
      known: (setup) => {
        const call = () => new RelayCall(phoneFor(setup.customParameters), opened, setup);
        void begin(setup.callSid, opened, call);
      },
    });
  return {
    upgrade(request, socket, head) {
      // Not `new URL`, which throws on what anybody may ask for, e.g. `//`.
      const [pathname] = (request.url ?? '/').split('?', 1);
      if (pathname !== PATHS.media && pathname !== PATHS.relay) return false;
      if (!isOwnPage(request, phone.account.publicUrl))
        refuseSocket(socket, problem('origin-refused', 'Pages of other sites may not open this socket.'));
      else if (pathname === PATHS.media) media.handleUpgrade(request, socket, head, meetMedia);
      else relay.handleUpgrade(request, socket, head, meetRelay);
      return true;
    },
    async close() {
      await Promise.all([media, relay].map(closeAll));
    },
  };
}

function newServer(maxPayload: number): WebSocketServer {
  // Sound comes fifty times a second and call; what is no UTF-8 is read as U+FFFD.
  return socketServer({ maxPayload, skipUTF8Validation: true, closeTimeout: CLOSE_MS });
}

function closeAll(server: WebSocketServer): Promise<void> {
  for (const open of server.clients) open.close(1001, 'The server stops.');
  return new Promise((resolve) => server.close(() => resolve()));
}
