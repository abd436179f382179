import { useEffect, useState, useSyncExternalStore } from 'react';
import { openMicrophone } from '../../../../browser-sound/microphone.ts';
import { openPlayer } from '../../../../browser-sound/player.ts';
import { useCommand } from '../commands/use-commands.ts';
import type { ConsoleApi } from '../console-api.ts';
import { type ListeningPorts, LiveListening } from './live-listening.ts';

interface ListenBarProps {
  api: ConsoleApi;
  id: string;
  /** Whether the conversation is with whoever looks: the customer may hear them. */
  isMine: boolean;
}

/** Listening to a call that goes on, and speaking in it. */
export default function ListenBar({ api, id, isMine }: ListenBarProps) {
  const [listening] = useState(() => new LiveListening(portsFor(api, id)));
  const { standing, notice } = useSyncExternalStore(listening.subscribe, listening.read);
  useEffect(() => () => listening.leave(), [listening]);
  const isIn = standing !== 'away';
  const speaks = standing === 'speaking';
  const toggle = () => void (isIn ? listening.leave() : listening.listen());
  const talk = () => void (speaks ? listening.mute() : listening.speak());
  const maySpeak = isMine && (standing === 'listening' || speaks);
  useCommand('listen', toggle);
  useCommand('speak', maySpeak ? talk : null);
  return (
    <section
      aria-label="Live call"
      data-testid="live-call"
      className="flex flex-wrap items-center gap-2 border-rule border-b px-3 py-2 text-[13px] sm:px-5"
    >
      <button
        type="button"
        data-testid="listen"
        aria-pressed={isIn}
        onClick={toggle}
        className="rounded-full border border-rule-strong px-3 leading-7 hover:bg-well aria-pressed:bg-ink aria-pressed:text-paper"
      >
        Listen
      </button>
      {maySpeak && (
        <button
          type="button"
          data-testid="speak"
          aria-pressed={speaks}
          onClick={talk}
          className="rounded-full border border-rule-strong px-3 leading-7 hover:bg-well aria-pressed:border-alarm aria-pressed:bg-alarm-wash aria-pressed:text-alarm"
        >
          Speak
        </button>
      )}
      <p role="status" data-testid="standing-in-call" data-standing={standing} className="text-soft">
        {notice || SAID[standing]}
      </p>
    </section>
  );
}

const SAID = {
  away: 'The call goes on.',
  joining: 'Joining the call …',
  listening: 'You hear both. Nobody hears you.',
  speaking: 'The customer hears you.',
};

function portsFor(api: ConsoleApi, id: string): ListeningPorts {
  return {
    pass: () => api.listen(id),
    openSocket(path, { onMessage, onSound, onClosed }) {
      const address = new URL(path, window.location.href);
      address.protocol = address.protocol.replace('http', 'ws');
      const socket = new WebSocket(address);
      socket.binaryType = 'arraybuffer';
      socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) =>
        typeof data === 'string' ? onMessage(JSON.parse(data)) : onSound(data);
      socket.onclose = ({ code }) => onClosed(code);
      return {
        send(data) {
          if (socket.readyState === WebSocket.OPEN) socket.send(data);
        },
        close: () => socket.close(),
      };
    },
    openPlayer: () => openPlayer(() => undefined),
    openMicrophone: (listener) => openMicrophone(listener, ''),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
