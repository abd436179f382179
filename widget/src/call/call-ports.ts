import { type Devices, listDevices, watchDevices } from '../../../browser-sound/devices.ts';
import {
  type Microphone,
  type MicrophoneListener,
  openMicrophone,
} from '../../../browser-sound/microphone.ts';
import type { PlaybackReport } from '../../../browser-sound/playback-processor.ts';
import { openPlayer, type Player } from '../../../browser-sound/player.ts';
import { type BrowserVoice, browserVoice, hasVoice, type VoiceListener } from './browser-voice.ts';
import { openPeer, type Peer, type PeerParts } from './peer.ts';
import { hasRecognition, type RecognitionListener, recognise } from './recognition.ts';
import {
  attachVoice,
  type DirectStart,
  openSocket,
  type Post,
  type Socket,
  type SocketListener,
  startVoice,
  type VoiceStart,
} from './wire.ts';

/** What a call is given from outside; tests hand in scripted ones. */
export interface CallPorts {
  start(transport?: 'socket'): Promise<VoiceStart>;
  attach(pass: string, callId: string): Promise<string>;
  openPeer(start: DirectStart, parts: PeerParts): Promise<Peer>;
  openSocket(path: string, listener: SocketListener): Socket;
  openMicrophone(listener: MicrophoneListener, deviceId: string): Promise<Microphone>;
  openPlayer(onReport: (report: PlaybackReport) => void): Promise<Player>;
  listDevices(): Promise<Devices>;
  watchDevices(onChange: () => void): () => void;
  /** A voice for captions; null where the browser has none. */
  voice(listener: VoiceListener): BrowserVoice | null;
  hasRecognition(): boolean;
  recognise(listener: RecognitionListener): () => void;
  /** In ms since 1970. */
  now(): number;
  wait(ms: number): Promise<void>;
}

/** The browser, and the server at an origin; `language` (BCP 47) is what customers speak where the browser itself listens. */
export function browserPorts(server: string, post: Post, language: string): CallPorts {
  return {
    start: (transport) => startVoice(post, transport),
    attach: (pass, callId) => attachVoice(post, { pass, callId }),
    openSocket: (path, listener) => openSocket(server, path, listener),
    ...{ openPeer, openMicrophone, openPlayer, listDevices, watchDevices },
    hasRecognition,
    recognise: (listener) => recognise(listener, language),
    voice: (listener) => (hasVoice() ? browserVoice(listener) : null),
    now: Date.now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
