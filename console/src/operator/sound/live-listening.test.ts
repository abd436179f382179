import { expect, test } from 'vitest';
import type { ListenServerMessage } from '../../server-types.ts';
import { type ListeningPorts, LiveListening } from './live-listening.ts';

/** Listening with a scripted server: sockets in the order they were opened. */
function bench({ microphone = true } = {}) {
  const sockets: {
    sent: (string | ArrayBuffer)[];
    tell(message: ListenServerMessage): void;
    hear(): void;
    close(code: number): void;
    isClosed: boolean;
  }[] = [];
  const played: ArrayBuffer[] = [];
  const mic = { isOpen: false, say: (_: ArrayBuffer): void => undefined };
  const player = { isOpen: false };
  const ports: ListeningPorts = {
    pass: async () => '/v1/listen?token=x',
    openSocket(_, { onMessage, onSound, onClosed }) {
      const socket = {
        sent: [] as (string | ArrayBuffer)[],
        isClosed: false,
        tell: onMessage,
        hear: () => onSound(new ArrayBuffer(960)),
        close: onClosed,
      };
      sockets.push(socket);
      return {
        send: (data) => void socket.sent.push(data),
        close() {
          socket.isClosed = true;
        },
      };
    },
    async openPlayer() {
      player.isOpen = true;
      return {
        play: (sound) => void played.push(sound),
        close() {
          player.isOpen = false;
        },
      };
    },
    async openMicrophone({ onFrame }) {
      if (!microphone) throw new TypeError('no');
      mic.isOpen = true;
      mic.say = (sound) => onFrame(sound, 0);
      return {
        close() {
          mic.isOpen = false;
        },
      };
    },
    wait: async () => undefined,
  };
  const listening = new LiveListening(ports);
  const listened = async () => {
    await listening.listen();
    sockets[0]?.tell({ type: 'listening' });
  };
  return { listening, sockets, played, mic, player, listened, standing: () => listening.read().standing };
}

const SOUND = new ArrayBuffer(960);

test('who listens hears the call, and leaves nothing open', async () => {
  const { listening, sockets, played, player, listened, standing } = bench();
  await listened();
  sockets[0]?.hear();
  expect([standing(), played.length, player.isOpen]).toEqual(['listening', 1, true]);
  listening.leave();
  expect([standing(), sockets[0]?.isClosed, player.isOpen]).toEqual(['away', true, false]);
});

test('what the microphone hears is only sent once the server says that the customer hears it, and not any more when it does not', async () => {
  const { listening, sockets, mic, listened, standing } = bench();
  await listened();
  await listening.speak();
  mic.say(SOUND);
  expect(sockets[0]?.sent).toEqual(['{"type":"speak"}']);
  sockets[0]?.tell({ type: 'speaking' });
  mic.say(SOUND);
  expect([standing(), sockets[0]?.sent.length]).toEqual(['speaking', 2]);
  sockets[0]?.tell({ type: 'muted', reason: 'not-theirs' });
  expect([standing(), mic.isOpen]).toEqual(['listening', false]);
  expect(listening.read().notice).toContain('not with you');
});

test('another process is asked where the first has no such call, a few times', async () => {
  const { listening, sockets, listened, standing } = bench();
  await listened();
  for (let tries = 0; tries < 9; tries += 1) {
    sockets.at(-1)?.close(4404);
    await Promise.resolve();
    await new Promise(setImmediate);
  }
  // The first, and eight more.
  expect(sockets).toHaveLength(9);
  expect([standing(), listening.read().notice]).toEqual(['away', 'There is no call to listen to now.']);
});

test('who has to show anew who they are goes on listening, and the end of a call ends it', async () => {
  const { listening, sockets, listened, standing } = bench();
  await listened();
  sockets[0]?.close(4408);
  await new Promise(setImmediate);
  sockets[1]?.tell({ type: 'listening' });
  expect(standing()).toBe('listening');
  sockets[1]?.close(4410);
  expect([standing(), listening.read().notice]).toEqual(['away', 'The call is over.']);
});

test('without a microphone one listens on, and is told', async () => {
  const { listening, listened, standing } = bench({ microphone: false });
  await listened();
  await listening.speak();
  expect([standing(), listening.read().notice]).toEqual([
    'listening',
    'The browser does not give the microphone.',
  ]);
});
