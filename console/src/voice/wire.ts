import type { Http } from '../http.ts';
import { pathOf } from '../http-api.ts';
import type {
  PostV1ConversationsByIdVoiceResponse,
  VoiceAttached,
  VoicePageMessage,
  VoiceServerMessage,
  VoiceSocket,
  VoiceWebRtc,
} from '../server-types.ts';

/** `POST /v1/conversations/{id}/voice`: how a call is made. */
export type VoiceStart = SocketStart | DirectStart;

/** Sound goes over the socket; where it is silence, captions are spoken by the browser, and words are sent as text. */
export type SocketStart = Pick<VoiceSocket, 'transport' | 'url' | 'simulated'>;

/** Sound goes straight to the speech model's vendor and back. */
export type DirectStart = Pick<VoiceWebRtc, 'transport' | 'url' | 'key' | 'pass'>;

/** What the server says on the socket besides sound. */
export type ServerMessage = VoiceServerMessage;

/** Why a call is over; `floor`: it can only go on in writing. */
export type Ending = Extract<ServerMessage, { type: 'ended' }>['ending'];

/** What is shown of a call. */
export type CallEvent = Exclude<ServerMessage, { type: 'ready' | 'mark' | 'clear' | 'ended' }>;

/** What the page says on the socket besides sound. */
export type PageMessage = VoicePageMessage;

/** The socket of a call. */
export interface Socket {
  tell(message: PageMessage): void;
  hear(sound: ArrayBuffer): void;
  close(): void;
}

/** What a socket tells. */
export interface SocketListener {
  onMessage(message: ServerMessage): void;
  onSound(sound: ArrayBuffer): void;
  onClosed(): void;
}

/** Begins a call, by the socket or as the server has it; throws a `Problem`. */
export function startVoice(http: Http, conversationId: string, transport?: 'socket'): Promise<VoiceStart> {
  return http.send<PostV1ConversationsByIdVoiceResponse>('POST', `${pathOf(conversationId)}/voice`, {
    transport,
  });
}

/** Says which call was made at the vendor; gives the path of the socket it is held by. Throws a `Problem`. */
export async function attachVoice(
  http: Http,
  conversationId: string,
  { pass, callId }: { pass: string; callId: string },
): Promise<string> {
  const path = `${pathOf(conversationId)}/voice/attach`;
  return (await http.send<VoiceAttached>('POST', path, { pass, callId })).url;
}

/** Opens the socket of a call. */
export function openSocket(path: string, { onMessage, onSound, onClosed }: SocketListener): Socket {
  const address = new URL(path, window.location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (typeof data === 'string') onMessage(JSON.parse(data) as ServerMessage);
    else onSound(data);
  };
  socket.onclose = onClosed;
  const send = (data: string | ArrayBuffer) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(data);
  };
  return {
    tell: (message) => send(JSON.stringify(message)),
    hear: send,
    close: () => socket.close(),
  };
}
