import type {
  PostV1ConversationsByIdVoiceResponse,
  VoiceAttached,
  VoicePageMessage,
  VoiceServerMessage,
  VoiceSocket,
  VoiceWebRtc,
} from '../../../console/src/server-types.ts';

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

/** Posts to a part of the conversation that is called in; resolves to what the server answers, or throws `Refused`. */
export type Post = <Answer>(part: string, body: object) => Promise<Answer>;

/** Begins a call, by the socket or as the server has it. Throws `Refused`. */
export function startVoice(post: Post, transport?: 'socket'): Promise<VoiceStart> {
  return post<PostV1ConversationsByIdVoiceResponse>('voice', { transport });
}

/** Says which call was made at the vendor; gives the path of the socket it is held by. Throws `Refused`. */
export async function attachVoice(post: Post, made: { pass: string; callId: string }): Promise<string> {
  return (await post<VoiceAttached>('voice/attach', made)).url;
}

/** Opens the socket of a call, at the desk's server. */
export function openSocket(
  server: string,
  path: string,
  { onMessage, onSound, onClosed }: SocketListener,
): Socket {
  const address = new URL(path, server);
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
